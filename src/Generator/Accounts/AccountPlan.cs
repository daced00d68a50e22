namespace Portal.Accounts;

/// <summary>The plan of accounts of one year, with its chapters and functions.</summary>
/// <param name="Name">M57_D, M57_A or M14, as settings name it.</param>
/// <param name="Year">The year of the edition that the portal holds.</param>
public sealed record AccountPlan(
    string Name,
    int Year,
    IReadOnlyDictionary<string, Account> Accounts,
    IReadOnlyDictionary<string, string> Chapters,
    IReadOnlyDictionary<string, string> Functions)
{
    private static readonly string[] Investment = ["001", "020", "021", "024"];

    private static readonly string[] Operating = ["002", "022", "023"];

    public Account? Find(string code) => Accounts.GetValueOrDefault(code);

    /// <summary>The section that the number of an account implies, in M57 and M14 alike; null where it implies none.</summary>
    public static string? SectionOf(string account)
        => Investment.Contains(account) ? "investissement"
            : Operating.Contains(account) ? "fonctionnement"
            : account.Length == 0 ? null
            : account[0] is >= '1' and <= '5' ? "investissement"
            : account[0] is '6' or '7' ? "fonctionnement"
            : null;
}
