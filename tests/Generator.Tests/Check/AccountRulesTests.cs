namespace Generator.Tests.Check;

public sealed class AccountRulesTests
{
    private static string Line(int year, string account) => $"L,{year},budget_primitif,{(account[0] < '6' ? "investissement" : "fonctionnement")},depense,,,{account},,100,,\n";

    [Theory]
    [InlineData("2023: M57_D", 2024, "21831")]
    [InlineData("2023: M57_D", 2026, "61358")]
    [InlineData("2023: M57_A", 2024, "2183")]
    [InlineData("2020: M14", 2023, "2183")]
    [InlineData("2020: M14\n  2024: M57_D", 2024, "21831")]
    // A small commune's M14 stops at shorter accounts.
    [InlineData("2020: M14", 2023, "6411")]
    // To be subdivided by operation, says the plan.
    [InlineData("2023: M57_D", 2024, "458101")]
    public void An_account_that_its_plan_has_is_admitted(string plan, int year, string account)
        => Assert.Empty(Budgets.Messages(Line(year, account), plan));

    [Theory]
    [InlineData("2023: M57_D", 2024, "2183", "erreur REG013", "21831 (Matériel informatique scolaire) ou 21838")]
    [InlineData("2023: M57_A", 2024, "21831", "erreur REG012", "s'arrête à 2183 (Matériel informatique)")]
    [InlineData("2020: M14", 2023, "21831", "erreur REG012", "s'arrête à 2183")]
    [InlineData("2023: M57_D", 2025, "2183", "avertissement REG014", "Vérifiez-le dans le plan de 2025")]
    [InlineData("2020: M14", 2021, "21831", "avertissement REG014", "Vérifiez-le dans le plan de 2021")]
    [InlineData("2023: M57_D", 2022, "21831", "avertissement REG015", "ne dit pas le plan de 2022")]
    // After the reform, the plan that was declared last still holds.
    [InlineData("2020: M14\n  2023: M57_D", 2024, "6411", "erreur REG013", "64111")]
    public void An_account_that_its_plan_has_not_is_told_with_a_way_out(string plan, int year, string account, string code, string advice)
    {
        var messages = Budgets.Messages(Line(year, account), plan);

        Assert.Contains(code, messages, StringComparison.Ordinal);
        Assert.Contains(advice, messages, StringComparison.Ordinal);
        Assert.Single(messages.Trim().Split('\n'));
    }

    [Fact]
    public void In_a_larger_commune_a_group_of_the_old_plan_is_only_doubted()
        => Assert.Contains("avertissement REG014", Budgets.Messages(Line(2023, "6411"), "2020: M14", population: 3500), StringComparison.Ordinal);

    [Fact]
    public void An_account_is_told_once_at_the_first_line_of_its_edition()
    {
        var messages = Budgets.Messages(string.Concat(Enumerable.Range(0, 30).Select(i => $"L{i},{2025 - (i / 20)},budget_primitif,investissement,depense,,,2183,,100,,\n")));

        Assert.StartsWith("data/budget.csv:22:", messages, StringComparison.Ordinal);
        Assert.Contains("« 2183 » (30 lignes)", messages, StringComparison.Ordinal);
        Assert.Single(messages.Trim().Split('\n'));
    }

    [Fact]
    public void What_is_no_account_is_told_by_its_column_alone()
        => Assert.DoesNotContain("REG", Budgets.Messages("L,2024,budget_primitif,investissement,depense,,,21-83,,100,,\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("002", "fonctionnement")]
    [InlineData("021", "investissement")]
    [InlineData("6156", "fonctionnement")]
    [InlineData("13361", "investissement")]
    public void An_empty_section_is_that_of_its_account_wherever_it_is_used(string account, string section)
    {
        using var commune = new Commune(("data/budget.csv", $"{Budgets.Header}L,2024,budget_primitif,,depense,,,{account},,100,,\n"));

        Assert.Contains("avertissement REG011", commune.Messages(), StringComparison.Ordinal);
        Assert.Contains($"budget_primitif,{section},depense", commune.Output("donnees/budget.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_that_cannot_be_read_is_not_inferred()
        => Assert.DoesNotContain("REG", Budgets.Messages("L,2024,budget_primitif,cantine,depense,,,21831,,100,,\n"), StringComparison.Ordinal);
}
