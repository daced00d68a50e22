using Portal.Diagnostics;

namespace Portal.Read.Tables.Workbooks;

/// <summary>Which dataset a sheet holds: the one whose name or title it bears.</summary>
internal sealed class SheetNames
{
    private readonly Dictionary<string, string> byFold = new(StringComparer.Ordinal);

    /// <param name="datasets">The name and the title of each dataset.</param>
    public SheetNames(IEnumerable<(string Name, string? Title)> datasets)
    {
        var known = datasets.ToList();
        Names = [.. known.Select(d => d.Name)];
        foreach (var (name, _) in known)
        {
            byFold.TryAdd(Suggestion.Fold(name), name);
        }

        foreach (var (name, title) in known)
        {
            byFold.TryAdd(Suggestion.Fold(title ?? name), name);
        }
    }

    public IReadOnlyList<string> Names { get; }

    public string? Find(string sheet) => byFold.GetValueOrDefault(Suggestion.Fold(sheet));
}
