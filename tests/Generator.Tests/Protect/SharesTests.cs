using Portal.Protect.Index;

namespace Generator.Tests.Protect;

public sealed class SharesTests
{
    [Theory]
    [InlineData("7", "0.5", "43", "3")]
    [InlineData("85.7", "0.05", "7", "6")]
    [InlineData("0", "0.5", "43", "0")]
    [InlineData("100", "0.5", "43", "43")]
    [InlineData("50", "0.5", "400", "198 202")]
    [InlineData("33", "0.05", "7", "")]
    public void A_share_and_its_base_give_the_count(string share, string rounding, string whole, string expected)
        => Assert.Equal(expected, string.Join(' ', Shares.CountsOf(Number(share), Number(rounding), Number(whole)).Select(c => $"{c:0}")));

    [Fact]
    public void The_most_precise_value_of_an_indicator_says_how_all_are_rounded()
        => Assert.Equal(0.05m, Shares.RoundingOf([94m, 82.7m]));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
