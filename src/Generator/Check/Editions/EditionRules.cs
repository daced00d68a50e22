using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Check.Editions;

/// <summary>What was published is kept, and what of it has changed is explained.</summary>
internal static class EditionRules
{
    public static void Check(Content content, DateOnly today, DiagnosticBag faults)
    {
        Revisions.Check(content, faults);
        if (content.LastEdition is not { } edition)
        {
            return;
        }

        LockRules.Check(content, edition, faults);
        var compared = new TableChanges?[content.Tables.Count];
        Table[] tables = [.. content.Tables.Values];
        var periods = edition.Datasets.DistinctBy(d => d.Name).ToDictionary(d => d.Name, d => d.Period, StringComparer.Ordinal);
        Parallel.For(0, tables.Length, i =>
        {
            if (edition.Tables.TryGetValue(tables[i].Name, out var source))
            {
                // What another period counts is no correction of what this one does.
                compared[i] = periods.GetValueOrDefault(tables[i].Name) != tables[i].Schema.Period ? new TableChanges(tables[i], [], []) : TableComparer.Compare(tables[i], source, keepKeys: tables[i].Name == Revisions.Dataset, faults);
            }
        });
        var changes = compared.OfType<TableChanges>().ToList();
        var published = changes.Find(c => c.Table.Name == Revisions.Dataset)?.OldKeys ?? new HashSet<string>();
        var revisions = new Revisions(content.Tables.GetValueOrDefault(Revisions.Dataset), published);
        foreach (var table in changes)
        {
            CheckChanges(table, revisions, edition, faults);
        }

        FrequencyRules.Check(content.Settings, edition, changes, today, faults);
    }

    /// <summary>One message for each row, whatever changed in it.</summary>
    private static void CheckChanges(TableChanges changes, Revisions revisions, Edition edition, DiagnosticBag faults)
    {
        var name = changes.Table.Name;
        var since = $"l'édition du {French.LongDate(edition.Date)}";
        foreach (var (row, columns) in changes.Changed)
        {
            var untold = columns.Where(column => !revisions.Explain(name, row.Key, column)).ToList();
            if (untold.Count > 0)
            {
                faults.Add(Codes.ValueChanged, row.PlaceOf(untold[0]), $"{French.Plural(untold.Count, "la colonne", "les colonnes")} {string.Join(", ", untold.Select(c => $"« {c} »"))} de cette ligne {French.Plural(untold.Count, "a", "ont")} changé depuis {since}. {HowToTell(changes.Table, row.Key)} et {(untold.Count == 1 ? $"« {untold[0]} » dans « champ »" : "une ligne pour chaque colonne dans « champ »")}, ou rétablissez la valeur publiée.");
            }
        }

        foreach (var gone in changes.Gone.Where(g => !revisions.ExplainRow(name, g.Key)))
        {
            faults.Add(Codes.RowGone, gone.Place, $"cette ligne de {since} n'est plus dans « {changes.Table.File} ». {HowToTell(changes.Table, gone.Key)} et rien dans « champ », ou remettez la ligne.");
        }
    }

    /// <summary>Where to write the correction; the key of a sensitive table is not quoted.</summary>
    private static string HowToTell(Table table, string key)
    {
        var quoted = table.Schema.Sensitivity == Sensitivity.None ? $"« {key} »" : $"l'identifiant de la ligne (ses colonnes {string.Join(", ", table.Schema.PrimaryKey)}, séparées par « | »)";
        return $"Dites pourquoi dans « data/{Revisions.Dataset}.csv », avec « {table.Name} » dans « jeu », {quoted} dans « cle »";
    }
}
