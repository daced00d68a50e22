namespace Generator.Tests.Check;

public sealed class SchoolRulesTests
{
    private const string Schools = "uai,nom,niveau,ouverte_le,fermee_le\n9990001X,Tilleuls,maternelle,,\n";

    private static string Messages(params (string, string)[] files)
    {
        using var commune = new Commune(files);
        return commune.Messages();
    }

    [Theory]
    [InlineData("9990002Y,B,primaire,,\n", 1)]
    [InlineData("9990002Y,B,primaire,2024-09-02,2025-07-04\n", 1)]
    // Not there yet on the day of the count, or no more.
    [InlineData("9990002Y,B,primaire,2025-01-06,\n", 0)]
    [InlineData("9990002Y,B,primaire,,2024-07-05\n", 0)]
    [InlineData("9990002Y,B,primaire,bientôt,\n", 0)]
    public void An_open_school_has_pupils_in_the_years_of_the_others(string school, int times)
        => Assert.Equal(times, Messages(("data/ecoles.csv", Schools + school), ("data/effectifs.csv", "uai,annee_scolaire,eleves,classes\n9990001X,2024-2025,120,5\n")).Split("avertissement REG026").Length - 1);

    [Theory]
    [InlineData("2025-07-05", 1)]
    [InlineData("2025-10-01", 1)]
    [InlineData("2025-12-19", 0)]
    public void A_school_that_has_closed_has_no_pupils(string closed, int times)
        => Assert.Equal(times, Messages(
            ("data/ecoles.csv", $"uai,nom,niveau,ouverte_le,fermee_le\n9990001X,Tilleuls,maternelle,,{closed}\n"),
            ("data/effectifs.csv", "uai,annee_scolaire,eleves,classes\n9990001X,2024-2025,120,5\n9990001X,2025-2026,120,5\n")).Split("avertissement REG088").Length - 1);

    [Fact]
    public void A_year_with_an_unknown_school_misses_none()
        => Assert.DoesNotContain("REG026", Messages(
            ("data/ecoles.csv", Schools + "9990002Y,B,primaire,,\n"),
            ("data/effectifs.csv", "uai,annee_scolaire,eleves,classes\n9990001X,2024-2025,120,5\n9990003Z,2024-2025,120,5\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("9990001X,2023-2024,120,5\n9990001X,2025-2026,120,5\n", "pour 2024-2025, alors que le tableau a des années avant et après")]
    [InlineData("", "« effectifs.csv » n'a aucune ligne")]
    public void A_year_that_no_school_has_is_missing_too(string rows, string words)
    {
        var messages = Messages(("data/ecoles.csv", Schools + "9990002Y,B,primaire,2026-09-01,\n"), ("data/effectifs.csv", "uai,annee_scolaire,eleves,classes\n" + rows));

        Assert.Equal(2, messages.Split("avertissement REG026").Length);
        Assert.Contains(words, messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_far_from_the_others_is_no_gap()
        => Assert.DoesNotContain("REG026", Messages(("data/ecoles.csv", Schools), ("data/effectifs.csv", "uai,annee_scolaire,eleves,classes\n9990001X,0024-0025,120,5\n9990001X,2024-2025,120,5\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("120,0", 1)]
    [InlineData("0,0", 0)]
    [InlineData("120,", 0)]
    public void Pupils_are_in_classes(string counts, int times)
        => Assert.Equal(times, Messages(("data/ecoles.csv", Schools), ("data/effectifs.csv", $"uai,annee_scolaire,eleves,classes\n9990001X,2024-2025,{counts}\n")).Split("avertissement REG008").Length - 1);
}
