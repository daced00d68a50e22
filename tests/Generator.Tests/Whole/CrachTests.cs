using System.Globalization;
using System.Text;
using CsvHelper;

namespace Generator.Tests.Whole;

/// <summary>A real budget, as a commune publishes it: Crac'h, administrative account of 2021, 3,446 inhabitants, SCDL.</summary>
public sealed class CrachTests
{
    private const string Page = """
        ---
        titre: Accueil
        ---

        [Les données](/donnees/)

        ```graphique
        donnees: budget-crach
        y: BGT_MTREAL
        x: BGT_CODRD
        type: barres
        titre: Le compte administratif de Crac'h
        ```

        """;

    private static Commune Crach()
    {
        var commune = new Commune(("input/index.md", Page));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Commune.Fixture("crach-2021"), "data")))
        {
            commune.Write($"data/{Path.GetFileName(file)}", File.ReadAllBytes(file));
        }

        return commune;
    }

    [Theory]
    [InlineData("fonctionnement", "dépense")]
    [InlineData("fonctionnement", "recette")]
    [InlineData("investissement", "dépense")]
    [InlineData("investissement", "recette")]
    public void Is_published_to_the_cent(string section, string direction)
    {
        using var commune = Crach();

        var published = Sum(Encoding.UTF8.GetBytes(commune.Output("donnees/budget-crach.csv")), section, direction);

        Assert.Equal(Totals[(section, direction)], published);
        Assert.Equal(Sum(File.ReadAllBytes(Path.Combine(Commune.Fixture("crach-2021"), "data", "budget-crach.csv")), section, direction), published);
    }

    [Fact]
    public void Is_charted_with_no_line_of_code()
    {
        using var commune = Crach();

        var html = System.Net.WebUtility.HtmlDecode(commune.Output("index.html"));

        Assert.Contains("Le compte administratif de Crac'h", html, StringComparison.Ordinal);
        Assert.Contains(Portal.Model.French.Euros(Math.Round(Totals[("fonctionnement", "recette")] + Totals[("investissement", "recette")])), html, StringComparison.Ordinal);
    }

    private static readonly Dictionary<(string, string), decimal> Totals = new()
    {
        [("fonctionnement", "dépense")] = 2379073.90m,
        [("fonctionnement", "recette")] = 3890478.15m,
        [("investissement", "dépense")] = 1054480.59m,
        [("investissement", "recette")] = 1237217.13m,
    };

    private static decimal Sum(byte[] csv, string section, string direction)
    {
        using var reader = CsvReader.Create(csv, new CsvReaderOptions { Separator = ',' });
        var sum = 0m;
        while (reader.Read())
        {
            if (SectionOf(reader.GetString("BGT_SECTION"), reader.GetString("BGT_NATURE")) == section && reader.GetString("BGT_CODRD") == direction && reader.GetString("BGT_MTREAL") is { Length: > 0 } amount)
            {
                sum += decimal.Parse(amount, CultureInfo.InvariantCulture);
            }
        }

        return sum;
    }

    /// <summary>The file leaves a fifth of its sections empty: the account tells them.</summary>
    private static string SectionOf(string section, string account)
        => section.Length > 0 ? section
            : account is "001" or "020" or "021" or "024" || account[0] is >= '1' and <= '5' ? "investissement"
            : "fonctionnement";
}
