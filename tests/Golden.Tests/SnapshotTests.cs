using System.Text;

namespace Golden.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portail-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_missing_snapshot_fails_and_leaves_what_was_received()
    {
        var failure = Assert.Throws<SnapshotException>(() => new Snapshot(folder).File("page.html", Bytes("<p>Bonjour</p>\n")));

        Assert.Contains("page.verified.html : aucun fichier vérifié.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("+ <p>Bonjour</p>", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["page.received.html"], Names());
    }

    [Fact]
    public void A_missing_snapshot_fails_in_CI_and_writes_nothing()
    {
        var inCi = new Snapshot(folder, writeReceived: false);

        Assert.Throws<SnapshotException>(() => inCi.File("page.html", Bytes("<p>Bonjour</p>\n")));

        Assert.Empty(Names());
    }

    [Fact]
    public void A_difference_is_shown_line_by_line_with_its_surroundings()
    {
        Keep("page.verified.txt", "un\ndeux\ntrois\nquatre\ncinq\nsix\n");

        var failure = Assert.Throws<SnapshotException>(() => new Snapshot(folder).File("page.txt", Bytes("un\ndeux\ntrois\nquatre\nCINQ\nsix\n")));

        Assert.Contains("  …\n  trois\n  quatre\n- cinq\n+ CINQ\n  six\n", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("deux", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["page.received.txt", "page.verified.txt"], Names());
    }

    [Fact]
    public void Spaces_that_look_alike_are_told_apart()
    {
        Keep("page.verified.txt", "Total\u00A0:");

        var failure = Assert.Throws<SnapshotException>(() => new Snapshot(folder).File("page.txt", Bytes("Total\u202F:")));

        Assert.Contains("- Total⍽:\n+ Total˽:", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_do_not_count()
    {
        Keep("page.verified.txt", "un\r\ndeux\r\n");

        new Snapshot(folder).File("page.txt", Bytes("un\ndeux\n"));

        Assert.Equal(["page.verified.txt"], Names());
    }

    [Fact]
    public void Accepting_writes_the_verified_file_and_removes_the_received_one()
    {
        Keep("page.received.txt", "hier");

        new Snapshot(folder, accept: true).File("page.txt", Bytes("aujourd'hui\r\n"));

        Assert.Equal(["page.verified.txt"], Names());
        Assert.Equal("aujourd'hui\n", File.ReadAllText(Path.Combine(folder, "page.verified.txt")));
    }

    [Fact]
    public void A_folder_fails_for_each_file_that_differs_or_is_no_longer_there()
    {
        Keep("output/index.verified.html", "<p>Un</p>");
        Keep("output/ancien.verified.html", "<p>Ancien</p>");

        var failure = Assert.Throws<SnapshotException>(() =>
            new Snapshot(folder).Files(new Dictionary<string, byte[]> { ["output/index.html"] = Bytes("<p>Deux</p>") }));

        Assert.Contains("output/index.verified.html : différent", failure.Message, StringComparison.Ordinal);
        Assert.Contains("output/ancien.verified.html : ce fichier était attendu", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Accepting_a_folder_writes_what_is_new_and_removes_what_is_no_longer_produced()
    {
        Keep("output/ancien.verified.html", "<p>Ancien</p>");

        new Snapshot(folder, accept: true).Files(new Dictionary<string, byte[]> { ["autre/_headers"] = Bytes("/*\n") });

        Assert.Equal(["autre/_headers.verified"], Names());
    }

    [Fact]
    public void Files_that_are_no_text_are_compared_by_their_bytes()
    {
        File.WriteAllBytes(Path.Combine(folder, "logo.verified.png"), [137, 80, 0, 1]);

        new Snapshot(folder).File("logo.png", [137, 80, 0, 1]);
        var failure = Assert.Throws<SnapshotException>(() => new Snapshot(folder).File("logo.png", [137, 80, 0, 2, 3]));

        Assert.Contains("fichier binaire différent (4 octets attendus, 5 reçus)", failure.Message, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private void Keep(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
        File.WriteAllText(Path.Combine(folder, name), text);
    }

    private string[] Names() => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
