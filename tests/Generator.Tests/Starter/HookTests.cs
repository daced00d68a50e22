namespace Generator.Tests.Starter;

/// <summary>The hook that <c>new</c> puts in place, with a real git.</summary>
public sealed class HookTests
{
    private const string SmallCount = "periode,public,question_id,question,reponse,effectif,statut\n2024-2025,parents,par_ent,Utile ?,Oui,3,ok\n";

    [Fact]
    public async Task A_commit_without_a_fault_passes_and_one_with_a_small_count_is_refused()
    {
        using var folder = await NewFolder.Create();
        SkipWithoutGit(folder);

        folder.Git("add", ".");
        var first = folder.Git("commit", "--quiet", "--message", "Premier");
        folder.Write("data/satisfaction.csv", SmallCount);
        var second = folder.Git("commit", "--quiet", "--all", "--message", "Indiscret");

        Assert.True(first.Exit == 0, first.Told);
        Assert.NotEqual(0, second.Exit);
        Assert.Contains("data/satisfaction.csv:2:39 erreur CON001 ", second.Told, StringComparison.Ordinal);
        Assert.Contains("Enregistrement refusé.", second.Told, StringComparison.Ordinal);
        Assert.Equal("1\n", folder.Git("rev-list", "--count", "HEAD").Told);
    }

    [Fact]
    public async Task What_is_about_to_be_committed_counts_and_not_what_lies_in_the_folder()
    {
        using var folder = await NewFolder.Create();
        SkipWithoutGit(folder);
        var sound = folder.Read("data/satisfaction.csv");
        folder.Write("data/satisfaction.csv", SmallCount);
        folder.Git("add", ".");

        folder.Write("data/satisfaction.csv", sound);
        var indiscreet = folder.Git("commit", "--quiet", "--message", "Indiscret dans l'index");
        folder.Git("add", ".");
        folder.Write("data/satisfaction.csv", SmallCount);
        var safe = folder.Git("commit", "--quiet", "--message", "Juste dans l'index");

        Assert.NotEqual(0, indiscreet.Exit);
        Assert.True(safe.Exit == 0, safe.Told);
    }

    [Fact]
    public async Task A_merge_is_checked_as_a_commit_is()
    {
        using var folder = await NewFolder.Create();
        SkipWithoutGit(folder);
        folder.Git("add", ".");
        var first = folder.Git("commit", "--quiet", "--message", "Premier");
        folder.Git("checkout", "--quiet", "-b", "autre");
        folder.Write("data/satisfaction.csv", SmallCount);
        folder.Git("commit", "--quiet", "--all", "--no-verify", "--message", "Indiscret");
        folder.Git("checkout", "--quiet", "-");

        var merge = folder.Git("merge", "--no-ff", "--no-edit", "autre");

        Assert.True(first.Exit == 0, first.Told);
        Assert.NotEqual(0, merge.Exit);
        Assert.Contains("CON001", merge.Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_program_nothing_is_committed()
    {
        using var folder = await NewFolder.Create();
        SkipWithoutGit(folder);
        folder.Git("add", ".");
        folder.Git("config", "portail.programme", "/programme/absent");

        var (exit, told) = folder.Git("commit", "--quiet", "--message", "Premier");

        Assert.SkipWhen(exit == 0, "A program « portail » is in the PATH of this machine.");
        Assert.Contains("Le programme du portail est introuvable", told, StringComparison.Ordinal);
    }

    private static void SkipWithoutGit(NewFolder folder) => Assert.SkipUnless(Directory.Exists(Path.Combine(folder.Root, ".git")), "git is missing.");
}
