using Portal.Diagnostics;
using Portal.Read.Tables;

namespace Generator.Tests.Starter;

public sealed class NewFolderTests
{
    [Theory]
    [InlineData("Valmont-sur-Loue")]
    [InlineData("L'Haÿ-les-Roses : # 1")]
    [InlineData("\"Ville\" \\ {{ eleves }} [[siret]] *é* <b> | - ?")]
    public async Task A_new_folder_builds_at_once_and_says_only_what_is_left_to_complete(string name)
    {
        using var folder = await NewFolder.Create(name);

        var result = folder.Build();

        Assert.All(result.Diagnostics, d => Assert.Equal(Codes.SettingToComplete, d.Code));
        Assert.Equal(8, result.Warnings);
        Assert.Contains(System.Net.WebUtility.HtmlEncode(name), System.Net.WebUtility.HtmlEncode(System.Net.WebUtility.HtmlDecode(Home(result))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_dataset_of_the_portal_is_there_with_its_header_alone()
    {
        using var folder = await NewFolder.Create();

        var tables = folder.Files("*.csv").Order(StringComparer.Ordinal).ToList();

        Assert.Equal(EmbeddedSchemas.Names.Select(n => $"data/{n}.csv"), tables);
        Assert.All(tables, table => Assert.Matches(@"\A[\w,]+\n\z", folder.Read(table)));
    }

    [Fact]
    public async Task The_hidden_blocks_of_the_pages_work_once_the_tables_are_filled()
    {
        using var folder = await NewFolder.Create();
        foreach (var table in Directory.EnumerateFiles(Path.Combine(Commune.RepositoryRoot, "data"), "*.csv"))
        {
            File.Copy(table, Path.Combine(folder.Root, "data", Path.GetFileName(table)), overwrite: true);
        }

        // The sample's accounts begin before the year that a new folder starts from.
        var settings = Path.Combine(folder.Root, "data", "commune.yml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("  2024: M57_D", "  2018: M57_D", StringComparison.Ordinal));

        var shown = folder.ShowHiddenBlocks();
        var result = folder.Build();

        Assert.InRange(shown, 10, 100);
        Assert.DoesNotContain(folder.Files("*.md").Where(f => f.StartsWith("input/", StringComparison.Ordinal)), f => folder.Read(f).Contains("fin -->", StringComparison.Ordinal));
        // Tables with rows are open data: the map of the commune is then asked for.
        Assert.All(result.Diagnostics.Where(d => d.Code != Codes.QualitySetting && d.Code.Severity != Severity.Note), d => Assert.Equal(Codes.SettingToComplete, d.Code));
    }

    [Fact]
    public async Task An_empty_folder_is_filled()
    {
        using var commune = new Commune();
        var empty = Directory.CreateDirectory(Path.Combine(commune.Root, "vide")).FullName;

        var exit = await Portal.Program.Run(["new", ".", "--root", empty, "--nom", "Valmont", "--insee", "99001", "--siret", "21990001600011"], TextWriter.Null, TextWriter.Null);

        Assert.Equal(0, exit);
        Assert.True(File.Exists(Path.Combine(empty, "data", "commune.yml")));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(empty), e => Path.GetFileName(e).StartsWith(".portail", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_leaves_nothing()
    {
        using var commune = new Commune(("fichier.txt", "à garder"));
        using var told = new StringWriter { NewLine = "\n" };
        var before = Directory.EnumerateFileSystemEntries(commune.Root).Order(StringComparer.Ordinal).ToList();

        var exit = await Portal.Program.Run(["new", "fichier.txt/commune", "--root", commune.Root, "--nom", "Valmont", "--insee", "99001", "--siret", "21990001600011"], told, told);

        Assert.Equal(1, exit);
        Assert.Contains(" erreur ECR002 ", told.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(commune.Root).Order(StringComparer.Ordinal));
    }

    private static string Home(Portal.BuildResult result) => System.Text.Encoding.UTF8.GetString(result.Site!.Files.Single(f => f.Path == "index.html").Bytes.Span);
}
