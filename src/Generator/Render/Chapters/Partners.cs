using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

internal sealed record PartnersView(IReadOnlyList<PartnerKindView> Kinds, LinkView Source);

internal sealed record PartnerKindView(string Title, IReadOnlyList<PartnerView> Partners);

internal sealed record PartnerView(string Name, string? Help, string? Url, string On, string Address);

/// <summary>P1: who nearby can help, by kind. Being on the list is no promise of business.</summary>
internal static class Partners
{
    public static PartnersView? Of(Telling telling)
    {
        var rows = telling.Dossier.Past("ecosysteme", "recense_le").ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        // The schema's own order; those of which the kind is not known come last.
        var kinds = rows[0]["type"].Field.Categories.Select(category => (category.Label, Rows: rows.Where(row => row.Text("type") == category.Value)))
            .Append((Label: telling.Words["chapitres.non_precise"], Rows: rows.Where(row => row["type"].IsMissing)));
        return new PartnersView(
            [.. kinds.Where(kind => kind.Rows.Any()).Select(kind => new PartnerKindView(kind.Label, [.. kind.Rows.Select(row => PartnerOf(telling, row))]))],
            telling.DatasetLink("ecosysteme"));
    }

    private static PartnerView PartnerOf(Telling telling, Row row)
        => new(row.Text("nom") ?? "", row.Text("apport"), row.Text("url"), row.Text("recense_le") ?? "", telling.RowLink(row));
}
