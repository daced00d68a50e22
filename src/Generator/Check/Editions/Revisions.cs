using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Check.Editions;

/// <summary>The corrections that staff have explained in <c>revisions</c> since the last edition. An empty key is the whole dataset, an empty column the whole row.</summary>
internal sealed class Revisions
{
    public const string Dataset = "revisions";

    private readonly HashSet<(string Dataset, string Key, string Column)> explained = [];

    /// <param name="table">The table of revisions; null where there is none.</param>
    /// <param name="published">The identifiers of those that the last edition already had: they explain its own values, not today's.</param>
    public Revisions(Table? table, IReadOnlySet<string> published)
    {
        foreach (var row in table is null ? [] : table.Rows.Where(r => !published.Contains(r.Key)))
        {
            explained.Add((row.Text("jeu") ?? "", row.Text("cle") ?? "", row.Text("champ") ?? ""));
        }
    }

    public bool Explain(string dataset, string key, string column)
        => explained.Contains((dataset, key, column)) || explained.Contains((dataset, key, "")) || explained.Contains((dataset, "", column)) || explained.Contains((dataset, "", ""));

    public bool ExplainRow(string dataset, string key) => explained.Contains((dataset, key, "")) || explained.Contains((dataset, "", ""));

    /// <summary>Each correction leads to a dataset, a row and a column that exist; a row may have been removed since, if a correction says so.</summary>
    public static void Check(Content content, DiagnosticBag faults)
    {
        if (!content.Tables.TryGetValue(Dataset, out var table))
        {
            return;
        }

        var removed = table.Rows.Where(r => r["champ"].IsMissing).Select(r => (r.Text("jeu"), r.Text("cle"))).ToHashSet();
        var keys = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (row.Text("jeu") is not { } name || content.UnreadableTables.Contains(name))
            {
                continue;
            }

            if (!content.Tables.TryGetValue(name, out var revised))
            {
                faults.Add(Codes.RevisionAstray, row.PlaceOf("jeu"), $"colonne « jeu » : « {name} » n'est aucun jeu de données. {Suggestion.Sentence(name, content.Tables.Keys)}");
                continue;
            }

            if (row.Text("champ") is { } column && revised.Schema.IndexOf(column) < 0)
            {
                faults.Add(Codes.RevisionAstray, row.PlaceOf("champ"), $"colonne « champ » : « {column} » n'est pas une colonne de « {name} ». {Suggestion.Sentence(column, revised.Schema.Fields.Select(f => f.Name))}");
            }

            if (row.Text("cle") is { } key && !removed.Contains((name, key)) && !KeysOf(revised).Contains(key))
            {
                faults.Add(Codes.RevisionAstray, row.PlaceOf("cle"), $"colonne « cle » : aucune ligne de « {name} » n'a cet identifiant. Recopiez la valeur de {HowToWrite(revised.Schema)}, ou videz « champ » si la ligne a été retirée.");
            }
        }

        HashSet<string> KeysOf(Table revised) => keys.TryGetValue(revised.Name, out var known) ? known : keys[revised.Name] = revised.Rows.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static string HowToWrite(Schema schema) => schema.PrimaryKey switch
    {
        [] => "son rang dans le tableau",
        [var one] => $"« {one} »",
        var many => $"« {string.Join(" », « ", many)} », séparées par « | »",
    };
}
