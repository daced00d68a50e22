using Portal.Model;

namespace Portal.Read.Tables;

/// <summary>The tables read so far, and where each was found.</summary>
internal sealed class ReadTables
{
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> unreadable = new(StringComparer.Ordinal);

    public SortedDictionary<string, Table> Tables { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of tables that are there but could not be read.</summary>
    public IReadOnlySet<string> Unreadable => unreadable;

    /// <summary>The file, or the file and its sheet, that holds the dataset; null where nothing does.</summary>
    public string? FileOf(string name) => files.GetValueOrDefault(name);

    /// <param name="name">The dataset.</param>
    /// <param name="file">Where it was found.</param>
    /// <param name="table">Null where it cannot be read.</param>
    public void Add(string name, string file, Table? table)
    {
        files.TryAdd(name, file);
        if (table is not null)
        {
            Tables[name] = table;
        }
        else
        {
            unreadable.Add(name);
        }
    }
}
