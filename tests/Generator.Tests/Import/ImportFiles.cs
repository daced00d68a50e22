using System.Globalization;
using System.Text;
using Portal.Diagnostics;
using Portal.Import;

namespace Generator.Tests.Import;

/// <summary>A budget line, as both formats can write it.</summary>
internal sealed record Sample(string Account, string Direction, decimal? Voted)
{
    public string Chapter { get; init; } = "";

    public string Function { get; init; } = "";

    public string Operation { get; init; } = "";

    public bool IsOrder { get; init; }

    public decimal? Realised { get; init; }
}

/// <summary>What an import would do, with all its rows and the new table in one piece.</summary>
internal sealed record Imported(ImportPlan Plan, IReadOnlyList<(BudgetRow Row, RowState State)> Rows, byte[]? Bytes)
{
    public int Count(RowState state) => Rows.Count(r => r.State == state);
}

/// <summary>Writes small budgets in both formats, and imports them.</summary>
internal static class ImportFiles
{
    public const string Header = "BGT_NATDEC,BGT_ANNEE,BGT_SIRET,BGT_NOM,BGT_CONTNAT,BGT_CONTNAT_LABEL,BGT_NATURE,BGT_NATURE_LABEL,BGT_FONCTION,BGT_FONCTION_LABEL,BGT_OPERATION,BGT_SECTION,BGT_OPBUDG,BGT_CODRD,BGT_MTREAL,BGT_MTBUDGPREC,BGT_MTRARPREC,BGT_MTPROPNOUV,BGT_MTPREV,BGT_CREDOUV,BGT_MTRAR3112,BGT_ARTSPE";

    public const string Siret = "21990001600011";

    public static string Totem(IEnumerable<Sample> lines, string stage = "09", string year = "2024", string nomenclature = "M57-M57_D") => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <DocumentBudgetaire xmlns="http://www.minefi.gouv.fr/cp/demat/docbudgetaire">
          <EnTeteDocBudgetaire><LibelleColl V="VALMONT"/><IdColl V="{Siret}"/></EnTeteDocBudgetaire>
        {Budget(lines, stage, year, nomenclature)}
        </DocumentBudgetaire>

        """;

    public static string Budget(IEnumerable<Sample> lines, string stage = "09", string year = "2024", string nomenclature = "M57-M57_D", string name = "BUDGET PRINCIPAL") => $"""
          <Budget>
            <EnTeteBudget><LibelleEtab V="{name}"/><IdEtab V="{Siret}"/><Nomenclature V="{nomenclature}"/></EnTeteBudget>
            <BlocBudget><NatDec V="{stage}"/><Exer V="{year}"/></BlocBudget>
        {string.Concat(lines.Select(Line))}
            <Annexes><DATA_SIGNATAIRE><SIGNATAIRE><Signataire V="DURAND CLAUDE"/></SIGNATAIRE></DATA_SIGNATAIRE></Annexes>
          </Budget>
        """;

    public static string Scdl(IEnumerable<Sample> lines, string stage = "Compte administratif", string year = "2024")
        => Header + "\n" + string.Concat(lines.Select(l => $"{stage},{year},{Siret},VALMONT,{l.Chapter},,{l.Account},,{l.Function},,{l.Operation},,{(l.IsOrder ? "ordre" : "réel")},{(l.Direction == "depense" ? "dépense" : "recette")},{Text(l.Realised)},,,,{Text(l.Voted)},,,\n"));

    public static Imported Import(bool isTotem, byte[] file, out IReadOnlyList<Diagnostic> faults, byte[]? target = null, bool all = true, string[]? functions = null, bool replace = false, string siren = "")
    {
        using var stream = new MemoryStream(file);
        var rows = new List<(BudgetRow, RowState)>();
        var outcome = Importer.Prepare(new ImportRequest(isTotem, stream, "recu/budget", target, siren, new Selection(all, functions ?? []), replace), (row, state) => rows.Add((row, state)));
        faults = outcome.Diagnostics;
        return new Imported(outcome.Value, rows, outcome.Value.Pieces is { } pieces ? [.. pieces.SelectMany(p => p.ToArray())] : null);
    }

    public static Imported Totem(string xml, out IReadOnlyList<Diagnostic> faults) => Import(true, Encoding.UTF8.GetBytes(xml), out faults);

    public static Imported Scdl(string csv, out IReadOnlyList<Diagnostic> faults) => Import(false, Encoding.UTF8.GetBytes(csv), out faults);

    public static BudgetRow Only(Imported plan) => Assert.Single(plan.Rows).Row;

    /// <summary>The only error, whose code is that one.</summary>
    public static Diagnostic Error(IReadOnlyList<Diagnostic> faults, string code)
    {
        var error = Assert.Single(faults, f => f.IsError);
        Assert.Equal(code, error.Code.Id);
        return error;
    }

    private static string Line(Sample line) => $"""
            <LigneBudget><Nature V="{line.Account}"/>{Element("Fonction", line.Function)}{Element("ContNat", line.Chapter)}{Element("Operation", line.Operation)}<CodRD V="{(line.Direction == "depense" ? "D" : "R")}"/>{Element("MtPrev", Text(line.Voted))}{Element("MtReal", Text(line.Realised))}<OpBudg V="{(line.IsOrder ? "1" : "0")}"/></LigneBudget>

        """;

    private static string Element(string name, string value) => value.Length == 0 ? "" : $"<{name} V=\"{value}\"/>";

    private static string Text(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture) ?? "";
}
