using Portal.Model;

namespace Portal.Charter;

/// <summary>The bodies of the programme, and the kinds of people who sit in them.</summary>
internal static class Bodies
{
    /// <summary>The bodies of a type that exist today.</summary>
    public static List<Row> Of(Dossier dossier, string type)
        => [.. dossier.Rows("instances").Where(row => row.Text("type") == type && !(row.Date("creee_le") > dossier.Today))];

    public static void Find(Dossier dossier, string type, string absent, Findings findings)
    {
        var bodies = Of(dossier, type);
        foreach (var body in bodies)
        {
            findings.Found(body);
        }

        if (bodies.Count == 0)
        {
            findings.Lacks(absent);
        }
    }

    /// <summary>The types of the members of a body: <c>ien</c>, <c>parents</c>…</summary>
    public static HashSet<string> Kinds(Dossier dossier, Row body)
    {
        var cell = body["membres"];
        var members = cell.Text is { } text ? cell.Field.ItemsOf(text) : [];
        return [.. dossier.Rows("acteurs").Where(actor => members.Contains(actor.Text("acteur_id"))).Select(actor => actor.Text("type")).OfType<string>()];
    }
}
