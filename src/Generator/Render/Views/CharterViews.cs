using Portal.Charter;
using Portal.Model;

namespace Portal.Render.Views;

/// <summary>The charter's assessments as residents read them.</summary>
internal sealed class CharterViews(DateOnly today, EvidenceViews evidence, string? page, Words words)
{
    /// <summary>The order in which states are counted in a sentence.</summary>
    private static readonly KeptState[] States = [KeptState.Kept, KeptState.Partial, KeptState.Late, KeptState.Missing, KeptState.NotApplicable];

    public CharterView Of(IReadOnlyList<Assessment> assessments) => new(SentenceOf(assessments), [.. Recommendations.Parts.Select(part => PartOf(part, assessments))])
    {
        Address = page,
    };

    /// <summary>« 13 recommandations sur 28 sont tenues, 9 en partie et 1 en retard. » What the program keeps by itself is no boast where there is nothing else.</summary>
    private static string SentenceOf(IReadOnlyList<Assessment> all)
    {
        var ahead = all.Count(a => a.State == KeptState.Missing);
        if (all.All(a => a.State is KeptState.Missing or KeptState.NotApplicable || a.Evidence.All(e => e is GateEvidence or DatasetEvidence)))
        {
            return $"Rien n’est encore publié pour la charte{French.NoBreakSpace}: {French.Number(ahead)} {French.Plural(ahead, "recommandation", "recommandations")} sur {all.Count} {French.Plural(ahead, "est", "sont")} à faire.";
        }

        var kept = all.Count(a => a.State == KeptState.Kept);
        var rest = States.Skip(1).Select(state => (State: state, Count: all.Count(a => a.State == state))).Where(s => s.Count > 0).Select(s => $"{French.Number(s.Count)} {WordOf(s.State, s.Count)}");
        var first = kept == 0 ? $"Aucune recommandation sur {all.Count} n’est tenue" : $"{French.Number(kept)} {French.Plural(kept, "recommandation", "recommandations")} sur {all.Count} {French.Plural(kept, "est tenue", "sont tenues")}";
        return $"{French.Listed([first, .. rest])}.";
    }

    private static string WordOf(KeptState state, int count) => state switch
    {
        KeptState.Kept => French.Plural(count, "tenue", "tenues"),
        KeptState.Partial => "en partie",
        KeptState.Late => "en retard",
        KeptState.Missing => "à faire",
        _ => "sans objet",
    };

    private PartView PartOf(Part part, IReadOnlyList<Assessment> all)
    {
        var own = all.Where(a => a.Recommendation.PartId == part.Id).ToList();
        var anchor = AnchorOf(part.Id);
        return new PartView
        {
            Id = part.Id,
            Title = part.Title,
            ShortTitle = part.ShortTitle,
            Anchor = anchor,
            Address = page is null ? null : $"{page}#{anchor}",
            Sentence = French.Listed([.. States.Select(s => (State: s, Count: own.Count(a => a.State == s))).Where(s => s.Count > 0).Select(s => $"{French.Number(s.Count)} {WordOf(s.State, s.Count)}")]),
            Recommendations = [.. own.Select(ViewOf)],
        };
    }

    private RecommendationView ViewOf(Assessment assessment)
    {
        var (state, sign) = assessment.State switch
        {
            KeptState.Kept => ("tenu", Signs.Kept),
            KeptState.Partial => ("en_partie", Signs.Partly),
            KeptState.Late => ("en_retard", Signs.Amiss),
            KeptState.Missing => ("a_faire", Signs.Ahead),
            _ => ("sans_objet", Signs.None),
        };
        return new RecommendationView
        {
            Id = assessment.Recommendation.Id,
            Anchor = AnchorOf(assessment.Recommendation.Id),
            Text = assessment.Recommendation.Text,
            State = state,
            StateLabel = words[$"etats.{state}"],
            Sign = sign,
            Missing = assessment.Missing,
            Due = assessment.Due is { } due ? SiteViews.Iso(due.On) : null,
            IsDuePast = assessment.Due?.On < today,
            Reason = assessment.Reason,
            EvidenceCount = assessment.Evidence.Count,
            Evidence = evidence.Of(assessment.Evidence),
        };
    }

    private static string AnchorOf(string id) => id.ToLowerInvariant().Replace('.', '-');
}
