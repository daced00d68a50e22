using CsvHelper;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables.Shape;

/// <summary>Reads the line that names the columns: which field of the schema each of them feeds.</summary>
internal sealed class HeaderReader(Schema schema, HeaderNames names, SourceText source, DiagnosticBag faults)
{
    /// <summary>Columns for which a misspelt one was meant: they are not missing.</summary>
    private readonly HashSet<string?> meant = [];

    private readonly List<int> targets = [];
    private bool isUsable = true;

    /// <summary>The field of each column of the file (−1 for a column without name), or null when the header cannot be used.</summary>
    public IReadOnlyList<int>? Read(CsvReader reader, int start)
    {
        var titles = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToList();
        var place = source.PlaceAt(start);
        if (titles.Count == 1 && titles[0].Split(',', ';', '\t') is { Length: > 2 } parts && parts.Count(p => names.Find(p) >= 0) > parts.Length / 2)
        {
            faults.Add(Codes.RowInOneCell, place, WholeRows.Mend);
            return null;
        }

        if (IsNoHeader(titles))
        {
            faults.Add(Codes.HeaderMissing, place, $"aucune colonne de « {schema.Name} » n'est nommée ici : la première ligne doit porter leurs noms. Attendu : {string.Join(", ", schema.Fields.Take(6).Select(f => f.Name))}{(schema.Fields.Count > 6 ? "…" : ".")}");
            return null;
        }

        var next = start;
        for (var i = 0; i < titles.Count; i++)
        {
            targets.Add(Target(titles[i], i, source.PlaceAt(next)));
            next += reader.GetRawSpan(i).Length + 1;
        }

        foreach (var field in schema.Fields.Where((f, i) => f.Required && !targets.Contains(i) && !meant.Contains(f.Name)))
        {
            isUsable = false;
            faults.Add(Codes.ColumnMissing, place with { Column = 1 }, $"la colonne « {field.Name} » ({field.Title}) est obligatoire et l'en-tête ne l'a pas. Ajoutez-la.");
        }

        return isUsable ? targets : null;
    }

    /// <summary>Nothing that resembles a column: the line is one of data, or another table. It is not quoted.</summary>
    private bool IsNoHeader(List<string> titles)
        => titles.TrueForAll(t => names.Find(t) < 0 && (t.Length > 100 || (Suggestion.Fold(t) != "uai" && Suggestion.Nearest(t, schema.Fields.Select(f => f.Name)) is null)));

    private int Target(string title, int index, Place place)
    {
        var folded = Suggestion.Fold(title);
        if (folded.Length == 0)
        {
            return -1;
        }

        var target = names.Find(title);
        if (target >= 0 && targets.Contains(target))
        {
            Refuse(Codes.ColumnTwice, place, $"la colonne « {schema.Fields[target].Name} » est là deux fois. Gardez-en une.");
        }
        else if (target < 0 && folded == "uai" && schema.Sensitivity != Sensitivity.None)
        {
            Refuse(Codes.SchoolInResults, place, $"« {schema.Name} » ne peut pas désigner une école : le programme n'évalue ni les écoles ni les enseignants. Supprimez cette colonne et regroupez les écoles.");
        }
        else if (target < 0 && names.OtherUnit(title) is var (other, counted))
        {
            meant.Add(other.Name);
            var expected = other.Name.EndsWith("_ht", StringComparison.Ordinal) ? "des montants en euros hors taxes" : "des montants en euros, toutes taxes comprises";
            Refuse(Codes.ColumnUnknown, place, $"la colonne « {Decoding.Clean(title.Trim())} » est {counted} ; « {other.Name} » attend {expected}. Convertissez les montants, puis nommez la colonne « {other.Name} ».");
        }
        else if (target < 0)
        {
            meant.Add(Suggestion.Nearest(title, schema.Fields.Select(f => f.Name)));
            Refuse(Codes.ColumnUnknown, place, $"la colonne {Named(title, index)} n'existe pas dans « {schema.Name} ». {Suggestion.Sentence(title, schema.Fields.Select(f => f.Name))}");
        }

        return target;
    }

    /// <summary>In a sensitive table, what resembles no column may be a cell: only its rank is said.</summary>
    private string Named(string title, int index)
        => schema.Sensitivity != Sensitivity.None && Suggestion.Nearest(title, schema.Fields.Select(f => f.Name)) is null
            ? $"n° {index + 1}" : $"« {Decoding.Clean(title.Trim())} »";

    private void Refuse(Code code, Place place, string message)
    {
        isUsable = false;
        faults.Add(code, place, message);
    }
}
