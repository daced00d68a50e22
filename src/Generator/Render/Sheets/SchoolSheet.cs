using Portal.Figures;
using Portal.Model;
using Portal.Render.Chapters;
using Portal.Render.Views;

namespace Portal.Render.Sheets;

/// <summary>A school: what it has, not what its pupils or teachers do. No result ever stands here.</summary>
internal sealed record SchoolView
{
    public required IReadOnlyList<LinkView> Identity { get; init; }

    /// <summary>The day on which it closed; null while it is open.</summary>
    public string? ClosedOn { get; init; }

    public string? Project { get; init; }

    public TableView? Pupils { get; init; }

    public SchoolEquipmentView? Equipment { get; init; }

    public SchoolNetworkView? Network { get; init; }

    public required MoneyView Money { get; init; }

    /// <summary>Milestones that are late or to come, then those that were reached, as the block of milestones prints them.</summary>
    public string? Ahead { get; init; }

    public string? Reached { get; init; }

    public LinkView? Milestones { get; init; }
}

internal static class SchoolSheet
{
    /// <param name="telling">Public rows and where they are proved.</param>
    /// <param name="school">The row of the school.</param>
    /// <param name="print">Prints a block as on any page.</param>
    public static SchoolView Of(Telling telling, Row school, Func<PageBlock, string> print)
    {
        var uai = school.Text("uai") ?? "";
        var isOpen = OpenSchools.IsOpen(school, telling.Dossier.Today);
        var milestones = SchoolMilestones.Of(telling, uai).ToLookup(row => row.Date("realise_le") <= telling.Dossier.Today);
        return new SchoolView
        {
            Identity = IdentityOf(telling, school),
            ClosedOn = isOpen ? null : school.Text("fermee_le"),
            Project = school.Text("projet_ecole_url"),
            Pupils = PupilsOf(telling, uai),
            // What a closed school had has gone elsewhere, and is counted there.
            Equipment = isOpen ? SchoolEquipment.Of(telling, uai) : null,
            Network = isOpen ? SchoolNetwork.Of(telling, uai) : null,
            Money = SchoolMoney.Of(telling, uai, isOpen),
            Ahead = Print(milestones[false]),
            Reached = Print(milestones[true]),
            Milestones = telling.PageLink("/jalons/"),
        };

        string? Print(IEnumerable<Row> rows)
            => rows.Select(row => row.Key).ToList() is { Count: > 0 } keys ? print(new MilestonesBlock(school.Place, [new Criterion("jalon_id", keys, school.Place)], OnlyCurrent: false)) : null;
    }

    /// <summary>Who and where, in lines: a title and what is said of it.</summary>
    private static List<LinkView> IdentityOf(Telling telling, Row school)
    {
        var place = string.Join(", ", new[] { school.Text("adresse"), string.Join(' ', new[] { school.Text("code_postal"), school.Text("ville") }.OfType<string>()) }.Where(part => part is { Length: > 0 }));
        List<LinkView> lines = [Line("ecole.niveau", telling.Text(school, "niveau"))];
        if (place.Length > 0)
        {
            lines.Add(Line("ecole.adresse", place));
        }

        foreach (var (title, column) in new[] { ("ecole.education_prioritaire", "education_prioritaire"), ("ecole.ouverte_le", "ouverte_le") })
        {
            if (!school[column].IsMissing)
            {
                lines.Add(Line(title, telling.Text(school, column)));
            }
        }

        lines.Add(Line("ecole.uai", school.Text("uai") ?? "") with { Address = telling.RowLink(school) });
        return lines;

        LinkView Line(string title, string text) => new(telling.Words[title], "") { Summary = text };
    }

    /// <summary>Pupils and classes, the newest year first.</summary>
    private static TableView? PupilsOf(Telling telling, string uai)
    {
        var rows = telling.Dossier.Rows("effectifs").Where(row => row.Text("uai") == uai).OrderByDescending(row => row.Text("annee_scolaire"), StringComparer.Ordinal).ToList();
        return rows.Count == 0 ? null : telling.Table(
            "effectifs",
            telling.Words["ecole.eleves_legende"].Replace("{debut}", rows[^1].Text("annee_scolaire"), StringComparison.Ordinal).Replace("{fin}", rows[0].Text("annee_scolaire"), StringComparison.Ordinal),
            [new HeaderView(telling.Words["ecole.annee"]), new HeaderView(telling.Words["ecole.eleves"], "n"), new HeaderView(telling.Words["ecole.classes"], "n")],
            [.. rows.Select(row => (IReadOnlyList<CellView>)[new CellView(row.Text("annee_scolaire") ?? "", "", IsHeader: true), telling.Cell(row, "eleves"), telling.Cell(row, "classes")])]);
    }
}
