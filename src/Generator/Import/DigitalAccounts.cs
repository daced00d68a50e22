using CsvHelper;
using Portal.Accounts;

namespace Portal.Import;

/// <summary>The accounts on which communes book the digital equipment of their schools, and what is proposed for each.</summary>
internal static class DigitalAccounts
{
    private static readonly Lazy<Dictionary<string, Proposal>> Table = new(Read);

    /// <param name="Family">M14 or M57 where the account means something else in the other; empty where it does not.</param>
    /// <param name="Item">The column <c>poste</c>; empty for what is no expense.</param>
    /// <param name="IsForSchools">Nothing else can be booked on it.</param>
    private sealed record Proposal(string Family, string Item, bool IsForSchools);

    public static bool Has(string account, AccountPlan? plan) => Find(account, plan) is not null;

    public static string ItemOf(string account, AccountPlan? plan) => Find(account, plan)?.Item ?? "";

    public static bool IsForSchools(string account, AccountPlan? plan) => Find(account, plan)?.IsForSchools == true;

    private static Proposal? Find(string account, AccountPlan? plan)
        => Table.Value.TryGetValue(account, out var proposal) && (plan is null || plan.Name.StartsWith(proposal.Family, StringComparison.Ordinal)) ? proposal : null;

    private static Dictionary<string, Proposal> Read()
    {
        var table = new Dictionary<string, Proposal>(StringComparer.Ordinal);
        using var stream = typeof(DigitalAccounts).Assembly.GetManifestResourceStream("comptes-numeriques.csv")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        using var reader = CsvReader.Create(bytes, new CsvReaderOptions { HasHeader = true });
        while (reader.Read())
        {
            table[reader.GetString(0)] = new Proposal(reader.GetString(1), reader.GetString(2), reader.GetString(3) == "oui");
        }

        return table;
    }
}
