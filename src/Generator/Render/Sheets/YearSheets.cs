using Portal.Charter;
using Portal.Model;
using Portal.Render.Blocks;
using Portal.Render.Chapters;
using Portal.Render.Views;

namespace Portal.Render.Sheets;

/// <summary>A school year for residents, on the two sides of one sheet.</summary>
internal sealed record ReportView
{
    public required string Year { get; init; }

    /// <summary>An ISO date.</summary>
    public required string LastDay { get; init; }

    public required YearMoneyView? Money { get; init; }

    public required IReadOnlyList<YearMilestoneView> Reached { get; init; }

    public required IReadOnlyList<YearMilestoneView> Missed { get; init; }

    public required IReadOnlyList<YearResultView> Results { get; init; }

    public required IReadOnlyList<NoticeView> Refusals { get; init; }

    public required EvaluationView? Evaluation { get; init; }

    public required IReadOnlyList<YearMilestoneView> Next { get; init; }

    public string? Return { get; init; }
}

/// <summary>A school year for the school teams: no figure of a school, a class or a person.</summary>
internal sealed record ReturnView
{
    public required string Year { get; init; }

    /// <summary>An ISO date.</summary>
    public required string LastDay { get; init; }

    public required IReadOnlyList<AskedView> Requests { get; init; }

    public required IReadOnlyList<NoticeView> Decisions { get; init; }

    public required IReadOnlyList<YearMilestoneView> Reached { get; init; }

    public required IReadOnlyList<YearMilestoneView> Missed { get; init; }

    public required IReadOnlyList<AnswersView> Opinions { get; init; }

    public required EvaluationView? Evaluation { get; init; }

    public required IReadOnlyList<YearMilestoneView> Next { get; init; }

    public string? Report { get; init; }
}

/// <summary>Something said on a day, and its row.</summary>
internal sealed record NoticeView(string Title, string? Date, string? Text, string Address);

/// <summary>What a public asked for, and what came of it.</summary>
internal sealed record AskedView(string Public, string? Date, string? Needs, string? Outcome, string Address);

/// <summary>What the yearly evaluation concluded and decided.</summary>
internal sealed record EvaluationView(string? Date, string? Conclusions, string? Decisions, string Address);

internal static class YearSheets
{
    /// <summary>Those who work in the schools.</summary>
    private static readonly string[] Teams = ["enseignants", "directeurs", "periscolaire"];

    public static ReportView Report(Telling telling, SheetPage sheet, IndicatorViews indicators, Place place) => new()
    {
        Year = sheet.Year.Name,
        LastDay = SiteViews.Iso(sheet.Year.LastDay),
        Money = YearMoney.Of(telling, sheet.Year.Start, place),
        Reached = YearMilestones.Reached(telling, sheet.Year),
        Missed = YearMilestones.Missed(telling, sheet.Year),
        Results = YearResults.Of(telling, sheet.Year, indicators),
        Refusals = [.. In(telling, "financements", "accorde_le", sheet.Year).Where(row => row.Text("statut") == "refuse")
            .Select(row => new NoticeView($"{row.Text("financeur")}, {telling.Text(row, "montant_demande")}", row.Text("accorde_le"), row.Text("conditions"), telling.RowLink(row)))],
        Evaluation = EvaluationOf(telling, sheet.Year),
        Next = YearMilestones.Next(telling, sheet.Year),
        Return = telling.SheetOf(SheetKind.Return, sheet.Year),
    };

    public static ReturnView Return(Telling telling, SheetPage sheet) => new()
    {
        Year = sheet.Year.Name,
        LastDay = SiteViews.Iso(sheet.Year.LastDay),
        Requests = [.. In(telling, "concertations", "tenue_le", sheet.Year).Where(row => Teams.Contains(row.Text("public")))
            .Select(row => new AskedView(telling.Text(row, "public"), row.Text("tenue_le"), row.Text("besoins"), row.Text("suites"), telling.RowLink(row)))],
        Decisions = [.. In(telling, "reunions", "tenue_le", sheet.Year).Where(row => !row["decisions"].IsMissing)
            .Select(row => new NoticeView(telling.Text(row, "instance_id"), row.Text("tenue_le"), row.Text("decisions"), telling.RowLink(row)))],
        Reached = YearMilestones.Reached(telling, sheet.Year),
        Missed = YearMilestones.Missed(telling, sheet.Year),
        Opinions = YearOpinions.Of(telling, sheet.Year),
        Evaluation = EvaluationOf(telling, sheet.Year),
        Next = YearMilestones.Next(telling, sheet.Year),
        Report = telling.SheetOf(SheetKind.Report, sheet.Year),
    };

    private static IEnumerable<Row> In(Telling telling, string dataset, string date, SchoolYear year)
        => telling.Dossier.Past(dataset, date).Where(row => row.Date(date) >= year.FirstDay && row.Date(date) <= year.LastDay).OrderBy(row => row.Date(date));

    private static EvaluationView? EvaluationOf(Telling telling, SchoolYear year)
        => telling.Dossier.Rows("evaluations").FirstOrDefault(row => row.Text("annee_scolaire") == year.Name && row.Date("tenue_le") <= telling.Dossier.Today) is var row && row != default
            ? new EvaluationView(row.Text("tenue_le"), row.Text("conclusions"), row.Text("decisions"), telling.RowLink(row))
            : null;
}
