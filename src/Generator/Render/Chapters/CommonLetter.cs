using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>The common letter: who was to sign it, for what, and who did when.</summary>
/// <param name="Sentence">How many signed in time.</param>
/// <param name="Items">In the order of the actors' table.</param>
/// <param name="Source">The dataset.</param>
internal sealed record CommonLetterView(string Sentence, IReadOnlyList<SignatoryView> Items, LinkView Source);

internal sealed record SignatoryView
{
    public required string Name { get; init; }

    public string? Organisation { get; init; }

    /// <summary>What the party takes upon itself.</summary>
    public string? Perimeter { get; init; }

    public string? SignedOn { get; init; }

    /// <summary>tenu, en_partie (after the first deployment), en_retard or a_faire.</summary>
    public required string State { get; init; }

    public required string StateLabel { get; init; }

    public required string Sign { get; init; }

    public LinkView? Document { get; init; }

    /// <summary>Its row: of the letter, or of the actors where it did not sign.</summary>
    public required string Address { get; init; }
}

internal static class CommonLetter
{
    public static CommonLetterView? Of(Telling telling)
    {
        var letters = telling.Facts.Rows("engagements").DistinctBy(row => row.Text("acteur_id")).ToDictionary(row => row.Text("acteur_id") ?? "", StringComparer.Ordinal);
        var parties = telling.Facts.Rows("acteurs").Where(row => row["signataire"].IsTrue || letters.ContainsKey(row.Key)).ToList();
        List<SignatoryView> items = [.. parties.Select(actor => SignatoryOf(telling, actor, letters.TryGetValue(actor.Key, out var letter) ? letter : null))];
        return items.Count == 0 ? null : new CommonLetterView(SentenceOf(items, telling.Dossier.FirstDeployment), items, telling.DatasetLink(letters.Count > 0 ? "engagements" : "acteurs"));
    }

    private static SignatoryView SignatoryOf(Telling telling, Row actor, Row? letter)
    {
        // A date to come is an intention.
        var signed = letter?.Date("signe_le") is { } day && day <= telling.Facts.Today ? day : (DateOnly?)null;
        var deployment = telling.Dossier.FirstDeployment;
        var (state, sign) = signed switch
        {
            { } on when deployment is null || on < deployment => ("tenu", Signs.Kept),
            { } => ("en_partie", Signs.Partly),
            _ when deployment <= telling.Facts.Today => ("en_retard", Signs.Amiss),
            _ => ("a_faire", Signs.Ahead),
        };
        return new SignatoryView
        {
            Name = actor.Text("libelle") ?? actor.Key,
            Organisation = actor.Text("organisation"),
            Perimeter = letter?.Text("perimetre"),
            SignedOn = signed is { } iso ? SiteViews.Iso(iso) : null,
            State = state,
            StateLabel = telling.Words[$"engagements.{state}"],
            Sign = sign,
            Document = letter?.Text("document") is { } document ? DocumentOf(telling, document) : null,
            Address = telling.RowLink(letter ?? actor),
        };
    }

    /// <summary>The document's title, or its address where it is online.</summary>
    private static LinkView DocumentOf(Telling telling, string document)
        => document.StartsWith("https://", StringComparison.Ordinal) ? new LinkView(telling.Words["engagements.document"], document) : new LinkView(document, "");

    /// <summary>« 4 parties sur 5 ont signé avant le premier déploiement, le 18 janvier 2024. »</summary>
    private static string SentenceOf(List<SignatoryView> items, DateOnly? deployment)
    {
        var (signed, inTime) = (items.Count(i => i.SignedOn is not null), items.Count(i => i.State == "tenu"));
        var count = deployment is null ? signed : inTime;
        var who = count == 0 ? $"Aucune partie sur {French.Number(items.Count)} n’a signé" : $"{French.Number(count)} {French.Plural(count, "partie", "parties")} sur {French.Number(items.Count)} {French.Plural(count, "a signé", "ont signé")}";
        return deployment is { } day ? $"{who} avant le premier déploiement, le {French.LongDate(day)}." : $"{who}.";
    }
}
