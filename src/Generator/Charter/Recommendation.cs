namespace Portal.Charter;

/// <summary>A golden rule (P1 to P4) or a good practice (B1 to B4) of the charter.</summary>
public sealed record Part(string Id, string Title, string ShortTitle);

/// <summary>One of the 28 recommendations: its number, what it asks in our words, and how it is judged.</summary>
public sealed record Recommendation
{
    private readonly Func<Dossier, Findings> rule;

    internal Recommendation(string id, string text, Func<Dossier, Findings> rule) => (Id, Text, this.rule) = (id, text, rule);

    public string Id { get; }

    public string Text { get; }

    public string PartId => Id[..2];

    internal Findings Look(Dossier dossier) => rule(dossier);
}
