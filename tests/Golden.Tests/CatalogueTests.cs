using System.Text.RegularExpressions;
using Portal.Diagnostics;

namespace Golden.Tests;

/// <summary>Each code of the catalogue is triggered by a case, and every message of the cases is fit for whoever reads it.</summary>
public sealed partial class CatalogueTests
{
    /// <summary>What no file in git can trigger, and the test of Generator.Tests that does.</summary>
    private static readonly Dictionary<string, string> TriggeredElsewhere = new(StringComparer.Ordinal)
    {
        ["LEC002"] = "HostileInputTests.A_link_that_leads_nowhere_is_an_unreadable_file",
        ["LEC004"] = "HostileInputTests.A_link_to_a_file_outside_is_not_followed",
        ["LEC005"] = "HostileInputTests.A_text_of_several_megabytes_where_a_page_would_do_is_refused",
        ["LEC006"] = "HostileInputTests.Null_bytes_are_not_text_and_their_place_is_told",
        ["LEC009"] = "HostileInputTests.A_name_that_no_address_can_hold_is_refused",
        ["LEC012"] = "WorkbookTests.A_password_is_named_with_the_way_to_take_it_off",
        ["LEC013"] = "WorkbookTests.A_workbook_that_swells_is_refused_before_it_fills_the_memory",
        ["ANO040"] = "GitTests.Raw_answers_in_the_work_tree_of_the_output_stop_all_whether_git_ignores_them_or_not",
        ["ANO041"] = "GitTests.Raw_answers_that_git_tracks_in_another_repository_stop_all",
        ["VER020"] = "ProofCheckTests.A_figure_that_its_published_rows_do_not_give_again_stops_the_build",
        ["VER021"] = "ProofCheckTests.A_row_that_is_not_published_is_no_proof",
        ["CEL013"] = "HostileInputTests.A_cell_of_a_hundred_megabytes_is_refused_in_one_line",
    };

    private static readonly string Cases = Path.Combine(Snapshot.ProjectDirectory, "cases");

    public static TheoryData<string> Ids() => [.. Codes.All.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_code_is_triggered(string id)
    {
        if (!TriggeredElsewhere.TryGetValue(id, out var test))
        {
            Assert.Contains(Messages(), m => m.Code == id);
            return;
        }

        var source = File.ReadAllText(Directory.EnumerateFiles(Path.Combine(Snapshot.RepositoryRoot, "tests", "Generator.Tests"), $"{test.Split('.')[0]}.cs", SearchOption.AllDirectories).Single());
        Assert.Contains($" {test.Split('.')[1]}(", source, StringComparison.Ordinal);
        Assert.Contains(id, source, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_messages_explains_each_code_in_the_catalogue_s_order()
        => Assert.Equal(Codes.All.Select(c => c.Id), Explained().Select(s => s.Code));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_of_messages_shows_a_code_as_it_is_printed(string id)
    {
        var code = Codes.All.Single(c => c.Id == id);

        var section = Explained().Single(s => s.Code == id);
        var example = MessageLine().Match(section.Example);

        Assert.Equal(code.Title, Straight(section.Title));
        Assert.Equal(TextPrinter.Word(code.Severity), section.Severity);
        Assert.Equal((section.Severity, id), (example.Groups["severity"].Value, example.Groups["code"].Value));
        if (!TriggeredElsewhere.ContainsKey(id))
        {
            Assert.Contains(Shape(example.Groups["text"].Value), Messages().Where(m => m.Code == id).Select(m => Shape(m.Text)));
        }
    }

    [Fact]
    public void Codes_are_unique_and_well_formed()
    {
        Assert.Distinct(Codes.All.Select(c => c.Id));
        Assert.All(Codes.All, code => Assert.Matches(@"^[A-Z]{3}\d{3}$", code.Id));
        Assert.All(Codes.All, code => Assert.Matches(@"^\p{Lu}.*[^. ]$", code.Title));
    }

    [Fact]
    public void A_message_has_the_severity_of_its_code()
    {
        var severities = Codes.All.ToDictionary(c => c.Id, c => TextPrinter.Word(c.Severity));

        Assert.All(Messages(), m => Assert.Equal(severities[m.Code], m.Severity));
    }

    [Fact]
    public void A_message_is_whole_sentences()
    {
        Assert.All(Messages(), m => Assert.Matches(@"^[\p{Ll}\d«−].*[.?]$", m.Text));
        Assert.All(Messages(), m => Assert.DoesNotMatch(@"\b(\p{L}{3,}) \1\b|  |\.\.|…\.|\?\.", m.Text));
    }

    [Fact]
    public void No_output_holds_a_stack_trace_a_bug_of_ours_or_the_words_of_a_library()
        => Assert.All(Outputs(), output => Assert.DoesNotMatch(LibraryWords(), output));

    /// <summary>A section of docs/erreurs.md for each code: its title, what it means, a message, how to mend it.</summary>
    private static List<Section> Explained() =>
    [
        .. ExplainedCode().Matches(File.ReadAllText(Path.Combine(Snapshot.RepositoryRoot, "docs", "erreurs.md")))
            .Select(m => new Section(m.Groups["code"].Value, m.Groups["title"].Value, m.Groups["severity"].Value, m.Groups["example"].Value)),
    ];

    /// <summary>The catalogue is printed, the page is read: each has its own apostrophes and spaces.</summary>
    private static string Straight(string text) => text.Replace('’', '\'').Replace('\u202f', ' ').Replace('\u00a0', ' ');

    /// <summary>A message without what changes from one commune to another.</summary>
    private static string Shape(string text) => Figures().Replace(Quoted().Replace(text, "«»"), "0");

    private static List<Message> Messages() =>
    [
        .. Outputs().SelectMany(o => MessageLine().Matches(o))
            .Select(m => new Message(m.Groups["severity"].Value, m.Groups["code"].Value, m.Groups["text"].Value)),
    ];

    private static IEnumerable<string> Outputs() =>
        Directory.EnumerateFiles(Cases, "sortie.verified.txt", SearchOption.AllDirectories).Select(File.ReadAllText);

    [GeneratedRegex(@"^.+?(:\d+:\d+|!.+?![A-Z]+\d+) (?<severity>erreur|avertissement|note) (?<code>[A-Z]{3}\d{3}) (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex MessageLine();

    [GeneratedRegex(@"^### (?<code>\S+)\n\n\*\*(?<title>.+)\*\* · (?<severity>\w+)\n\n\S.+\n\n```\n(?<example>.+)\n```\n\n\*\*Pour réparer\*\*[ \u00a0]: \S.+$", RegexOptions.Multiline)]
    private static partial Regex ExplainedCode();

    [GeneratedRegex("«[^»]*»")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Figures();

    [GeneratedRegex(@"\.cs:|^\s+(at|à) \w+\.|Exception|défaut qui lui est propre|code de sortie : 3|\b(the|was|not|found|expected|invalid|unexpected|error|cannot|missing|unknown|failed)\b", RegexOptions.Multiline)]
    private static partial Regex LibraryWords();

    private sealed record Section(string Code, string Title, string Severity, string Example);

    private sealed record Message(string Severity, string Code, string Text);
}
