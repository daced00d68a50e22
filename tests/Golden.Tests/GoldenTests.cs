namespace Golden.Tests;

public sealed class GoldenTests
{
    private static readonly string Cases = Path.Combine(Snapshot.ProjectDirectory, "cases");

    public static TheoryData<string> Phrases() =>
        [.. Directory.EnumerateDirectories(Cases).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Phrases))]
    public async Task A_case_gives_the_messages_and_files_that_were_verified(string phrase)
    {
        using var golden = new GoldenCase(Path.Combine(Cases, phrase));

        var received = await golden.Run();

        Snapshot.In(Path.Combine("cases", phrase, "expected")).Files(received);
    }
}
