using Portal.Check.Persons;
using Portal.Model;

namespace Generator.Tests.Check.Persons;

public sealed class TraceFinderTests
{
    private static readonly Settings Settings = new()
    {
        Email = "mairie@bourg-nu.example",
        Telephone = "01 02 03 04 05",
        Mayor = "Hélène Marchandeau",
        PublicationDirector = "Hélène Marchandeau, maire",
        DataProtectionOfficer = "Mme Sophie Bernard, dpo@bourg-nu.example",
        Host = new Host("Hébergeur", "2 rue du Serveur", "+1 844-899-7312"),
    };

    [Theory]
    [InlineData("écrire à jean.dupont@ecole.fr.", 9)]
    [InlineData("[le directeur](mailto:j-d@ac-besancon.fr)", 22)]
    [InlineData("J.D@ECOLE.FR", 0)]
    public void Finds_an_email_at_its_first_letter(string text, int start) => Assert.Equal([new Trace(TraceKind.Email, start)], Find(text));

    [Theory]
    [InlineData("06 12 34 56 78")]
    [InlineData("0612345678")]
    [InlineData("06.12.34.56.78")]
    [InlineData("06-12-34-56-78")]
    [InlineData("06/12/34/56/78")]
    [InlineData("06\u00a012\u00a034\u00a056\u00a078")]
    [InlineData("06\u202f12\u202f34\u202f56\u202f78")]
    [InlineData("+33 6 12 34 56 78")]
    [InlineData("+33612345678")]
    [InlineData("+33 (0)6 12 34 56 78")]
    [InlineData("0033 6 12 34 56 78")]
    [InlineData("0692 12 34 56")]
    [InlineData("+262 692 12 34 56")]
    [InlineData("joindre l'école au 03 81 00 00 01, le matin")]
    [InlineData("Tél. : 03 81 00 00 01.")]
    public void Finds_a_telephone_in_all_its_forms(string text) => Assert.Equal([TraceKind.Telephone], Kinds(text));

    [Theory]
    [InlineData("120890177HK")]
    [InlineData("élève 0601234567A")]
    [InlineData("1 84 05 88 157 103 74")]
    [InlineData("184058815710374")]
    [InlineData("2 84 05 2A 157 103 44")]
    [InlineData("2 84 05 88 157 103")]
    [InlineData("FR76 3000 6000 0112 3456 7890 189")]
    public void Finds_a_number_that_stands_for_a_person(string text) => Assert.Equal([TraceKind.Identifier], Kinds(text));

    [Theory]
    [InlineData("M. Dupont", 0)]
    [InlineData("avec Mme Durand et le maire", 5)]
    [InlineData("Mlle de La Tour", 0)]
    [InlineData("Monsieur Jean-Pierre DUPONT", 0)]
    [InlineData("MME DURAND", 0)]
    [InlineData("madame Durand", 0)]
    [InlineData("M. **Dupont**", 0)]
    [InlineData("Mme\nDurand", 0)]
    [InlineData("M. A. Dupont", 0)]
    [InlineData("Mme O’Brien", 0)]
    [InlineData("Mme Hélène Durand", 0)]
    public void Finds_a_name_after_its_civility(string text, int start) => Assert.Equal([new Trace(TraceKind.Name, start)], Find(text));

    [Theory]
    [InlineData("21990001600011")]
    [InlineData("SIRET 219 900 016 00011")]
    [InlineData("219900016")]
    [InlineData("9990001X")]
    [InlineData("DELIB 2023-06-15-07")]
    [InlineData("2025-compte_administratif-21-21831-212-depense-reel-1")]
    [InlineData("12 345 678,90 €")]
    [InlineData("0612345678,50")]
    [InlineData("978-2-07-036822-8")]
    [InlineData("9782070368228")]
    [InlineData("ISBN 0306406152")]
    [InlineData("compte n° 0123456789")]
    [InlineData("classes 01 02 03 04 05 06 07")]
    [InlineData("du 01-02-2024 au 03-04-2024")]
    [InlineData("184058815710375")]
    [InlineData("FR76 3000 6000 0112 3456 7890 188")]
    [InlineData("M57 et M14")]
    [InlineData("Mme la maire")]
    [InlineData("M. le Préfet du Jura")]
    [InlineData("Monsieur Le Maire")]
    [InlineData("Madame, Monsieur,")]
    [InlineData("Mme D.")]
    [InlineData("école Mme de Sévigné")]
    [InlineData("rue Monsieur Lambert")]
    [InlineData("programme Écoles numériques")]
    [InlineData("câble de 10 m. Fourni par Réseaux et Compagnie")]
    [InlineData("Martin Informatique SARL")]
    [InlineData("logo@2x.png")]
    [InlineData("chart.js@4.5.1")]
    [InlineData("@media (width < 40em)")]
    [InlineData("arobase @ seule")]
    public void Lets_through_what_is_no_person(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("Mairie@Bourg-Nu.example")]
    [InlineData("dpo@bourg-nu.example")]
    [InlineData("+33 1 02 03 04 05")]
    [InlineData("Mme Marchandeau")]
    [InlineData("Madame Hélène MARCHANDEAU")]
    [InlineData("Mme Bernard")]
    public void Lets_through_the_contacts_of_the_commune_and_its_elected_persons(string text) => Assert.Empty(Find(text));

    [Fact]
    public void Ten_digits_of_an_identifier_are_no_telephone_but_a_pupils_number_stays_one()
    {
        var known = new KnownContacts(Settings, null);

        Assert.Empty(TraceFinder.In("0612345678", known, isKey: true));
        Assert.Equal([new Trace(TraceKind.Identifier, 0)], TraceFinder.In("120890177HK", known, isKey: true));
    }

    /// <summary>A reader that went back over such a text for each of its characters would hold the run for hours.</summary>
    [Fact]
    public void Text_built_to_be_slow_is_read_to_its_end()
    {
        var built = string.Concat(Enumerable.Repeat("M. A. A. 0 1 2 3 4 5 6 7 8 9 a@a@ ", 20_000));

        Assert.Equal(Find(built), Find(built + "fin"));
        Assert.Empty(Find(new string('a', 500_000) + "@"));
        Assert.Empty(Find(new string('1', 500_000)));
    }

    private static IReadOnlyList<Trace> Find(string text) => TraceFinder.In(text, new KnownContacts(Settings, null));

    private static IEnumerable<TraceKind> Kinds(string text) => Find(text).Select(t => t.Kind);
}
