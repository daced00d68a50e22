using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>Each profession at its last count, and the hours of training of all. Nobody is named, and few people are not detailed.</summary>
internal sealed record SkillsView(FigureView? Hours, TableView Table, int Threshold, bool HasFew);

/// <summary>P1: who makes digital tools live in schools, counted by role, then and now.</summary>
internal static class Skills
{
    private const string Dataset = "competences";

    public static SkillsView? Of(Telling telling)
    {
        var rows = telling.Dossier.Past(Dataset, "compte_le").ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var threshold = telling.Facts.Settings.Confidentiality.Threshold;
        var professions = rows[0]["profil"].Field.Categories
            .Select(category => (category.Label, Counts: rows.Where(row => row.Text("profil") == category.Value).OrderBy(row => row.Date("compte_le")).ToList()))
            .Where(profession => profession.Counts.Count > 0).ToList();
        var newest = professions.Select(profession => profession.Counts[^1]).ToList();
        return new SkillsView(
            telling.Figure("heures_formation"),
            telling.Table(
                Dataset,
                telling.Words["competences.legende"].Replace("{quand}", Telling.Months(newest.Select(row => row.Date("compte_le")!.Value)), StringComparison.Ordinal),
                [
                    new HeaderView(telling.Words["competences.metier"]), new HeaderView(telling.Words["competences.effectif"], "n"), new HeaderView(telling.Words["competences.formes"], "n"),
                    new HeaderView(telling.Words["competences.heures"], "n"), new HeaderView(telling.Words["competences.avant"]),
                ],
                [.. professions.Select(profession => Line(telling, profession.Label, profession.Counts, threshold))]),
            threshold,
            newest.Exists(row => IsFew(row, threshold)));
    }

    private static List<CellView> Line(Telling telling, string label, List<Row> counts, int threshold)
    {
        var row = counts[^1];
        return
        [
            telling.Name(row, label),
            telling.Cell(row, "effectif"),
            IsFew(row, threshold) ? NotGiven(telling) : telling.Cell(row, "formes"),
            IsFew(row, threshold) && row["heures_formation"].IsMissing ? NotGiven(telling) : telling.Cell(row, "heures_formation"),
            counts.Count < 2 ? new CellView(telling.Words["competences.premier"]) : new CellView(Before(telling, counts[^2], threshold)) { Address = telling.RowLink(counts[^2]) },
        ];
    }

    /// <summary>« 11 sur 60, mai 2023 ».</summary>
    private static string Before(Telling telling, Row row, int threshold)
    {
        var when = French.MonthYear(row.Date("compte_le")!.Value);
        return IsFew(row, threshold) || row["formes"].IsMissing ? $"{telling.Text(row, "effectif")} en tout, {when}" : $"{telling.Text(row, "formes")} sur {telling.Text(row, "effectif")}, {when}";
    }

    /// <summary>Not an « s »: that is what the gate hides among results on persons. Here nobody ever typed the number.</summary>
    private static CellView NotGiven(Telling telling) => new(telling.Words["competences.pas_donne"], "n");

    /// <summary>All professions of few people read alike, whatever their cell holds: none of them tells who was trained.</summary>
    private static bool IsFew(Row row, int threshold) => row.Number("effectif") < threshold;
}
