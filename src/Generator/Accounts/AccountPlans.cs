using CsvHelper;

namespace Portal.Accounts;

/// <summary>
/// The plans of accounts that travel inside the program: M57 développée and abrégée of 2024, M14 of 2023, its last year.
/// Codes and labels are those of the ministerial orders, as the plans published for budget software list them.
/// </summary>
public static class AccountPlans
{
    private static readonly (string Name, int Year)[] Held = [("M14", 2023), ("M57_A", 2024), ("M57_D", 2024)];

    private static readonly Dictionary<string, Lazy<AccountPlan>> Plans = Held.ToDictionary(p => p.Name, p => new Lazy<AccountPlan>(() => Read(p.Name, p.Year)));

    public static IReadOnlyList<string> Names { get; } = [.. Held.Select(p => p.Name)];

    /// <summary>The plan of that name, or null where there is none. Its year may differ from the one asked about: compare <see cref="AccountPlan.Year"/>.</summary>
    public static AccountPlan? Find(string name) => Plans.GetValueOrDefault(name)?.Value;

    private static AccountPlan Read(string name, int year)
    {
        var accounts = new Dictionary<string, Account>(StringComparer.Ordinal);
        var chapters = new Dictionary<string, string>(StringComparer.Ordinal);
        var functions = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = CsvReader.Create(Bytes($"{name}-{year}.csv"), new CsvReaderOptions { HasHeader = true });
        while (reader.Read())
        {
            var (code, label) = (reader.GetString(1), reader.GetString(2));
            switch (reader.GetString(0))
            {
                case "compte":
                    accounts[code] = new Account(code, label, reader.GetString(3), reader.GetString(4) == "oui");
                    break;
                case "chapitre":
                    chapters[code] = label;
                    break;
                default:
                    functions[code] = label;
                    break;
            }
        }

        return new AccountPlan(name, year, accounts, chapters, functions);
    }

    private static ReadOnlyMemory<byte> Bytes(string resource)
    {
        using var stream = typeof(AccountPlans).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
