using System.Text.Json;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables;

/// <summary>
/// Reads <c>hierarchie</c>, on a column of a sensitive table: which codes are the sum of others, <c>{ "cycle_2": ["CP", "CE1", "CE2"] }</c>.
/// It must be a tree: a code has one parent at most, and is not below itself.
/// </summary>
internal static class HierarchyReader
{
    private const string Total = "total";

    public static bool TryRead(JsonElement field, string name, string file, DiagnosticBag faults, out IReadOnlyDictionary<string, IReadOnlyList<string>> hierarchy)
    {
        var read = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        hierarchy = read;
        if (!field.TryGetProperty("hierarchie", out var json))
        {
            return true;
        }

        if (json.ValueKind != JsonValueKind.Object || !json.EnumerateObject().All(p => IsListOfCodes(p.Value)))
        {
            return Refuse("n'est pas faite de listes. Écrivez par exemple { \"cycle_2\": [\"CP\", \"CE1\", \"CE2\"] }");
        }

        foreach (var property in json.EnumerateObject())
        {
            read[property.Name] = [.. property.Value.EnumerateArray().Select(code => code.GetString()!)];
        }

        var parts = read.Values.SelectMany(list => list).ToList();
        if (parts.Find(code => code == Total || parts.Count(other => other == code) > 1) is { } twice)
        {
            return Refuse(twice == Total ? "met « total » sous un autre code. Retirez-le : il est au-dessus de tous" : $"met « {twice} » à deux endroits. Laissez-le à un seul");
        }

        return !read.Keys.Any(code => IsBelowItself(code, read)) || Refuse("tourne en rond : un code y est sa propre partie. Corrigez-la");

        bool Refuse(string what)
        {
            faults.Add(Codes.SchemaInvalid, Place.Start(file), $"la hiérarchie (« hierarchie ») de la colonne « {name} » {what}.");
            return false;
        }
    }

    private static bool IsListOfCodes(JsonElement json)
        => json.ValueKind == JsonValueKind.Array && json.GetArrayLength() > 0 && json.EnumerateArray().All(code => code.ValueKind == JsonValueKind.String);

    private static bool IsBelowItself(string code, Dictionary<string, IReadOnlyList<string>> hierarchy)
    {
        var next = code;
        for (var steps = 0; steps <= hierarchy.Count; steps++)
        {
            if (hierarchy.FirstOrDefault(p => p.Value.Contains(next)).Key is not { } parent)
            {
                return false;
            }

            next = parent;
        }

        return true;
    }
}
