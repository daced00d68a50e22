namespace Generator.Tests.Check;

public sealed class LostZeroRulesTests
{
    private static string Line(string chapter, string account) => $"L{chapter}{account},2024,budget_primitif,,depense,,{chapter},{account},,100,,\n";

    [Theory]
    [InlineData("11", "61358")]
    [InlineData("12", "64111")]
    [InlineData("14", "739211")]
    [InlineData("40", "281831")]
    [InlineData("43", "281831")]
    // 13 is a chapter, and so is 013: the account tells.
    [InlineData("13", "6419")]
    [InlineData("21", "021")]
    public void A_chapter_that_lost_its_zero_is_given_it_back_in_words(string chapter, string account)
    {
        var messages = Budgets.Messages(Line(chapter, account));

        Assert.Contains("data/budget.csv:2:", messages, StringComparison.Ordinal);
        Assert.Contains($"erreur CEL024 colonne « chapitre » : « {chapter} » a perdu", messages, StringComparison.Ordinal);
        Assert.Contains($"Écrivez « 0{chapter} »", messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("011", "61358")]
    [InlineData("13", "1321")]
    [InlineData("21", "21831")]
    [InlineData("65", "65818")]
    [InlineData("", "61358")]
    [InlineData("99", "61358")]
    public void Another_chapter_is_left_as_it_is(string chapter, string account)
        => Assert.DoesNotContain("CEL024", Budgets.Messages(Line(chapter, account)), StringComparison.Ordinal);

    [Fact]
    public void A_chapter_is_told_once_with_its_count()
    {
        var messages = Budgets.Messages(string.Concat(Enumerable.Range(0, 30).Select(i => $"L{i},2024,budget_primitif,,depense,,{(i % 2 == 0 ? "11" : "12")},61358,,100,,\n")));

        Assert.Equal(3, messages.Split("CEL024").Length);
        Assert.Contains("« 11 » (15 lignes)", messages, StringComparison.Ordinal);
    }
}
