using Portal.Model;

namespace Generator.Tests.Figures;

public sealed class InventoryTests
{
    private const string Lots = """
        lot_id,uai,categorie,compte_le,quantite,plus_de_5_ans
        a,9990001X,tablette,2025-06-08,8,2
        b,9990001X,tablette,2024-06-12,20,20
        c,9990001X,imprimante,2025-05-20,1,
        d,9990002Y,tablette,2024-06-12,5,0
        e,,robot,2023-06-01,22,0

        """;

    private const string Networks = """
        uai,mesure_le,acces,salles,salles_connectees
        9990001X,2023-03-14,adsl,7,1
        9990001X,2025-06-08,fibre,7,7
        9990002Y,2024-03-16,adsl,8,2

        """;

    [Theory]
    [InlineData("{{ appareils | nombre }}", "36")]
    [InlineData("{{ appareils uai=9990001X | nombre }}", "9")]
    [InlineData("{{ appareils categorie=tablette | nombre }}", "13")]
    [InlineData("{{ appareils_plus_de_5_ans | nombre }}", "2 (incomplet\u00A0: 1 ligne non transmise)")]
    [InlineData("{{ appareils_age_inconnu | nombre }}", "1")]
    public void An_old_count_of_a_place_is_not_added_to_its_last_inventory_which_may_take_a_month(string figure, string expected)
        => Assert.Equal(expected, Sentence(figure, ("data/equipements.csv", Lots)));

    [Theory]
    [InlineData("{{ ecoles_reseau | nombre }}", "2")]
    [InlineData("{{ ecoles_reseau acces=adsl | nombre }}", "1")]
    [InlineData("{{ salles | nombre }}", "15")]
    [InlineData("{{ salles_connectees | nombre }}", "9")]
    public void A_school_is_counted_once_at_its_last_measure(string figure, string expected)
        => Assert.Equal(expected, Sentence(figure, ("data/reseau.csv", Networks)));

    [Theory]
    [InlineData("{{ heures_formation | nombre }}", "350", "data/competences.csv", "profil,compte_le,effectif,heures_formation\nenseignant,2023-05-26,60,66\nenseignant,2025-06-19,61,342\natsem,2025-06-19,16,8\n")]
    [InlineData("{{ participations | nombre }}", "103", "data/concertations.csv", "concertation_id,public,tenue_le,forme,participants\nc,parents,2023-04-21,reunion,96\nd,parents,2025-03-11,reunion,7\ne,eleves,2027-01-01,atelier,50\n")]
    [InlineData("{{ cout_ressources donnees_personnelles=aucune | euros }}", "960 €", "data/ressources.csv", "ressource_id,nom,recense_le,cout_annuel,donnees_personnelles\nr,R,2025-06-19,960,aucune\ns,S,2025-06-19,40,gar\n")]
    public void A_count_is_of_the_newest_state_and_of_what_has_come(string figure, string expected, string table, string rows)
        => Assert.Equal(expected.Replace(' ', French.NarrowSpace), Sentence(figure, (table, rows)));

    [Fact]
    public void A_lot_that_its_last_inventory_has_not_found_is_told_at_its_line()
    {
        using var commune = new Commune(("data/equipements.csv", Lots));

        var told = commune.Build().Diagnostics.Where(d => d.Code == Portal.Diagnostics.Codes.LotNotCounted).ToList();

        Assert.Equal(3, Assert.Single(told).Place.Line);
    }

    private static string Sentence(string figure, (string, string) table)
    {
        using var commune = new Commune(
            ("input/index.md", $"---\ntitre: Accueil\n---\n\nVoici {figure}. [Données](/donnees/)\n"),
            ("data/ecoles.csv", "uai,nom,niveau\n9990001X,Tilleuls,maternelle\n9990002Y,Kergomard,maternelle\n"),
            table);
        return System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(commune.Output("index.html"), "class=\"chiffre\"[^>]*>([^<]*)<").Groups[1].Value);
    }
}
