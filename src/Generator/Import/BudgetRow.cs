using System.Globalization;
using Portal.Accounts;
using Portal.Model;
using Portal.Read.Tables.Cells;

namespace Portal.Import;

/// <summary>A line as <c>data/budget.csv</c> holds it.</summary>
/// <param name="Id">exercice-etape-chapitre-compte-fonction-sens-mouvement-n; a part that the line has not is empty.</param>
internal sealed record BudgetRow(string Id, BudgetLine Line)
{
    /// <summary>What the portal proposes and staff complete: no two imports need agree on it.</summary>
    public static readonly IReadOnlySet<string> Proposed = new HashSet<string> { "part_programme", "ligne_dediee", "poste", "action_id", "financement_id", "note" };

    public Place Place => Line.Place;

    /// <summary>The account says its section better than the file: it is what the portal checks, and what makes published budgets balance.</summary>
    public string Section => AccountPlan.SectionOf(Line.Account) ?? Line.Section;

    /// <summary>Nothing but schools is paid on the line.</summary>
    public bool IsForSchools => DigitalAccounts.IsForSchools(Line.Account, Line.Budget.Plan) || Line.Function.StartsWith("21", StringComparison.Ordinal);

    /// <summary>A budget that is being voted realises nothing: the zeros of its file are no amounts.</summary>
    public decimal? Realised => Line.Budget.IsClosed ? Line.Amounts.Realised : null;

    public string Cell(string column) => column switch
    {
        "ligne_id" => Id,
        "exercice" => Line.Budget.Year,
        "etape" => Line.Budget.Stage,
        "section" => Section,
        "sens" => Line.Direction,
        "mouvement" => Line.Movement,
        "chapitre" => Line.Chapter,
        "chapitre_libelle" => Label(Line.Budget.Plan?.Chapters.GetValueOrDefault(Line.Chapter), Line.Labels.Chapter),
        "compte" => Line.Account,
        "compte_libelle" => Label(Line.Budget.Plan?.Find(Line.Account)?.Label, Line.Labels.Account),
        "fonction" => Line.Function,
        "fonction_libelle" => Label(Line.Budget.Plan?.Functions.GetValueOrDefault(Line.Function), Line.Labels.Function),
        "operation" => Line.Operation,
        "montant_precedent" => Write(Line.Amounts.Previous),
        "montant_reporte" => Write(Line.Amounts.Carried),
        "montant_nouveau" => Write(Line.Amounts.Proposed),
        "montant_vote" => Write(Line.Amounts.Voted),
        "credits_ouverts" => Write(Line.Amounts.Opened),
        "montant_realise" => Write(Realised),
        "reste_a_realiser" => Write(Line.Budget.IsClosed ? Line.Amounts.Remaining : null),
        "part_programme" => IsForSchools ? "1" : "",
        "poste" => Line.Direction == "depense" ? DigitalAccounts.ItemOf(Line.Account, Line.Budget.Plan) : "",
        _ => "",
    };

    /// <summary>The plan's label, so that every file gives the same; the file's own for a code that the plan has not.</summary>
    private static string Label(string? official, string found) => official?.Trim() ?? found;

    /// <summary>With a fourth decimal where three could be read as thousands.</summary>
    private static string Write(decimal? amount)
    {
        var text = amount?.ToString("0.00##########", CultureInfo.InvariantCulture) ?? "";
        return NumberParser.Parse(text).IsOpen ? text + "0" : text;
    }
}
