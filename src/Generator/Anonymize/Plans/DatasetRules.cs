using System.Text.RegularExpressions;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Anonymize.Plans;

/// <summary>
/// What a plan for <c>satisfaction</c> or <c>resultats</c> may ask: their columns are the portal's. Each dimension of role <c>reponse</c> is a
/// question (an indicator) of its own, crossed with <c>niveau</c> and <c>public</c> at most.
/// </summary>
internal static partial class DatasetRules
{
    public const string Level = "niveau";
    public const string Audience = "public";

    public static void Check(Plan plan, DiagnosticBag faults)
    {
        string[] crossed = plan.Kind == DatasetKind.Satisfaction ? [Level, Audience] : [Level];
        foreach (var dimension in plan.Dimensions)
        {
            if (dimension.IsIdentifying && !crossed.Contains(dimension.Name))
            {
                PlanRules.Tell(dimension, "nom", $"« {dimension.Name} » n'est pas une colonne de « {plan.Dataset} », qui ne se croise qu'avec {string.Join(" et ", crossed.Select(c => $"« {c} »"))}. Ajoutez « nom: {Level} » si c'est le niveau, retirez-la, ou donnez à « jeu » un nom à vous.", faults);
            }
            else if (dimension.Name == Audience && dimension.Codes.FirstOrDefault(c => !PlanReader.Audiences.Contains(c)) is { } audience)
            {
                PlanRules.Tell(dimension, "ordre", $"« {audience} » n'est pas un public de « satisfaction ». {Suggestion.Sentence(audience, PlanReader.Audiences)}", faults);
            }
            else if (!dimension.IsIdentifying)
            {
                CheckQuestion(dimension, plan, faults);
            }
        }

        if (plan.Dimensions.Count > 0 && plan.Dimensions.All(d => d.IsIdentifying))
        {
            faults.Add(Codes.PlanMissing, plan.PlaceOf("dimensions"), $"« {plan.Dataset} » demande au moins une dimension dont le rôle est « reponse » : la question posée. Ajoutez-la.");
        }

        if (plan.Kind == DatasetKind.Satisfaction && plan.Audience is null == plan.Dimensions.All(d => d.Name != Audience) && !faults.Items.Any(f => f.Code == Codes.PlanUnknownKey || (f.Code == Codes.PlanInvalid && f.Place == plan.PlaceOf(Audience))))
        {
            faults.Add(Codes.PlanMissing, plan.PlaceOf(Audience), plan.Audience is null
                ? "« satisfaction » dit qui a répondu. Ajoutez une ligne « public: eleves » (ou enseignants, parents, directeurs)."
                : "« public » est à la fois un réglage et une dimension. Gardez l'un des deux.");
        }

        if (plan.Places.ContainsKey("vues"))
        {
            foreach (var _ in plan.Views.Where(v => v.Count > 0 && v.Count(i => !plan.Dimensions[i].IsIdentifying) != 1))
            {
                faults.Add(Codes.PlanInvalid, plan.PlaceOf("vues"), $"« vues » : chaque vue de « {plan.Dataset} » tient une question, et une seule. Écrivez par exemple « [niveau, q1] », ou retirez « vues ».");
            }
        }
    }

    private static void CheckQuestion(PlanDimension dimension, Plan plan, DiagnosticBag faults)
    {
        var id = dimension.Id ?? dimension.Name;
        if (!Identifier().IsMatch(id))
        {
            PlanRules.Tell(dimension, "identifiant", $"« {id} » ne peut pas servir d'identifiant. Ajoutez à cette dimension un « identifiant » court, en minuscules, le même d'une année à l'autre, par exemple « eleves_tablette ».", faults);
        }
        else if (plan.Dimensions.FirstOrDefault(d => !d.IsIdentifying && (d.Id ?? d.Name) == id) != dimension)
        {
            PlanRules.Tell(dimension, "identifiant", $"deux questions ont l'identifiant « {id} ». Donnez-leur des identifiants différents.", faults);
        }

        if (plan.Kind == DatasetKind.Results && dimension.Counted.Count == 0)
        {
            faults.Add(Codes.PlanMissing, dimension.PlaceOf("compte"), $"« resultats » donne une part : il faut dire quelles réponses à « {dimension.Name} » sont comptées. Ajoutez par exemple « compte: [Oui] ».");
        }
    }

    [GeneratedRegex("^[A-Za-z0-9]+([_-][A-Za-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
