using CsvHelper;

namespace Generator.Tests.Check;

public sealed class BudgetRulesTests
{
    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("1000000000001")]
    public void An_amount_that_no_sum_could_hold_is_refused_where_it_stands(string amount)
    {
        using var commune = new Commune(("data/budget.csv", $"ligne_id,exercice,etape,section,sens,compte,montant_realise\na,2024,compte_administratif,fonctionnement,depense,6156,{amount}\nb,2024,compte_administratif,fonctionnement,depense,6156,{amount}\n"));

        Assert.Equal(2, commune.Messages().Split("erreur CEL008").Length - 1);
    }

    private const string Balanced = """
        A,2024,budget_primitif,fonctionnement,depense,reel,011,6156,,600,,
        B,2024,budget_primitif,fonctionnement,depense,ordre,023,023,,400,,
        C,2024,budget_primitif,fonctionnement,recette,reel,74,74718,,1000,,
        D,2024,budget_primitif,investissement,depense,reel,21,21831,250,650,900,
        E,2024,budget_primitif,investissement,recette,ordre,021,021,,400,,
        F,2024,budget_primitif,investissement,recette,reel,13,13361,250,250,,
        G,2024,decision_modificative,investissement,depense,reel,21,21533,,-50,,
        H,2024,decision_modificative,investissement,recette,reel,13,13361,,-50,,
        I,2024,compte_administratif,fonctionnement,depense,reel,011,6156,,,,590
        J,2024,compte_administratif,investissement,depense,reel,21,21831,,,,820

        """;

    [Fact]
    public void A_budget_balances_over_all_its_votes_carried_credits_and_ordre_lines() => Assert.Empty(Budgets.Messages(Balanced, whole: "[2024]"));

    [Fact]
    public void An_extract_is_not_asked_to_balance()
        => Assert.Empty(Budgets.Messages("A,2024,budget_primitif,fonctionnement,depense,ordre,,6811,,600,,\n", whole: "[2023]"));

    [Theory]
    [InlineData("C,2024,budget_primitif,fonctionnement,recette,reel,74,74718,,1000,,", "C,2024,budget_primitif,fonctionnement,recette,reel,74,74718,,999.99,,", "erreur REG016", 1)]
    [InlineData("250,650,900,", "250,640,890,", "avertissement REG017", 1)]
    [InlineData("recette,ordre,021,021,,400,,", "recette,reel,024,024,,400,,", "erreur REG018", 1)]
    [InlineData("H,2024,decision_modificative,investissement,recette,reel,13,13361,,-50,,", "", "erreur REG016", 0)]
    [InlineData("C,2024,budget_primitif,fonctionnement,recette,reel,74,74718,,1000,,", "C,2024,budget_primitif,fonctionnement,recette,reel,74,74718,,mille,,", "erreur REG016", 0)]
    public void A_budget_that_does_not_balance_says_so_once(string line, string instead, string code, int times)
        => Assert.Equal(times, Budgets.Messages(Balanced.Replace(line, instead, StringComparison.Ordinal), whole: "[2024]").Split(code).Length - 1);

    [Theory]
    // One line over, another under: normal.
    [InlineData("a,2024,compte_administratif,investissement,depense,reel,21,21831,,,100,150\nb,2024,compte_administratif,investissement,depense,reel,21,21533,,,100,50\n")]
    // More received than hoped for.
    [InlineData("a,2024,compte_administratif,investissement,recette,reel,13,13361,,,100,150\n")]
    // No line says what was opened.
    [InlineData("a,2024,compte_administratif,investissement,depense,reel,21,21831,,,,150\n")]
    [InlineData("a,2024,compte_administratif,investissement,depense,ordre,040,13918,,,100,150\n")]
    public void A_chapter_within_its_credits_is_silent(string rows) => Assert.Empty(Budgets.Messages(rows));

    [Fact]
    public void The_credits_of_a_chapter_are_those_of_its_account_or_else_of_the_votes()
    {
        const string Rows = "a,2024,budget_primitif,investissement,depense,reel,21,21831,,{0},,\nb,2024,decision_modificative,investissement,depense,reel,21,21533,,50,,\nc,2024,compte_administratif,investissement,depense,reel,21,21831,,,,150.01\n";

        Assert.Contains("data/budget.csv:4:69 avertissement REG023", Budgets.Messages(string.Format(System.Globalization.CultureInfo.InvariantCulture, Rows, 100)), StringComparison.Ordinal);
        Assert.Empty(Budgets.Messages(string.Format(System.Globalization.CultureInfo.InvariantCulture, Rows, 101)));
    }

    /// <summary>Crac'h, 3,446 inhabitants, as published: sections left empty, group accounts, lines over their credits, operations without a chapter.</summary>
    [Fact]
    public void A_real_budget_of_a_whole_year_breaks_no_rule()
    {
        var rows = new System.Text.StringBuilder();
        using var reader = CsvReader.Create(File.ReadAllBytes(Path.Combine(Commune.Fixture("crach-2021"), "data", "budget-crach.csv")), new CsvReaderOptions { Separator = ',', HasHeader = true });
        for (var i = 0; reader.Read(); i++)
        {
            var realised = reader.GetString("BGT_MTREAL") is { Length: > 0 } amount ? amount : "0";
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"L{i},2021,compte_administratif,{reader.GetString("BGT_SECTION")},{reader.GetString("BGT_CODRD")},{reader.GetString("BGT_OPBUDG")},{reader.GetString("BGT_CONTNAT")},{reader.GetString("BGT_NATURE")},{reader.GetString("BGT_MTRARPREC")},{reader.GetString("BGT_MTPREV")},{reader.GetString("BGT_CREDOUV")},{realised}\n");
        }

        var messages = Budgets.Messages(rows.ToString(), "2020: M14", 3446, "[2021]");

        Assert.StartsWith("data/budget.csv:", messages, StringComparison.Ordinal);
        Assert.Contains("REG011", messages, StringComparison.Ordinal);
        Assert.Single(messages.Trim().Split('\n'));
    }
}
