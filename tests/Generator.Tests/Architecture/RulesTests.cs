namespace Generator.Tests.Architecture;

/// <summary>Each rule finds the violation planted for it, and nothing where there is none.</summary>
public sealed class RulesTests : IDisposable
{
    private readonly Assembled code = new(typeof(RulesTests).Assembly.Location, "Planted");

    public void Dispose() => code.Dispose();

    [Fact]
    public void A_dependency_that_runs_back_is_found_even_inside_a_lambda()
    {
        var violations = Rules.OneWay(code, Charts.Folders).ToList();

        Assert.Contains("Planted.Model.Content/<>c uses Render.Site: Model may only use .", violations);
        Assert.Contains(violations, v => v.StartsWith("Planted.Render.Lazy uses Check.CheckedContent", StringComparison.Ordinal));
        Assert.DoesNotContain(violations, v => v.StartsWith("Planted.Protect", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_the_table_does_not_know_is_found()
    {
        var violations = Rules.OneWay(code, Charts.Folders);

        Assert.Contains("Planted.Stray.Lost: Stray is in no line of the table of folders.", violations);
    }

    [Fact]
    public void A_table_of_folders_may_allow_a_single_type()
    {
        var folders = new Dictionary<string, string[]>(Charts.Folders) { ["Model"] = ["Render.Site"], ["Render"] = ["Protect.PublicTable"] };

        var violations = Rules.OneWay(code, folders).ToList();

        Assert.DoesNotContain(violations, v => v.StartsWith("Planted.Model", StringComparison.Ordinal));
        Assert.Contains("Planted.Render.Renderer uses Protect.PublicSite: Render may only use Protect.PublicTable.", violations);
    }

    [Fact]
    public void A_raw_table_beyond_the_gate_is_found_in_a_generic_argument_and_in_an_async_body()
    {
        var violations = Rules.Frontier(code, Charts.BeyondTheGate, Charts.Raw).ToList();

        Assert.Contains("Planted.Render.Renderer names Model.Table, which has not passed the gate.", violations);
        Assert.Contains(violations, v => v.StartsWith("Planted.Render.Lazy/<Later>", StringComparison.Ordinal) && v.Contains("Model.Table", StringComparison.Ordinal));
    }

    [Fact]
    public void A_raw_or_guarded_type_that_was_renamed_does_not_silence_a_rule()
    {
        Assert.Equal(["Model.Gone: no such type; name the raw types anew."], Rules.Frontier(code, Charts.BeyondTheGate, ["Model.Gone"]));
        Assert.Equal(["Protect.Gone: no such type; name the guarded types anew."], Rules.MadeOnlyBy(code, "Protect", ["Protect.Gone"]));
    }

    [Fact]
    public void Making_what_may_be_published_outside_the_gate_is_found_also_by_with()
    {
        var violations = Rules.MadeOnlyBy(code, "Protect", Charts.Guarded).ToList();

        Assert.Equal(
            [
                "Protect.PublicSite has a public constructor.",
                "Planted.Render.Renderer makes a Protect.PublicSite: only Protect may.",
                "Planted.Render.Helper makes a Protect.PublicTable: only Protect may.",
            ],
            violations);
    }

    [Fact]
    public void A_stage_without_its_entry_a_second_door_and_a_forgotten_public_type_are_found()
    {
        Assert.Equal(["Write has no public static Writer.Write."], Rules.OneEntry(code, "Write", "Writer", "Write"));
        Assert.Equal(["Check has a second door: Checker.Other."], Rules.OneEntry(code, "Check", "Checker", "Check"));
        Assert.Equal(["Render.Forgotten is public, yet Renderer.Render neither takes nor gives it."], Rules.OneEntry(code, "Render", "Renderer", "Render"));
    }

    [Fact]
    public void The_clock_the_culture_and_the_disk_are_found_away_from_the_edge()
    {
        var violations = Rules.Edge(code, Charts.Edge, Charts.Effects);

        Assert.Equal(["get_UtcNow", "get_CurrentCulture", "ReadAllText"], violations.Select(v => v.Split(' ')[2].Split('.')[1].TrimEnd(':')));
        Assert.Empty(Rules.Edge(code, ["Render"], Charts.Effects));
    }
}
