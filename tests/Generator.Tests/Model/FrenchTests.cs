using Portal.Model;

namespace Portal.Tests.Model;

public sealed class FrenchTests
{
    [Theory]
    [InlineData(0, 0, "0")]
    [InlineData(999, 0, "999")]
    [InlineData(1000, 0, "1\u202F000")]
    [InlineData(1234567.891, 2, "1\u202F234\u202F567,89")]
    [InlineData(-45000, 0, "\u221245\u202F000")]
    [InlineData(0.5, 0, "1")]
    [InlineData(-0.4, 0, "0")]
    public void Numbers_are_grouped_by_narrow_spaces(double value, int decimals, string expected) =>
        Assert.Equal(expected, French.Number((decimal)value, decimals));

    [Theory]
    [InlineData(79000, "79\u202F000\u202F€")]
    [InlineData(12.5, "12,50\u202F€")]
    [InlineData(-3, "\u22123\u202F€")]
    [InlineData(2.001, "2\u202F€")]
    [InlineData(2.999, "3\u202F€")]
    public void Amounts_show_cents_only_where_there_are_some(double value, string expected) =>
        Assert.Equal(expected, French.Euros((decimal)value));

    [Theory]
    [InlineData(12, "12\u202F%")]
    [InlineData(12.54, "12,5\u202F%")]
    [InlineData(12.96, "13\u202F%")]
    [InlineData(-0.04, "0\u202F%")]
    public void Percentages_have_at_most_one_decimal(double value, string expected) =>
        Assert.Equal(expected, French.Percent((decimal)value));

    [Theory]
    [InlineData(79000, "79\u202F000\u202F€")]
    [InlineData(79000.4, "79\u202F000\u202F€")]
    [InlineData(1234567, "1,2\u00A0million d’euros")]
    [InlineData(1950000, "2\u00A0millions d’euros")]
    [InlineData(999960, "1\u00A0million d’euros")]
    [InlineData(-2500000, "\u22122,5\u00A0millions d’euros")]
    [InlineData(1200000000, "1,2\u00A0milliard d’euros")]
    public void Large_amounts_are_words_in_a_sentence(double value, string expected) =>
        Assert.Equal(expected, French.EurosInText((decimal)value));

    [Theory]
    [InlineData(0, "élève")]
    [InlineData(1.5, "élève")]
    [InlineData(2, "élèves")]
    [InlineData(-3, "élèves")]
    public void The_plural_begins_at_two(double count, string expected) =>
        Assert.Equal(expected, French.Plural((decimal)count, "élève", "élèves"));

    [Fact]
    public void Rounded_parts_add_up_to_the_total()
    {
        decimal[] parts = [33.333m, 33.333m, 33.334m];

        var rounded = French.LargestRemainder(parts);

        Assert.Equal([33m, 33m, 34m], rounded);
    }

    [Fact]
    public void Rounded_parts_add_up_whatever_the_parts()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var decimals = random.Next(0, 3);
            var parts = Enumerable.Range(0, random.Next(0, 9)).Select(_ => random.Next(-90_000, 90_000) / 997m).ToArray();

            var rounded = French.LargestRemainder(parts, decimals);

            var unit = 1m / (decimal)Math.Pow(10, decimals);
            Assert.Equal(Math.Round(parts.Sum(), decimals, MidpointRounding.AwayFromZero), rounded.Sum());
            Assert.All(parts.Zip(rounded), pair => Assert.True(Math.Abs(pair.First - pair.Second) < unit));
        }
    }

    [Fact]
    public void A_whole_part_is_never_changed() =>
        Assert.Equal([5m, 0m, 1m, 0m], French.LargestRemainder([5m, 0m, 0.5m, 0.4m]));

    [Fact]
    public void Shares_add_up_to_a_hundred()
    {
        Assert.Equal([34m, 33m, 33m], French.Shares([1m, 1m, 1m]));
        Assert.Equal([0m, 0m], French.Shares([0m, 0m]));
    }

    [Fact]
    public void The_first_of_a_month_is_an_ordinal()
    {
        Assert.Equal("1er mars 2025", French.LongDate(new DateOnly(2025, 3, 1)));
        Assert.Equal("31 août 2026", French.LongDate(new DateOnly(2026, 8, 31)));
        Assert.Equal("décembre 2025", French.MonthYear(new DateOnly(2025, 12, 3)));
    }
}
