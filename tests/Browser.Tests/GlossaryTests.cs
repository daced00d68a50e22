using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>A word explained in place, without a script: by the keyboard, by touch, on paper.</summary>
public sealed class GlossaryTests(Sample sample)
{
    private static readonly BrowserNewContextOptions Phone = new() { JavaScriptEnabled = false, HasTouch = true, ViewportSize = new() { Width = 320, Height = 640 } };

    private string[] Marked => [.. sample.PageTypes().Where(p => File.ReadAllText(sample.FileOf(p)).Contains("class=\"mot\"", StringComparison.Ordinal))];

    [Fact]
    public Task The_keyboard_opens_a_definition_reads_on_in_it_and_closes_it() => sample.Each(Marked, Phone, async (tab, page) =>
    {
        await tab.GotoAsync(new Uri(sample.Address, page).ToString());
        var word = tab.Locator(".mot").Filter(new() { Visible = true }).First;
        var open = tab.Locator(".mot-sens:popover-open");
        await word.FocusAsync();
        await tab.Keyboard.PressAsync("Enter");
        await Assertions.Expect(open).ToBeVisibleAsync();
        await tab.Keyboard.PressAsync("Tab");
        await Assertions.Expect(open.Locator("a:focus, button:focus")).ToBeVisibleAsync();
        await tab.Keyboard.PressAsync("Escape");
        await Assertions.Expect(open).ToHaveCountAsync(0);
        await Assertions.Expect(word).ToBeFocusedAsync();
        return [];
    });

    [Fact]
    public Task A_touch_opens_a_definition_that_fits_the_screen() => sample.Each(Marked, Phone, async (tab, page) =>
    {
        await tab.GotoAsync(new Uri(sample.Address, page).ToString());
        await tab.Locator(".mot").Filter(new() { Visible = true }).First.TapAsync();
        var box = await tab.Locator(".mot-sens:popover-open").BoundingBoxAsync();
        return box is { X: >= 0, Y: >= 0 } && box.X + box.Width <= 320 && box.Y + box.Height <= 640 ? [] : [$"the definition is cut: {box?.X} {box?.Y} {box?.Width} {box?.Height}"];
    });

    [Fact]
    public Task On_paper_the_definitions_are_a_list() => sample.Each(Marked, Phone, async (tab, page) =>
    {
        await tab.GotoAsync(new Uri(sample.Address, page).ToString());
        await tab.EmulateMediaAsync(new() { Media = Media.Print });
        var all = tab.Locator(".mot-sens");
        return await all.CountAsync() == await all.Filter(new() { Visible = true }).CountAsync() ? [] : ["a definition is not printed"];
    });
}
