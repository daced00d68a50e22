using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The search page: what it finds, how it says so, and what it fetches.</summary>
public sealed class SearchTests(Sample sample)
{
    private static readonly BrowserNewContextOptions Desk = new() { ViewportSize = new() { Width = 1280, Height = 800 }, ReducedMotion = ReducedMotion.Reduce };

    /// <summary>Words that a resident takes for one.</summary>
    private static readonly string[][] Alike =
    [
        ["école", "ecoles", "ÉCOLE"], ["équipement", "équipements", "équiper", "équipé", "équipées"], ["financement", "financer"], ["subvention", "subventions"],
        ["accordé", "accordée", "accordés"], ["réseau", "réseaux"], ["communal", "communaux", "communales"], ["fibre", "fibres"], ["abonnement", "abonner"],
    ];

    [Fact]
    public Task Plurals_feminines_and_verbs_have_one_stem_and_other_words_do_not() => sample.Each(["recherche/"], Desk, async (tab, page) =>
    {
        await sample.Open(tab, page);
        return await tab.EvaluateAsync<string[]>(
            """
            async (alike) => {
              const { fold, stem, words } = await import(document.querySelector('script[src*="recherche.js"]').src);
              const stems = alike.map((group) => [...new Set(group.map((word) => stem(fold(word))))]);
              const faults = stems.filter((group) => group.length > 1).map((group) => `several stems: ${group}`);
              if (new Set(stems.flat()).size < alike.length) faults.push(`one stem for several words: ${stems}`);
              if (words('L’école a dépensé 12\u202f000\u202f€, soit 3,5 %').join() !== 'l,ecole,a,depense,12000,soit,3,5') faults.push(words('L’école a dépensé 12\u202f000\u202f€, soit 3,5 %').join());
              return faults;
            }
            """, Alike);
    });

    [Theory]
    [InlineData("fibres", "La fibre manque encore")]
    [InlineData("EQUIPER", "Équipements numériques")]
    [InlineData("subvantion", "Subvention")]
    [InlineData("maternelle tilleuls", "École maternelle des Tilleuls")]
    [InlineData("depenses realisees 2025", "Dépenses réalisées : 2025")]
    public Task Finds_whatever_the_accents_the_plural_or_a_wrong_letter(string query, string title) => sample.Each([$"recherche/?q={Uri.EscapeDataString(query)}"], Desk, async (tab, page) =>
    {
        await sample.Open(tab, page);
        await Assertions.Expect(tab.Locator(".recherche-etat")).ToContainTextAsync("résultat");
        await Assertions.Expect(tab.Locator(".resultats li").Filter(new() { HasText = title }).First).ToBeAttachedAsync();
        return [];
    });

    [Fact]
    public Task Says_how_many_it_found_keeps_the_question_in_the_address_and_marks_text_only() => sample.Each(["recherche/"], Desk, async (tab, page) =>
    {
        await sample.Open(tab, page);
        await tab.FillAsync("#q", "<img src=x> fibre");
        await tab.PressAsync("#q", "Enter");
        await Assertions.Expect(tab.Locator("[role=status]")).ToContainTextAsync("<img src=x> fibre");
        await Assertions.Expect(tab.Locator(".resultats mark").First).ToBeVisibleAsync();
        var images = await tab.Locator("main img").CountAsync();
        return images == 0 && tab.Url.EndsWith("?q=%3Cimg%20src%3Dx%3E%20fibre", StringComparison.Ordinal) ? [] : [$"{images} images, {tab.Url}"];
    });

    [Fact]
    public Task Fetches_the_index_when_the_visitor_begins_and_not_before() => sample.Each(["recherche/"], Desk, async (tab, page) =>
    {
        var fetched = new List<string>();
        tab.Request += (_, request) => fetched.Add(new Uri(request.Url).AbsolutePath);
        await sample.Open(tab, page);
        await tab.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var early = fetched.Where(f => f.Contains("minisearch", StringComparison.Ordinal) || f.EndsWith("index.json", StringComparison.Ordinal)).ToList();
        await tab.FocusAsync("#q");
        await tab.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(tab.Locator("#q")).ToBeFocusedAsync();
        return early;
    });

    [Fact]
    public Task Without_a_script_the_map_of_the_site_answers() => sample.Each(["recherche/"], new() { JavaScriptEnabled = false }, async (tab, page) =>
    {
        await tab.GotoAsync(new Uri(sample.Address, page).ToString());
        await tab.FillAsync("#q", "fibre");
        await tab.PressAsync("#q", "Enter");
        await Assertions.Expect(tab.Locator("h1")).ToHaveTextAsync("Plan du site");
        return [];
    });
}
