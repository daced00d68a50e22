using Portal.Figures;
using Portal.Model;
using Portal.Render.Charts;

namespace Portal.Tests.Render.Charts;

/// <summary>Short ways to say a chart; « null » is not sent.</summary>
internal static class Samples
{
    public static Chart Of(ChartType type, string[] categories, params Series[] series) =>
        new("g-essai", type, "Un titre", Unit.Euros, "2025, commune entière", "Exercice", categories, series);

    public static Series Row(string name, params decimal?[] values) =>
        new(name, [.. values.Select(value => value is { } known ? Datum.Of(known) : Datum.Missing)]);

    public static Series Row(string name, params Datum[] values) => new(name, values);

    /// <summary>Spaces as typed on a keyboard, so that expectations stay readable.</summary>
    public static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ').Replace('\u2212', '-');

    public static string Sentence(Chart chart) => Plain(ChartDrawer.Draw(chart).Sentence);

    /// <summary>Any chart a clerk may end up with: negative, empty, secret, too many series, long names.</summary>
    public static Chart Any(Random random)
    {
        string[] names = ["État", "Région Auvergne-Rhône-Alpes", "École élémentaire publique Marguerite-Yourcenar – site des Quatre-Vents", "2025", "A & B <c>", "Anticonstitutionnellement"];
        var type = (ChartType)random.Next(6);
        var years = random.Next(2) == 0;
        var categories = Enumerable.Range(0, random.Next(1, 13)).Select(i => years ? $"{2010 + i}" : $"{names[random.Next(names.Length)]} {i}").ToArray();
        var size = (decimal)Math.Pow(10, random.Next(0, 8));
        var sign = random.Next(4) == 0 ? -1 : 0;
        var series = Enumerable.Range(0, random.Next(1, 10)).Select(i => new Series(
            names[random.Next(names.Length)] + " " + i,
            [.. categories.Select(_ => random.Next(6) == 0 ? new Datum((ValueState)random.Next(1, 5), 0) : Datum.Of(Math.Round(random.Next(sign * 100, 101) * size / 100, 2)) with { IsPartial = random.Next(8) == 0 })],
            random.Next(8) == 0));
        var unit = random.Next(3) switch { 0 => Unit.Euros, 1 => Unit.Percent, _ => new Unit(UnitKind.Count, "élève", "élèves") };
        return Of(type, categories, [.. series]) with { Unit = unit };
    }
}
