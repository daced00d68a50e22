using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>The calls for projects, the newest first, or why there are none.</summary>
internal sealed record CallsView(IReadOnlyList<CallView> Items, LinkView Source)
{
    /// <summary>What the commune says of the recommendations that do not concern it (<c>sans_objet</c>), where there is no call.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}

internal sealed record CallView
{
    public required string Title { get; init; }

    /// <summary>ouvert, a_decider or decide.</summary>
    public required string State { get; init; }

    public required string StateLabel { get; init; }

    public required string Sign { get; init; }

    public string? Opened { get; init; }

    public string? Closed { get; init; }

    /// <summary>Suppliers asked, offers received, schools: numbers, or the words for what is not known.</summary>
    public required string Consulted { get; init; }

    public required string Offers { get; init; }

    public required string Candidates { get; init; }

    public required string Chosen { get; init; }

    /// <summary>The teachers' opinion, or the words for what is not known.</summary>
    public required string Opinion { get; init; }

    public string? OpinionOn { get; init; }

    /// <summary>The body that decides; null where the table does not say.</summary>
    public string? Body { get; init; }

    public string? Decision { get; init; }

    public string? DecidedOn { get; init; }

    /// <summary>The contract that came of it, at its row.</summary>
    public LinkView? Contract { get; init; }

    public required string Address { get; init; }
}

/// <summary>B1: who was asked, who answered, what teachers thought of it, and who decided what.</summary>
internal static class Calls
{
    public static CallsView? Of(Telling telling)
    {
        var rows = telling.Facts.Rows("appels_a_projets");
        if (rows.Count > 0)
        {
            return new CallsView([.. rows.OrderByDescending(row => row.Date("ouvert_le")).Select(row => CallOf(telling, row))], telling.DatasetLink("appels_a_projets"));
        }

        List<string> reasons = [.. telling.Facts.Settings.Waivers.Where(w => w.Id is "B1.1" or "B1.2").Select(w => w.Reason)];
        return reasons.Count == 0 || !telling.Facts.Datasets.ContainsKey("appels_a_projets") ? null
            : new CallsView([], telling.DatasetLink("appels_a_projets")) { Reasons = reasons };
    }

    private static CallView CallOf(Telling telling, Row row)
    {
        var today = telling.Facts.Today;
        var isDecided = row.Date("decide_le") <= today;
        var isOpen = !isDecided && !(row.Date("clos_le") < today);
        var (state, sign) = (isDecided, isOpen) switch
        {
            (true, _) => ("decide", Signs.Kept),
            (_, true) => ("ouvert", Signs.Ahead),
            _ => ("a_decider", Signs.Partly),
        };
        return new CallView
        {
            Title = row.Text("titre") ?? row.Key,
            State = state,
            StateLabel = telling.Words[$"appels.{state}"],
            Sign = sign,
            Opened = row.Text("ouvert_le"),
            Closed = row.Text("clos_le"),
            Consulted = Known("prestataires_consultes", isDue: true),
            Offers = Known("offres_recues", !isOpen),
            Candidates = Known("ecoles_candidates", !isOpen),
            Chosen = Known("ecoles_retenues", isDecided),
            Opinion = row["avis_enseignants"].IsMissing ? Absent(isDecided) : telling.Text(row, "avis_enseignants"),
            OpinionOn = row.Text("avis_le"),
            Body = row.Text("instance_id") is { } body ? telling.Label("appels_a_projets", "instance_id", body) : null,
            Decision = isDecided ? row.Text("decision") : null,
            DecidedOn = isDecided ? row.Text("decide_le") : null,
            Contract = ContractOf(telling, row),
            Address = telling.RowLink(row),
        };

        string Known(string column, bool isDue) => row.Number(column) is { } number ? French.Number(number) : Absent(isDue);
    }

    /// <summary>What is to come is not known yet; what has come and is not there was not given.</summary>
    private static string Absent(bool isDue) => FigureText.Of(isDue ? ValueState.Missing : ValueState.NotDue);

    private static LinkView? ContractOf(Telling telling, Row call)
    {
        var contract = call.Text("marche_id") is { } id ? telling.Facts.Rows("marches").FirstOrDefault(row => row.Key == id) : default;
        return contract == default ? null : new LinkView(contract.Text("objet") ?? contract.Key, telling.RowLink(contract));
    }
}
