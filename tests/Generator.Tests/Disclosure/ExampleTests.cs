using System.Globalization;
using System.Text.Json;
using Portal.Disclosure;
using Portal.Doors;

namespace Generator.Tests.Disclosure;

/// <summary>The seven worked examples, through the commands: verdicts, intervals, least number of hidden cells.</summary>
public sealed class ExampleTests : IDisposable
{
    private static readonly string Examples = Path.Combine(Commune.RepositoryRoot, "tests", "Generator.Tests", "Disclosure", "examples");

    private readonly string folder = Directory.CreateTempSubdirectory("portail-test-").FullName;

    public static TheoryData<string, string> Publications() =>
        [.. Directory.EnumerateFiles(Examples, "published-*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileName(Path.GetDirectoryName(f)!), Path.GetFileNameWithoutExtension(f)["published-".Length..]))];

    public static TheoryData<string> Protected() => [.. Publications().Select(p => p.Data.Item1).Distinct().Where(e => Expected(e).TryGetProperty("min_hidden", out _))];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Publications))]
    public async Task A_publication_is_judged_as_worked_out_by_hand(string example, string publication)
    {
        var expected = Expected(example).GetProperty("published").GetProperty($"published-{publication}.csv");

        var (exit, json) = await Audit(example, Path.Combine(Examples, example, $"published-{publication}.csv"), FactsOf(example, publication));

        Assert.Equal(expected.GetProperty("verdict").GetString(), json.GetProperty("verdict").GetString());
        Assert.Equal(expected.GetProperty("n_hidden").GetInt32(), json.GetProperty("hidden").GetInt32());
        Assert.Equal(
            expected.GetProperty("intervals").EnumerateObject().Select(i => (i.Name, i.Value[0].GetString(), i.Value[1].GetString())).Order(),
            json.GetProperty("cells").EnumerateArray().Select(c => (c.GetProperty("id").GetString()!, (string?)c.GetProperty("low").GetRawText(), (string?)c.GetProperty("high").GetRawText())).Order());
        Assert.Equal(expected.GetProperty("verdict").GetString() == "pass" ? 0 : 1, exit);
    }

    [Theory]
    [MemberData(nameof(Protected))]
    public async Task Protect_hides_the_least_and_its_mask_passes(string example)
    {
        var expected = Expected(example);
        var output = Path.Combine(folder, "masque.csv");

        var (exit, _, error) = await Run(["protect", .. Inputs(example, null), "--output", output, .. ProfileOf(example)]);

        Assert.True(exit == 0, error);
        var hidden = File.ReadAllLines(output).Skip(1).Select(l => l.Split(',')).Where(c => c[1] == "s").Select(c => c[0]).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected.GetProperty("min_hidden").GetInt32(), hidden.Count);
        Assert.Contains(string.Join(' ', hidden), expected.GetProperty("optimal_patterns").EnumerateArray().Select(p => string.Join(' ', p.EnumerateArray().Select(c => c.GetString()).Order(StringComparer.Ordinal))));
        Assert.Equal("pass", (await Audit(example, output, null)).Json.GetProperty("verdict").GetString());
    }

    [Theory]
    [MemberData(nameof(Publications))]
    public void A_publication_leaves_what_trying_all_values_leaves(string example, string publication)
    {
        var (problem, shown, profile) = Read(example, publication);

        var report = Auditor.Audit(problem, shown, profile);
        var force = BruteForce.Bounds(problem, shown)!;

        Assert.Equal(force.Select(b => (b.Key, (decimal)b.Value.Low, (decimal?)b.Value.High)).Order(), report.Bounds.Select(b => (b.Cell, b.Low, b.High)));
        Assert.Equal(BruteForce.Verdict(problem, shown, profile), report.Verdict);
    }

    private static (Problem Problem, IReadOnlyList<decimal?> Shown, SpreadProfile Profile) Read(string example, string publication)
    {
        var inputs = Inputs(example, FactsOf(example, publication));
        var profile = new SpreadProfile(int.Parse(ProfileOf(example)[1], CultureInfo.InvariantCulture), ProfileOf(example) is [_, _, _, var upper] ? int.Parse(upper, CultureInfo.InvariantCulture) : 0);
        var door = Door.ToAudit(new DoorFiles(FileOf(inputs[1]), FileOf(inputs[3]), inputs.Length > 4 ? FileOf(inputs[5]) : null, FileOf(Path.Combine(Examples, example, $"published-{publication}.csv"))), profile).Value!;
        return (door.Problem, door.Shown, profile);
    }

    private static DoorFile FileOf(string path) => new(path, File.ReadAllBytes(path));

    private async Task<(int Exit, JsonElement Json)> Audit(string example, string published, string? facts)
    {
        var (exit, output, error) = await Run(["audit", .. Inputs(example, facts), "--published", published, .. ProfileOf(example)]);
        Assert.True(output.Length > 0, error);
        return (exit, JsonDocument.Parse(output).RootElement);
    }

    private static string[] Inputs(string example, string? facts) =>
    [
        "--cells", Path.Combine(Examples, example, "cells.csv"), "--equations", Path.Combine(Examples, example, "equations.csv"), .. facts is null ? Array.Empty<string>() : ["--facts", facts],
    ];

    private static string? FactsOf(string example, string publication)
        => Path.Combine(Examples, example, $"facts-{publication}.csv") is var path && File.Exists(path) ? path : null;

    private static string[] ProfileOf(string example) =>
        [.. Case(example).GetProperty("protection").EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).SelectMany(p => new[] { $"--{p.Name.Replace('_', '-')}", p.Value.GetRawText() })];

    private static JsonElement Expected(string example) => Case(example).GetProperty("expected");

    private static JsonElement Case(string example) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Examples, example, "case.json"))).RootElement;

    private static async Task<(int Exit, string Output, string Error)> Run(string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (await Portal.Program.Run(arguments, output, error), output.ToString(), error.ToString());
    }
}
