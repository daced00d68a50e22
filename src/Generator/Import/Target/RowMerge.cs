using System.Buffers;
using System.Text;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;

namespace Portal.Import.Target;

/// <summary>Compares rows with those of the file, and gathers the edits that bring in the new ones.</summary>
internal sealed class RowMerge
{
    /// <summary>What the file of the finance service may give.</summary>
    private static readonly string[] SourceColumns =
    [
        "section", "mouvement", "chapitre", "chapitre_libelle", "compte_libelle", "fonction", "fonction_libelle", "operation",
        "montant_precedent", "montant_reporte", "montant_nouveau", "montant_vote", "credits_ouverts", "montant_realise", "reste_a_realiser",
    ];

    /// <summary>One buffer for all would be copied whole each time it grows.</summary>
    private const int BytesOfPart = 1 << 20;

    private readonly TargetTable table;
    private readonly bool replace;
    private readonly DiagnosticBag faults;
    private readonly CsvLine line;
    private readonly SortedDictionary<string, int> missing = new(StringComparer.Ordinal);
    private readonly List<Edit> edits = [];
    private readonly List<ArrayBufferWriter<byte>> added = [];

    public RowMerge(TargetTable table, bool replace, DiagnosticBag faults)
    {
        (this.table, this.replace, this.faults) = (table, replace, faults);
        line = new CsvLine(table.Separator, table.Columns, table.Decimals);
    }

    public IReadOnlyList<Edit> Edits() => [.. edits, .. added.Select(a => new Edit(table.Source.Bytes.Length, 0, a.WrittenMemory))];

    public RowState Add(BudgetRow row)
    {
        if (table.Rows.Find(row.Id) is { } there)
        {
            return Compare(row, there);
        }

        if (added.Count == 0 && table.Source.Bytes.Span[^1] is not ((byte)'\n' or (byte)'\r'))
        {
            Append(table.NewLine);
        }

        Append(line.Of(row) + table.NewLine);
        CountMissing(row);
        return RowState.New;
    }

    public void TellMissingColumns()
    {
        if (missing.Count > 0)
        {
            faults.Add(Codes.ImportTargetColumnMissing, Place.Start(BudgetFile.Path), $"ce tableau n'a pas {(missing.Count == 1 ? "la colonne" : "les colonnes")} {string.Join(", ", missing.Select(m => $"« {m.Key} » ({m.Value} {(m.Value == 1 ? "valeur" : "valeurs")})"))} : ce que le fichier en dit n'est pas écrit. Ajoutez {(missing.Count == 1 ? "cette colonne" : "ces colonnes")} à l'en-tête, puis relancez l'import avec « --replace ».");
        }
    }

    private void Append(string text)
    {
        if (added.Count == 0 || added[^1].FreeCapacity < Encoding.UTF8.GetMaxByteCount(text.Length))
        {
            added.Add(new(BytesOfPart));
        }

        Encoding.UTF8.GetBytes(text, added[^1]);
    }

    private RowState Compare(BudgetRow row, CsvCell[] there)
    {
        var changed = Enumerable.Range(0, table.Columns.Count)
            .Where(c => table.Columns[c] is { } name && !BudgetRow.Proposed.Contains(name) && !CellText.Same(name, c < there.Length ? there[c].Text : "", row.Cell(name)))
            .ToList();
        if (changed.Count == 0)
        {
            return RowState.Same;
        }

        if (!replace)
        {
            var first = changed[0] < there.Length ? there[changed[0]] : there[0];
            faults.Add(Codes.ImportRowDiffers, table.Source.PlaceAt(first.Offset), $"la ligne « {row.Id} » est déjà là avec d'autres valeurs ({string.Join(" ; ", changed.Take(4).Select(c => Difference(c, row, there)))}{(changed.Count > 4 ? " ; …" : "")}) : elle est gardée telle quelle. Pour lui donner les valeurs du fichier importé, relancez avec « --replace ».");
            return RowState.Different;
        }

        foreach (var c in changed.Where(c => c < there.Length))
        {
            edits.Add(new Edit(there[c].Offset, there[c].Length, Encoding.UTF8.GetBytes(line.Cell(row, table.Columns[c]!))));
        }

        Lengthen(row, there, changed);
        return RowState.Replaced;
    }

    /// <summary>A row may stop before its last columns: it is made as long as the last of the changed cells.</summary>
    private void Lengthen(BudgetRow row, CsvCell[] there, List<int> changed)
    {
        var last = changed[^1];
        if (last < there.Length)
        {
            return;
        }

        var more = Enumerable.Range(there.Length, last - there.Length + 1).Select(c => changed.Contains(c) ? line.Cell(row, table.Columns[c]!) : "");
        edits.Add(new Edit(there[^1].End, 0, Encoding.UTF8.GetBytes(table.Separator + string.Join(table.Separator, more))));
    }

    private void CountMissing(BudgetRow row)
    {
        foreach (var name in SourceColumns.Where(n => !table.Columns.Contains(n) && row.Cell(n).Length > 0))
        {
            missing[name] = missing.GetValueOrDefault(name) + 1;
        }
    }

    private string Difference(int column, BudgetRow row, CsvCell[] there)
    {
        var name = table.Columns[column]!;
        return $"{name} : {Say(column < there.Length ? there[column].Text.Trim() : "")} dans le tableau, {Say(row.Cell(name))} dans le fichier";
    }

    private static string Say(string text) => text.Length == 0 ? "rien" : FieldText.Short(text);
}
