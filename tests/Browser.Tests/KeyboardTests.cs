using Microsoft.Playwright;

namespace Browser.Tests;

public sealed class KeyboardTests(Sample sample)
{
    private static readonly BrowserNewContextOptions Desk = new() { ViewportSize = new() { Width = 1280, Height = 800 }, ReducedMotion = ReducedMotion.Reduce };

    [Fact]
    public Task The_first_Tab_reaches_a_visible_link_that_skips_to_the_content() => sample.Each(sample.PageTypes().Where(p => !Sample.IsFrame(p)), Desk, async (tab, page) =>
    {
        await sample.Open(tab, page);
        await tab.Keyboard.PressAsync("Tab");
        var skip = await tab.EvaluateAsync<string>(
            """
            () => {
              const link = document.activeElement;
              const box = link.getBoundingClientRect();
              if (!link.matches('a[href^="#"]')) return `the first Tab reaches <${link.tagName.toLowerCase()}>, no skip link`;
              if (box.width < 24 || box.height < 24 || box.left < 0 || box.top < 0) return 'the skip link is not visible when it has the focus';
              return '';
            }
            """);
        if (skip != "") return [skip];
        await tab.Keyboard.PressAsync("Enter");
        var arrived = await tab.EvaluateAsync<bool>("() => document.activeElement.closest('main') !== null");
        return arrived ? [] : ["Enter on the skip link does not move the focus into main (tabindex=\"-1\" is missing?)"];
    });

    [Fact]
    public Task Whatever_has_the_focus_shows_it() => sample.Each(sample.PageTypes(), Desk, async (tab, page) =>
    {
        var faults = new List<string>();
        await sample.Open(tab, page);
        for (var i = 0; i < 16; i++)
        {
            await tab.Keyboard.PressAsync("Tab");
            var fault = await tab.EvaluateAsync<string>(
                """
                () => {
                  const e = document.activeElement;
                  if (e === document.body) return '';
                  const style = getComputedStyle(e);
                  const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
                  return e.matches(':focus-visible') && shown ? '' : 'no visible focus on ' + e.outerHTML.slice(0, 120);
                }
                """);
            if (fault != "") faults.Add(fault);
        }
        return faults;
    });
}
