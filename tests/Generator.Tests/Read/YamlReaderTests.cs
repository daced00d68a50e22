using Portal.Diagnostics;
using Portal.Model;
using Portal.Read;

namespace Generator.Tests.Read;

public sealed class YamlReaderTests
{
    private static (YamlMap? Map, DiagnosticBag Faults) Read(string text)
    {
        var faults = new DiagnosticBag();
        return (YamlReader.ReadMap(text, new Place("page.md", 2, 1), faults), faults);
    }

    [Fact]
    public void Each_value_knows_its_place_in_the_file()
    {
        var (map, faults) = Read("titre: Budget\nliste:\n  - a\n  - b\n");

        Assert.Empty(faults.Items);
        Assert.Equal(new Place("page.md", 2, 8), map!["titre"]!.Place);
        Assert.Equal(new Place("page.md", 5, 5), ((YamlList)map["liste"]!).Items[1].Place);
    }

    [Theory]
    [InlineData("a: &x 1\nb: *x\n")]
    [InlineData("a: !!binary xyz\n")]
    [InlineData("a: 1\n---\nb: 2\n")]
    public void Refuses_what_settings_never_need(string text)
    {
        var (map, faults) = Read(text);

        Assert.Null(map);
        Assert.Equal(Codes.YamlRefused, Assert.Single(faults.Items).Code);
    }

    [Fact]
    public void A_bomb_of_aliases_stays_small()
    {
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b]\n";

        var (map, faults) = Read(bomb);

        Assert.Null(map);
        Assert.Single(faults.Items);
    }

    [Fact]
    public void Refuses_a_thousand_levels()
    {
        var (map, faults) = Read($"a: {new string('[', 1000)}{new string(']', 1000)}");

        Assert.Null(map);
        Assert.Equal(Codes.YamlRefused, Assert.Single(faults.Items).Code);
    }

    [Theory]
    [InlineData("a: 1\na: 2\n", 3)]
    [InlineData("a: [1, 2\n", 3)]
    [InlineData("- un\n- deux\n", 2)]
    public void Says_at_which_line_it_cannot_be_read(string text, int line)
    {
        var (_, faults) = Read(text);

        var fault = Assert.Single(faults.Items);
        Assert.Equal(Codes.YamlInvalid, fault.Code);
        Assert.InRange(fault.Place.Line, 2, line + 1);
    }

    [Fact]
    public void An_empty_text_is_an_empty_map() => Assert.Empty(Read("").Map!.Entries);
}
