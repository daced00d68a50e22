using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>Every indicator of the programme, by domain.</summary>
/// <param name="Level">Of its headings.</param>
/// <param name="Outcomes">How many reached their target, in a sentence.</param>
/// <param name="Origins">How many were defined from the start, in a sentence.</param>
/// <param name="Domains">In the schema's own order.</param>
/// <param name="Source">The dataset.</param>
internal sealed record IndicatorsView(int Level, string Outcomes, string Origins, IReadOnlyList<IndicatorDomainView> Domains, LinkView Source);

internal sealed record IndicatorDomainView(string Title, IReadOnlyList<IndicatorView> Indicators);

/// <summary>P4: what the programme is judged by: each indicator from where it started to where it is meant to go.</summary>
internal static class IndicatorsByDomain
{
    public static IndicatorsView? Of(Telling telling)
    {
        var rows = telling.Facts.Rows("indicateurs");
        if (rows.Count == 0)
        {
            return null;
        }

        List<IndicatorDomainView> domains =
        [
            .. rows[0]["domaine"].Field.Categories
                .Select(domain => new IndicatorDomainView(domain.Label, [.. rows.Where(row => row.Text("domaine") == domain.Value).Select(row => telling.Indicator(row.Key)).OfType<IndicatorView>()]))
                .Where(domain => domain.Indicators.Count > 0),
        ];
        List<IndicatorView> all = [.. domains.SelectMany(domain => domain.Indicators)];
        return new IndicatorsView(telling.HeadingLevel, OutcomesOf(all), OriginsOf(all), domains, telling.DatasetLink("indicateurs"));
    }

    /// <summary>« 3 indicateurs sur 9 ont atteint leur cible, 4 ne l’ont pas atteinte et 2 n’ont pas de cible chiffrée. »</summary>
    private static string OutcomesOf(List<IndicatorView> all)
    {
        var reached = all.Count(i => i.Outcome == "atteinte");
        List<string> parts =
        [
            reached == 0
                ? $"Aucun indicateur sur {French.Number(all.Count)} n’a atteint sa cible"
                : $"{French.Number(reached)} {French.Plural(reached, "indicateur", "indicateurs")} sur {French.Number(all.Count)} {French.Plural(reached, "a atteint sa cible", "ont atteint leur cible")}",
        ];
        Add(all.Count(i => i.Outcome == "manquee"), "ne l’a pas atteinte à la date prévue", "ne l’ont pas atteinte à la date prévue");
        Add(all.Count(i => i.Outcome == "en_chemin"), "ne l’a pas encore atteinte", "ne l’ont pas encore atteinte");
        Add(all.Count(i => i.Outcome is null), "n’a pas de cible chiffrée, ou pas de chiffre à lui comparer", "n’ont pas de cible chiffrée, ou pas de chiffre à lui comparer");
        return $"{French.Listed(parts)}.";

        void Add(int count, string one, string many)
        {
            if (count > 0)
            {
                parts.Add($"{French.Number(count)} {French.Plural(count, one, many)}");
            }
        }
    }

    private static string OriginsOf(List<IndicatorView> all)
    {
        var (start, later) = (all.Count(i => i.IsFromTheStart), all.Count(i => !i.IsFromTheStart));
        var changed = all.Count(i => i.Changes.Count > 0);
        List<string> parts = [];
        if (start > 0)
        {
            parts.Add($"{French.Number(start)} {French.Plural(start, "a été défini", "ont été définis")} dès le départ");
        }

        if (later > 0)
        {
            parts.Add($"{French.Number(later)} {French.Plural(later, "a été ajouté", "ont été ajoutés")} en cours de route");
        }

        var sentence = $"{French.Listed(parts)}.";
        return changed == 0 ? sentence : $"{sentence} {French.Number(changed)} {French.Plural(changed, "a changé", "ont changé")} depuis\u00A0: l’ancienne valeur reste à côté de la nouvelle.";
    }
}
