using CsvHelper;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Check.Editions;

/// <summary>
/// Compares today's rows with those of the last edition, by primary key. The edition's CSV is walked once, and where nothing changed nothing
/// is allocated: a large budget must not pay for its history.
/// </summary>
internal sealed class TableComparer
{
    private readonly Table table;
    private readonly CsvReader reader;
    private readonly SourceText source;
    private readonly CellComparer cells = new();

    /// <summary>The field that each column of the edition feeds; -1 where the schema has it no more.</summary>
    private readonly int[] fields;

    /// <summary>Where the columns of the primary key stand in the edition.</summary>
    private readonly int[] keys;

    private Dictionary<string, int>? byKey;

    private TableComparer(Table table, SourceText source, CsvReader reader)
    {
        (this.table, this.source, this.reader) = (table, source, reader);
        var header = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i)).ToList();
        fields = [.. header.Select(table.Schema.IndexOf)];
        keys = [.. table.Schema.PrimaryKey.Select(name => header.IndexOf(name))];
    }

    /// <summary>What changed; null when the edition's file cannot be compared (unreadable, which is told, or without the key).</summary>
    public static TableChanges? Compare(Table table, SourceText source, bool keepKeys, DiagnosticBag faults)
    {
        var isSound = true;
        using var reader = CsvReader.Create(source.Bytes, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MalformedData = CsvMalformedDataHandling.Recover,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = _ => isSound = false,
        });
        try
        {
            if (reader.Read() && new TableComparer(table, source, reader) is var comparer)
            {
                // Another key than today's: the lock says so.
                var changes = comparer.keys.Contains(-1) ? null : comparer.Walk(keepKeys);
                if (isSound)
                {
                    return changes;
                }
            }
        }
        catch (CsvFormatException)
        {
            // Told below.
        }

        faults.Add(Codes.EditionIncomplete, Place.Start(source.File), "ce fichier d'une édition figée ne se lit plus. Remettez-le depuis l'historique du dépôt : une édition ne se modifie pas.");
        return null;
    }

    private TableChanges Walk(bool keepKeys)
    {
        List<ChangedRow> changed = [];
        List<GoneRow> gone = [];
        var oldKeys = new HashSet<string>(StringComparer.Ordinal);
        var isSame = true;
        var next = 0;
        var count = 0;
        while (reader.Read())
        {
            count++;
            if (keepKeys)
            {
                oldKeys.Add(OldKey());
            }

            var index = Find(next);
            if (index < 0)
            {
                isSame = false;
                if (keys.Length > 0)
                {
                    gone.Add(new GoneRow(OldKey(), source.PlaceAt((int)reader.ByteOffset)));
                }

                continue;
            }

            next = index + 1;
            if (ChangedColumns(index, ref isSame) is { } columns)
            {
                changed.Add(new ChangedRow(table[index], columns));
            }
        }

        return new TableChanges(table, changed, gone) { IsSame = isSame && count == table.Count, OldKeys = oldKeys };
    }

    /// <summary>Today's row of the same key: most often the next one. A table without a key is compared by its order, to know whether it is the same.</summary>
    private int Find(int next)
    {
        if (keys.Length == 0)
        {
            return next < table.Count ? next : -1;
        }

        if (next < table.Count && HasKey(next))
        {
            return next;
        }

        if (byKey is null)
        {
            byKey = new Dictionary<string, int>(table.Count, StringComparer.Ordinal);
            foreach (var row in table.Rows)
            {
                byKey.TryAdd(row.Key, row.Index);
            }
        }

        return byKey.GetValueOrDefault(OldKey(), -1);
    }

    private bool HasKey(int row)
    {
        for (var k = 0; k < keys.Length; k++)
        {
            if (!cells.IsSame(table.Columns[fields[keys[k]]][row], reader.GetSpan(keys[k])))
            {
                return false;
            }
        }

        return true;
    }

    private string OldKey() => string.Join('|', keys.Select(k => FormulaMark.Off(reader.GetString(k))));

    /// <summary>The columns whose value changed, or null. What was not known and is now filled is an update, and what is or was secret is not compared.</summary>
    private List<string>? ChangedColumns(int row, ref bool isSame)
    {
        List<string>? changed = null;
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i] < 0)
            {
                continue;
            }

            var column = table.Columns[fields[i]];
            var cell = column[row];
            var old = reader.GetSpan(i);
            if (cells.IsSame(cell, old))
            {
                continue;
            }

            isSame = false;
            var isSecret = cell.IsSecret || (cell.Field.Role == FieldRole.Measure && old.SequenceEqual("s"u8)) || (cell.Field.Name == "statut" && (cell.Text == "secret" || old.SequenceEqual("secret"u8)));
            if (!old.IsEmpty && !isSecret && !IsNotKnown(cell.Field, old) && !column.IsRefused(row) && keys.Length > 0)
            {
                (changed ??= []).Add(cell.Field.Name);
            }
        }

        return changed;
    }

    /// <summary>A row that said « not yet » and now has a value is brought up to date, not corrected.</summary>
    private static bool IsNotKnown(Field field, ReadOnlySpan<byte> old)
        => field.Name == "statut" && (old.SequenceEqual("manquant"u8) || old.SequenceEqual("non_du"u8));
}
