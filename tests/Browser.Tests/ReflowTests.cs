using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Whoever enlarges the page, its text or its spacing loses nothing (RGAA 10.4, 10.11, 10.12).</summary>
public sealed class ReflowTests(Sample sample)
{
    /// <summary>The spacing that a reader may ask for, as WCAG 1.4.12 gives it.</summary>
    private const string Spacing = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }";

    private const string LargeText = "html { font-size: 200% !important }";

    /// <summary>1280 × 1024 at 400 %.</summary>
    [Fact]
    public Task At_400_percent_a_page_scrolls_one_way_only() => Look(320, 256, null);

    [Fact]
    public Task With_wider_spacing_nothing_is_cut() => Look(320, 640, Spacing);

    [Fact]
    public Task With_text_twice_as_large_nothing_is_cut() => Look(1280, 800, LargeText);

    private Task Look(int width, int height, string? style)
    {
        // The reader's own style comes from the browser, which our policy does not bind.
        var options = new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height }, BypassCSP = true, ReducedMotion = ReducedMotion.Reduce };
        return sample.Each(sample.PageTypes(), options, async (tab, page) =>
        {
            await sample.Open(tab, page);
            if (style is not null) await tab.AddStyleTagAsync(new() { Content = style });
            return await tab.EvaluateAsync<string[]>(
                """
                () => {
                  const faults = [];
                  const root = document.documentElement;
                  if (root.scrollWidth > innerWidth) faults.push(`${root.scrollWidth} px wide in ${innerWidth}`);
                  const name = e => e.tagName.toLowerCase() + (e.getAttribute('class') ? '.' + e.getAttribute('class') : '');
                  const scrolls = e => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX);
                  for (const e of document.body.querySelectorAll('*')) {
                    const style = getComputedStyle(e);
                    const box = e.getBoundingClientRect();
                    if (!e.textContent.trim() || box.width < 2 || box.height < 2 || style.clipPath !== 'none') continue;
                    const hides = ['hidden', 'clip'].includes(style.overflowY) || ['hidden', 'clip'].includes(style.overflowX);
                    if (hides && !scrolls(e) && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2)) faults.push('cuts its text: ' + name(e));
                  }
                  const fixed = [...document.body.querySelectorAll('*')].filter(e => ['fixed', 'sticky'].includes(getComputedStyle(e).position) && e.getBoundingClientRect().height > innerHeight / 2 && !e.matches('[popover], .tableau-defile *'));
                  return faults.concat(fixed.map(e => 'covers half of the screen: ' + name(e))).slice(0, 5);
                }
                """);
        });
    }
}
