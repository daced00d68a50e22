using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>Whether the rows of a table may be added up: where one was told already, twice there, of no known action, unreadable, or paid though it was refused, sums would tell it again elsewhere.</summary>
internal static class Sums
{
    /// <param name="facts">The tables.</param>
    /// <param name="dataset">Whose rows are added.</param>
    /// <param name="columns">Those that the sum reads.</param>
    public static bool CanAdd(Facts facts, string dataset, params string[] columns)
    {
        if (facts.Unreadable.Contains(dataset))
        {
            return false;
        }

        var actions = facts.Datasets.ContainsKey("actions") ? facts.Rows("actions").Select(row => row.Text("action_id") ?? "").ToHashSet(StringComparer.Ordinal) : null;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        return !facts.Rows(dataset).Any(row => Array.Exists(columns, row.IsRefused)
            || (row.Text("statut") == "refuse" && (row.Number("montant_accorde") > 0 || row.Number("montant_recu") > 0))
            || (row.Schema.PrimaryKey.Count > 0 && !keys.Add(row.Key))
            || (row.Text("action_id") is { } action && actions?.Contains(action) == false));
    }
}
