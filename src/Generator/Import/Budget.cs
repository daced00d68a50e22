using Portal.Accounts;

namespace Portal.Import;

/// <summary>A budget document: whose it is, and which stage of which year.</summary>
/// <param name="Stage">As the column <c>etape</c> has it.</param>
/// <param name="Year">Four digits.</param>
/// <param name="Siret">Empty where the file does not say.</param>
/// <param name="Name">As the file names it; empty where it does not.</param>
internal sealed record Budget(string Stage, string Year, string Siret, string Name)
{
    /// <summary>The plan of accounts that gives the labels.</summary>
    public AccountPlan? Plan { get; init; }

    public string Siren => Siret.Length >= 9 ? Siret[..9] : "";

    /// <summary>Only an account closed at the end of the year can tell what was realised.</summary>
    public bool IsClosed => Stage is "compte_administratif" or "compte_financier_unique";
}
