using System.Globalization;
using Portal.Charter;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Blocks;

/// <summary>An indicator from its row, its results and what <c>revisions</c> says of both.</summary>
internal sealed class IndicatorViews(Dossier dossier, SiteViews views, Proofs proofs, Address address, Words words)
{
    private readonly Facts facts = dossier.Facts;

    /// <summary>The view of an indicator, or null where check has said that there is none.</summary>
    /// <param name="block">Which, and where it stands.</param>
    /// <param name="period">The one period whose result is shown; all of them where it is null. What is not shown has no proof.</param>
    public IndicatorView? Of(IndicatorBlock block, string? period = null)
    {
        if (IndicatorReading.Of(facts, block.Id, period is null ? [] : [new Criterion("periode", [period], block.Place)]) is not { } reading)
        {
            return null;
        }

        var (row, unit, level) = (reading.Indicator, reading.Unit, reading.Level);
        var values = reading.Results.Select(r => ValueOf(r, unit, block)).ToList();
        return new IndicatorView
        {
            Id = block.Id,
            Label = row.Text("libelle") ?? "",
            Question = row.Text("question"),
            Domain = LabelOf(row, "domaine"),
            Nature = row["nature"].IsMissing ? null : LabelOf(row, "nature"),
            Owner = LabelOf(row, "responsable"),
            Method = row.Text("methode") ?? "",
            Source = row.Text("source") ?? "",
            Frequency = LabelOf(row, "frequence"),
            Level = level is null or IndicatorReading.WholeCommune ? null : Labels.Of(facts, "resultats", "niveau", level),
            IsFromTheStart = Indicators.IsFromTheStart(dossier, row),
            DefinedOn = row.Text("defini_le") ?? "",
            Baseline = Promise(row, "reference", unit),
            Latest = reading.Latest is { } latest ? values[reading.Results.ToList().IndexOf(latest)] : null,
            Missing = [.. reading.Results.Zip(values).SkipWhile(pair => reading.Latest is { } newest && pair.First != newest).Where(pair => pair.First.Text("statut") == "manquant").Select(pair => pair.Second)],
            Target = Promise(row, "cible", unit),
            Outcome = reading.Outcome,
            State = IndicatorState.Of(reading, words),
            Drawing = TargetsBuilder.Drawing(facts, reading, words),
            Values = values,
            Changes = [.. facts.Rows("revisions").Where(r => Concerns(r, block.Id)).OrderBy(r => r.Date("date")).Select(r => ChangeOf(r, unit))],
            Address = views.Evidence.AddressOf(row),
            Results = facts.Datasets.ContainsKey("resultats") ? new LinkView(views.Datasets["resultats"].Title, views.Datasets["resultats"].Address) : new LinkView("", ""),
        };
    }

    private PointView ValueOf(Row result, Unit unit, IndicatorBlock block)
    {
        var period = result.Text("periode");
        if (result.Text("valeur_texte") is { } words)
        {
            return new PointView(words, period) { IsText = true, Proof = views.Evidence.AddressOf(result) };
        }

        Criterion Is(string column) => new(column, [result.Text(column) ?? ""], block.Place);
        var query = new Query { Measure = "indicateur_valeur", Filter = [Is("indicateur_id"), Is("periode"), Is("niveau")], Place = block.Place };
        return Evaluation.Of(facts, query, [], new DiagnosticBag()) is { } evaluation && evaluation.Total() is { } figure
            ? new PointView(FigureText.Of(figure, unit), period) { Proof = address.Of(proofs.PathOf(evaluation)) }
            : new PointView(FigureText.Of(ValueState.Missing), period) { Proof = views.Evidence.AddressOf(result) };
    }

    private static PointView? Promise(Row row, string column, Unit unit)
        => row.Number(column) is { } value ? new PointView(Written(value, unit), row.Text($"{column}_periode")) : null;

    private static bool Concerns(Row revision, string id)
        => revision.Text("jeu") == "indicateurs" ? revision.Text("cle") == id
            : revision.Text("jeu") == "resultats" && revision.Text("cle")?.StartsWith($"{id}|", StringComparison.Ordinal) == true;

    private ChangeView ChangeOf(Row revision, Unit unit)
    {
        var dataset = revision.Text("jeu") ?? "";
        var column = revision.Text("champ") ?? "";
        var title = Labels.TitleOf(facts, dataset, column);
        var what = dataset == "resultats" && revision.Text("cle")?.Split('|') is [_, var period, ..] ? $"{title}, {period}" : title;
        return new ChangeView(
            revision.Text("date") ?? "",
            what,
            Written(revision.Text("ancienne_valeur"), dataset, column, unit),
            Written(revision.Text("nouvelle_valeur"), dataset, column, unit),
            revision.Text("motif") ?? "",
            views.Evidence.AddressOf(revision));
    }

    private string? Written(string? value, string dataset, string column, Unit unit)
        => value is null ? null
            : column is "valeur" or "reference" or "cible" && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? Written(number, unit)
            : Labels.Of(facts, dataset, column, value);

    private static string Written(decimal value, Unit unit) => FigureText.Of(new Figure(ValueState.Value, value, []), unit);

    private string LabelOf(Row row, string column) => row.Text(column) is { } value ? Labels.Of(facts, "indicateurs", column, value) : "";
}
