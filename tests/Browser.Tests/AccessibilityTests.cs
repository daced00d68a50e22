using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>axe finds nothing, on each type of page.</summary>
public sealed class AccessibilityTests(Sample sample)
{
    [Fact]
    public Task The_light_theme_has_no_fault() => Look(new() { ColorScheme = ColorScheme.Light, ViewportSize = new() { Width = 1280, Height = 800 } });

    /// <summary>Only colours change in the dark, so only they are looked at again.</summary>
    [Fact]
    public Task The_dark_theme_has_no_fault_of_contrast() => Look(
        new() { ColorScheme = ColorScheme.Dark, ViewportSize = new() { Width = 1280, Height = 800 } },
        new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") });

    /// <summary>Where the system chooses the colours, what only a background showed would be gone.</summary>
    [Fact]
    public Task Forced_colours_have_no_fault() => Look(new() { ForcedColors = ForcedColors.Active, ViewportSize = new() { Width = 1280, Height = 800 } });

    [Fact]
    public Task A_narrow_phone_has_no_fault() => Look(new() { ColorScheme = ColorScheme.Light, ViewportSize = new() { Width = 320, Height = 640 } });

    private Task Look(BrowserNewContextOptions options, AxeRunOptions? rules = null)
    {
        // No animation: axe would measure a colour half-way.
        options.ReducedMotion = ReducedMotion.Reduce;
        return sample.Each(sample.PageTypes(), options, async (tab, page) =>
        {
            await sample.Open(tab, page);
            await Charts.DrawAll(tab);
            var result = await tab.RunAxe(rules);
            return result.Violations.Select(Told);
        });
    }

    private static string Told(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}) {violation.Help}\n      " + string.Join("\n      ", violation.Nodes.Take(3).Select(n => n.Html));
}
