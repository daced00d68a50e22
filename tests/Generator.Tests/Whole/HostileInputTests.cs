using System.Diagnostics;
using System.Text;

namespace Generator.Tests.Whole;

/// <summary>What no case in git can hold: links, folders in place of files, null bytes, and what is far too large or too deep.</summary>
public sealed class HostileInputTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public void A_link_that_leads_nowhere_is_an_unreadable_file()
    {
        using var commune = new Commune();
        Link(commune, "data/glossaire.csv", Path.Combine(commune.Root, "data", "parti.csv"));

        Assert.StartsWith("data/glossaire.csv:1:1 erreur LEC002 ", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_place_of_the_settings_is_told()
    {
        using var commune = new Commune();
        File.Delete(Path.Combine(commune.Root, "data", "commune.yml"));
        Directory.CreateDirectory(Path.Combine(commune.Root, "data", "commune.yml"));

        Assert.StartsWith("data/commune.yml:1:1 erreur LEC003 ", commune.Messages(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/budget.csv")]
    [InlineData("input/page.md")]
    public void A_folder_that_bears_the_name_of_a_file_is_told(string path)
    {
        using var commune = new Commune();
        Directory.CreateDirectory(Path.Combine(commune.Root, path));

        Assert.StartsWith($"{path}:1:1 erreur LEC003 ", commune.Messages(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/glossaire.csv")]
    [InlineData("input/plan.pdf")]
    [InlineData("input/page.md")]
    public void A_link_to_a_file_outside_is_not_followed(string path)
    {
        using var commune = new Commune();
        using var other = new Commune(("secret.csv", "terme,definition\nmot de passe,azerty\n"));
        Link(commune, path, Path.Combine(other.Root, "secret.csv"));

        var messages = commune.Messages();

        Assert.StartsWith($"{path}:1:1 erreur LEC004 ", messages, StringComparison.Ordinal);
        Assert.DoesNotContain("azerty", messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_turns_in_circles_stops_nothing()
    {
        using var commune = new Commune();
        Directory.CreateSymbolicLink(Path.Combine(commune.Root, "input", "rond"), Path.Combine(commune.Root, "input"));

        Assert.Equal("", commune.Messages());
    }

    [Theory]
    [InlineData("data/commune.yml", 1)]
    [InlineData("input/longue.md", 4)]
    [InlineData("theme/input/_long.liquid", 1)]
    public void A_text_of_several_megabytes_where_a_page_would_do_is_refused(string path, int megabytes)
    {
        using var commune = new Commune();
        commune.Write(path, new byte[(megabytes << 20) + 1]);

        Assert.Contains($"{path}:1:1 erreur LEC005 ", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void Null_bytes_are_not_text_and_their_place_is_told()
    {
        using var commune = new Commune(("data/glossaire.csv", "terme;definition\na\0;b\n"));

        Assert.StartsWith("data/glossaire.csv:2:2 erreur LEC006 ", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_spreadsheet_in_UTF_16_is_read_without_a_word()
    {
        using var commune = new Commune();
        commune.Write("data/glossaire.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("terme\tdefinition\r\nÉlève\tEnfant inscrit\r\n")]);

        Assert.Equal("", commune.Messages());
        Assert.Contains("Élève,Enfant inscrit", commune.Output("donnees/glossaire.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_of_a_hundred_megabytes_is_refused_in_one_line()
    {
        using var commune = new Commune();
        var cell = new byte[100_000_000];
        cell.AsSpan().Fill((byte)'x');
        commune.Write("data/glossaire.csv", [.. "terme,definition\nTablette,Ordinateur plat\nRéseau,"u8, .. cell]);

        var messages = Timed(commune);

        Assert.Contains("data/glossaire.csv:3:8 erreur CEL013 ", messages, StringComparison.Ordinal);
        Assert.InRange(messages.Length, 1, 1_000);
    }

    [Theory]
    [InlineData("> ", 10_000)]
    [InlineData("1. ", 10_000)]
    [InlineData("- ", 2_000)]
    [InlineData("[", 10_000)]
    [InlineData("![", 10_000)]
    public void Markdown_nested_thousands_of_levels_deep_is_refused(string opening, int levels)
    {
        using var commune = new Commune(("input/profonde.md", Page(Repeated(opening, levels) + "fond")));

        Assert.StartsWith("input/profonde.md:1:1 erreur PAG004 ", Timed(commune), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*a ", 5_000)]
    [InlineData("[a](", 2_000)]
    [InlineData("a`", 10_000)]
    [InlineData("<div>", 500)]
    public void Marks_that_never_close_are_no_bug_of_ours(string mark, int times)
    {
        using var commune = new Commune(("input/index.md", Page(Repeated(mark, times))));

        Assert.DoesNotContain("erreur", Timed(commune), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_of_YAML_nested_ten_thousand_levels_deep_are_refused()
    {
        using var commune = new Commune(("input/profonde.md", $"---\ntitre: {Repeated("[", 10_000)}\n---\n"));

        Assert.StartsWith("input/profonde.md:2:24 erreur YML002 ", Timed(commune), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_whose_template_the_theme_lacks_is_told()
    {
        using var commune = new Commune(("input/index.md", Page("```actualites\nnombre: 2\n```")));
        File.Delete(Path.Combine(commune.Root, "theme", "input", "_blocs", "actualites.liquid"));

        Assert.StartsWith("theme/input/_blocs/actualites.liquid:1:1 erreur GAB003 ", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_below_a_file_cannot_be_written()
    {
        using var commune = new Commune(("fichier.txt", "à garder"));
        using var messages = new StringWriter { NewLine = "\n" };

        var exit = await Portal.Program.Run(["build", "--root", commune.Root, "--date", "2026-01-15", "--output", "fichier.txt/site"], messages, messages);

        Assert.Equal(1, exit);
        Assert.Contains(" erreur ECR002 ", messages.ToString(), StringComparison.Ordinal);
        Assert.Equal("à garder", File.ReadAllText(Path.Combine(commune.Root, "fichier.txt")));
    }

    [Fact]
    public void A_name_that_no_address_can_hold_is_refused()
    {
        using var commune = new Commune(("input/quoi?.md", Page("x")));

        Assert.Contains("input/quoi?.md:1:1 erreur LEC009", Timed(commune), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_three_thousand_levels_deep_is_refused()
    {
        using var commune = new Commune(("theme/input/_layout.liquid", Repeated("{% if page %}", 3000) + Repeated("{% endif %}", 3000)));

        Assert.Contains("theme/input/_layout.liquid:1:1 erreur GAB001", Timed(commune), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_loops_for_ever_is_refused()
    {
        using var commune = new Commune(("theme/input/_layout.liquid", "{% for i in (1..100000000) %}{{ i }}{% endfor %}"));

        Assert.Contains("theme/input/_layout.liquid:1:15 erreur GAB001", Timed(commune), StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_raw_tags_are_refused()
    {
        using var commune = new Commune(("input/index.md", Page(Repeated("<div>", 10_000))));

        Assert.Contains("input/index.md:1:1 erreur PAG004", Timed(commune), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_without_end_stops_at_its_first_cell()
    {
        using var commune = new Commune(
            ("data/essai.csv", "cle\n" + Repeated(new string('a', 40) + "!\n", 200)),
            ("data/essai.schema.json", """{"fields":[{"name":"cle","type":"string","constraints":{"pattern":"(a+)+"}}]}"""));

        Assert.Contains("data/essai.csv:2:1 erreur SCH001", Timed(commune), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/glossaire.csv")]
    [InlineData("input/page.md")]
    public void A_named_pipe_is_not_waited_for(string path)
    {
        using var commune = new Commune();
        using var made = Process.Start("mkfifo", Path.Combine(commune.Root, path));
        made.WaitForExit();

        Assert.StartsWith($"{path}:1:1 erreur LEC002 ce n'est pas un fichier mais un tube", Timed(commune), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_device_is_a_link_outside()
    {
        using var commune = new Commune();
        Link(commune, "data/glossaire.csv", "/dev/zero");

        Assert.StartsWith("data/glossaire.csv:1:1 erreur LEC004 ", Timed(commune), StringComparison.Ordinal);
    }

    private static string Page(string body) => $"---\ntitre: Accueil\n---\n\n{body}\n";

    private static string Repeated(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static void Link(Commune commune, string path, string target) => File.CreateSymbolicLink(Path.Combine(commune.Root, path), target);

    /// <summary>The messages, within a patience that a hostile file must not exhaust.</summary>
    private static string Timed(Commune commune)
    {
        var watch = Stopwatch.StartNew();
        var messages = commune.Messages();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
        return messages;
    }
}
