using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

internal sealed record MaturityView(IReadOnlyList<DimensionView> Dimensions, LinkView Source);

/// <summary>A domain: the level that was given last, and those before it, oldest first.</summary>
internal sealed record DimensionView(string Title, LevelView Latest, IReadOnlyList<LevelView> Earlier);

/// <summary>A level on the scale, the day it was given, why, and its row.</summary>
internal sealed record LevelView(string Level, string Scale, string On, string? Reason, string Address);

/// <summary>P1: the level that commune and schools give themselves, domain by domain, then and now.</summary>
internal static class Maturity
{
    private const int Highest = 5;

    public static MaturityView? Of(Telling telling)
    {
        var rows = telling.Dossier.Past("maturite", "evalue_le").ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var dimensions = rows[0]["dimension"].Field.Categories
            .Select(category => (category.Label, Levels: rows.Where(row => row.Text("dimension") == category.Value).OrderBy(row => row.Date("evalue_le")).Select(row => LevelOf(telling, row)).ToList()))
            .Where(dimension => dimension.Levels.Count > 0)
            .Select(dimension => new DimensionView(dimension.Label, dimension.Levels[^1], [.. dimension.Levels.SkipLast(1)]));
        return new MaturityView([.. dimensions], telling.DatasetLink("maturite"));
    }

    private static LevelView LevelOf(Telling telling, Row row)
    {
        var level = (int)(row.Number("niveau") ?? 0);
        return new LevelView($"{French.Number(level)} sur {French.Number(Highest)}", new string('●', level) + new string('○', Math.Max(0, Highest - level)), row.Text("evalue_le") ?? "", row.Text("justification"), telling.RowLink(row));
    }
}
