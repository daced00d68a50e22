namespace Generator.Tests.Architecture;

public sealed class ArchitectureTests : IDisposable
{
    private readonly Assembled code = new(typeof(Portal.Program).Assembly.Location, "Portal");

    public static TheoryData<string, string, string> Stages() => [.. Charts.Stages];

    public void Dispose() => code.Dispose();

    [Fact]
    public void Dependencies_between_the_folders_run_one_way() => None(Rules.OneWay(code, Charts.Folders));

    [Fact]
    public void Nothing_beyond_the_gate_can_name_what_has_not_passed_it() => None(Rules.Frontier(code, Charts.BeyondTheGate, Charts.Raw));

    [Fact]
    public void Only_the_gate_makes_what_may_be_published() => None(Rules.MadeOnlyBy(code, "Protect", Charts.Guarded));

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_has_one_public_entry(string stage, string type, string method) => None(Rules.OneEntry(code, stage, type, method));

    [Fact]
    public void Disk_clock_console_and_culture_are_touched_only_at_the_edge() => None(Rules.Edge(code, Charts.Edge, Charts.Effects));

    private static void None(IEnumerable<string> violations)
    {
        var all = violations.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
