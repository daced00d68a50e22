using Portal.Disclosure.Cubes;

namespace Generator.Tests.Disclosure.Cubes;

public sealed class CellKeyTests
{
    [Fact]
    public void A_key_reads_the_same_whatever_the_order_of_its_dimensions()
    {
        var one = new CellKey("utile", "eleves", "2025", [new("niveau", "CP"), new("age", "total")]);
        var other = new CellKey("utile", "eleves", "2025", [new("age", "total"), new("niveau", "CP")]);

        Assert.Equal(one, other);
        Assert.Equal("utile|eleves|2025|age=total|niveau=CP", one.Text);
    }

    [Theory]
    [InlineData("a|b", "=", "%7C")]
    [InlineData("", "\n", "Plutôt d’accord")]
    [InlineData("100 %", "a=b|c", "total")]
    public void A_key_is_found_again_from_its_text(string indicator, string scope, string code)
    {
        var key = new CellKey(indicator, scope, "2024-2025", [new("réponse", code), new("x=", "y")]);

        var read = CellKey.Parse(key.Text);

        Assert.Equal(key, read);
        Assert.Equal((indicator, scope, code), (read!.Indicator, read.Scope, read["réponse"]));
    }

    [Theory]
    [InlineData("a|b")]
    [InlineData("a|b|c|d")]
    [InlineData("a|b|c|z=1|a=1")]
    [InlineData("a|b|c|a=%4")]
    public void A_text_that_no_key_writes_is_none(string text) => Assert.Null(CellKey.Parse(text));
}
