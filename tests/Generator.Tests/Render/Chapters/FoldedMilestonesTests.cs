using System.Text.RegularExpressions;

namespace Generator.Tests.Render.Chapters;

public sealed class FoldedMilestonesTests
{
    private const string Head = "jalon_id,action_id,titre,prevu_le,realise_le\n";

    private static readonly string Reached = string.Concat(Enumerable.Range(1, 5).Select(n => $"r{n},a,Franchie {n},2024-0{n}-01,2024-0{n}-01\n"));

    [Fact]
    public void Many_reached_steps_stand_apart_from_what_is_late_or_to_come()
    {
        var html = Page($"{Reached}l,a,Tardive,2025-12-16,\nn,a,Suivante,2026-03-01,\n");

        Assert.Equal(2, Regex.Count(html, "<li>[^<]*(Tardive|Suivante)"));
        Assert.Equal(5, Regex.Count(html, "<p>Franchie"));
    }

    [Fact]
    public void Few_reached_steps_or_nothing_else_are_one_list()
    {
        Assert.Equal(5, Regex.Count(Page(Reached), "<li>[^<]*Franchie"));
        Assert.Equal(2, Regex.Count(Page("r,a,Franchie,2024-01-01,2024-01-01\nn,a,Suivante,2026-03-01,\n"), "<li>[^<]*(Franchie|Suivante)"));
    }

    private static string Page(string rows)
        => ChapterPage.Of("jalons", ("data/actions.csv", "action_id,titre,axe,statut,debut\na,Une action,P3,en_cours,2023-01-01\n"), ("data/jalons.csv", Head + rows));
}
