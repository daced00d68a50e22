using Portal.Verify;
using Portal.Write;

namespace Generator.Tests.Write;

public sealed class WriterTests
{
    private static VerifiedSite Site(Commune commune) => commune.Build().Site ?? throw new InvalidOperationException(commune.Messages());

    [Fact]
    public void Replaces_the_old_site_whole()
    {
        using var commune = new Commune(("input/vieille.md", "---\ntitre: Vieille\nordre: 1\n---\n"));
        var output = Path.Combine(commune.Root, "output");
        Writer.Write(Site(commune), output);
        File.Delete(Path.Combine(commune.Root, "input", "vieille.md"));

        Writer.Write(Site(commune), output);

        Assert.False(Directory.Exists(Path.Combine(output, "vieille")));
        Assert.True(File.Exists(Path.Combine(output, "index.html")));
        Assert.Equal(["output"], Directory.EnumerateDirectories(commune.Root, "output*").Select(Path.GetFileName));
    }

    [Fact]
    public void Leaves_a_folder_that_is_not_a_site_untouched()
    {
        using var commune = new Commune(("photos/chat.jpg", "miaou"));

        var outcome = Writer.Write(Site(commune), Path.Combine(commune.Root, "photos"));

        Assert.Equal("ECR001", Assert.Single(outcome.Diagnostics).Code.Id);
        Assert.Equal("miaou", File.ReadAllText(Path.Combine(commune.Root, "photos", "chat.jpg")));
    }

    [Fact]
    public async Task A_failed_build_leaves_the_old_site_as_it_was()
    {
        using var commune = new Commune();
        var output = Path.Combine(commune.Root, "output");
        using var messages = new StringWriter();
        Assert.Equal(0, await Portal.Program.Run(["build", "--root", commune.Root], messages, messages));
        var before = File.ReadAllText(Path.Combine(output, "index.html"));
        commune.Write("input/index.md", "---\ntitre: Autre\ntitrre: faute\n---\n");

        var exit = await Portal.Program.Run(["build", "--root", commune.Root], messages, messages);

        Assert.Equal(1, exit);
        Assert.Equal(before, File.ReadAllText(Path.Combine(output, "index.html")));
    }
}
