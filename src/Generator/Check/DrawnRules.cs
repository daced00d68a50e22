using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>The figures that are drawn of other things than one table split by a column: targets, timelines, flows.</summary>
internal static class DrawnRules
{
    public static void Check(DrawnBlock block, Facts facts, DiagnosticBag faults)
    {
        switch (block)
        {
            case FlowBlock flow:
                CheckSide(flow.Sources, facts, faults);
                CheckSide(flow.Uses, facts, faults);
                break;
            case TimelineBlock timeline:
                if (HasColumns("jalons", timeline.Filter, timeline.Place, facts, faults) && !facts.Rows("jalons", timeline.Filter).Any())
                {
                    faults.Add(Codes.BlockEmpty, timeline.Place, "aucune ligne de « jalons » ne répond à cette frise. Vérifiez le filtre, ou complétez le tableau.");
                }

                break;
            case TargetsBlock targets:
                CheckTargets(targets, facts, faults);
                break;
        }
    }

    private static void CheckSide(FlowSide side, Facts facts, DiagnosticBag faults)
    {
        if (Evaluation.Of(facts, side.Query, [(side.By, side.ByPlace)], faults) is not { } evaluation)
        {
            return;
        }

        if (evaluation.Unit.Kind != UnitKind.Euros || evaluation.Measure.IsSingle)
        {
            faults.Add(Codes.BlockInvalid, side.Query.Place, $"« {evaluation.Measure.Name} » n'est pas une somme d'euros : un flux montre de l'argent qui vient et qui va. Choisissez une mesure en euros.");
            return;
        }

        if (Pivot.Of(facts, evaluation, side.By, null) is { } pivot && pivot.Values[0].Any(figure => figure.Value < 0))
        {
            faults.Add(Codes.BlockInvalid, side.Query.Place, $"une part de « {evaluation.Measure.Name} » est négative : elle n'a pas de longueur. Montrez-la dans un graphique « barres-horizontales », ou changez le filtre.");
        }
    }

    private static void CheckTargets(TargetsBlock block, Facts facts, DiagnosticBag faults)
    {
        if (!HasColumns("resultats", block.Filter, block.Place, facts, faults) || !PageRules.CheckColumns("indicateurs", block.Place, [], facts, faults))
        {
            return;
        }

        var known = facts.Rows("indicateurs").Select(row => row.Text("indicateur_id") ?? "").ToList();
        var named = IndicatorReading.IdsOf(facts, block.Filter);
        var place = block.Filter.FirstOrDefault(c => c.Column == "indicateur_id")?.Place ?? block.Place;
        foreach (var id in named.Where(id => !known.Contains(id)))
        {
            faults.Add(Codes.BlockUnknownName, place, $"l'indicateur « {id} » n'existe pas dans « indicateurs ». {(known.Count == 0 ? "Ajoutez-le à ce tableau, ou retirez-le du bloc." : Suggestion.Sentence(id, known))}");
        }

        foreach (var id in named.Where(id => IndicatorReading.Of(facts, id, block.Filter)?.Results.Any(row => row.Text("valeur_texte") is not null) == true))
        {
            faults.Add(Codes.BlockInvalid, place, $"l'indicateur « {id} » se dit en mots : il n'a pas de chemin à dessiner jusqu'à une cible. Montrez-le avec un bloc « indicateur ».");
        }

        if (block.Filter.FirstOrDefault(c => c.Column != "indicateur_id") is { } narrowed && known.Count > 0 && named.All(known.Contains) && !facts.HasRefused("resultats") && named.All(id => IndicatorReading.Of(facts, id, block.Filter)?.Results.Count == 0))
        {
            faults.Add(Codes.BlockEmpty, narrowed.Place, "aucune ligne de « resultats » ne répond à ce filtre : la figure n'aurait aucune valeur. Vérifiez les valeurs du filtre, ou retirez-le.");
        }

        if (known.Count == 0)
        {
            faults.Add(Codes.BlockEmpty, block.Place, "le tableau « indicateurs » est vide. Complétez-le, ou retirez le bloc.");
        }
    }

    private static bool HasColumns(string dataset, IReadOnlyList<Criterion> filter, Place place, Facts facts, DiagnosticBag faults)
        => PageRules.CheckColumns(dataset, place, filter.Select(c => (c.Column, c.Place)), facts, faults);
}
