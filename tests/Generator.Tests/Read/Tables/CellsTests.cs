using System.Text;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;

namespace Generator.Tests.Read.Tables;

/// <summary>What a cell may hold in each type of column, and what is said of what it may not.</summary>
public sealed class CellsTests
{
    private static readonly Dictionary<string, Field> Fields = new[]
    {
        new Field("montant", "Montant", "", FieldType.Number) { Unit = "euro" },
        new Field("montant_ht", "Montant", "", FieldType.Number) { Unit = "euro" },
        new Field("taux", "Taux", "", FieldType.Number) { Unit = "pourcent" },
        new Field("part", "Part", "", FieldType.Number) { Unit = "part", Minimum = 0, Maximum = 1 },
        new Field("nombre", "Nombre", "", FieldType.Integer) { Minimum = 0 },
        new Field("valeur", "Valeur", "", FieldType.Number),
        new Field("latitude", "Latitude", "", FieldType.Number) { Minimum = -90, Maximum = 90, Control = "coordonnee" },
        new Field("le", "Le", "", FieldType.Date),
        new Field("annee", "Année", "", FieldType.Year),
        new Field("oui", "Oui", "", FieldType.Boolean),
        new Field("sens", "Sens", "", FieldType.String) { Enum = ["depense", "recette", "hors_ecole"], Categories = [new("recette", "Rentrée d’argent")] },
        new Field("siret", "SIRET", "", FieldType.String) { Control = "siret" },
        new Field("uai", "UAI", "", FieldType.String) { Control = "uai" },
        new Field("scolaire", "Année scolaire", "", FieldType.String) { Control = "annee_scolaire" },
        new Field("periode", "Période", "", FieldType.String) { Control = "periode" },
        new Field("compte", "Compte", "", FieldType.String) { Pattern = @"^\d{3,10}$" },
        new Field("action", "Action", "", FieldType.String) { Unique = true },
        new Field("texte", "Texte", "", FieldType.String),
    }.ToDictionary(f => f.Name);

    private static (string? Value, IReadOnlyList<Diagnostic> Faults) Read(string column, string text, Sensitivity sensitivity = Sensitivity.None)
    {
        var schema = new Schema("essai", "Essai", "", [Fields[column], new Field("suite", "Suite", "", FieldType.String)]) { Json = default, Sensitivity = sensitivity };
        var faults = new DiagnosticBag();
        var csv = $"{column};suite\n\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\";x\n";
        var table = TableReader.Read(Encoding.UTF8.GetBytes(csv), schema, "data/essai.csv", faults);
        return (table?[0][column].ToString(), faults.Items);
    }

    [Theory]
    [InlineData("montant", "1 200 €", "1200")]
    [InlineData("montant", "1 200 € TTC", "1200")]
    [InlineData("montant_ht", "1 200 HT", "1200")]
    [InlineData("taux", "12,5 %", "12.5")]
    [InlineData("valeur", "63,5 %", "63.5")]
    [InlineData("latitude", "47.0212", "47.0212")]
    [InlineData("latitude", "-47.021", "-47.021")]
    [InlineData("nombre", "125,0", "125")]
    [InlineData("nombre", "1 250", "1250")]
    [InlineData("annee", "2025", "2025")]
    [InlineData("annee", "2025.0", "2025")]
    [InlineData("annee", "2025,0", "2025")]
    [InlineData("annee", "'2025", "2025")]
    [InlineData("le", "31/12/2025", "2025-12-31")]
    [InlineData("oui", "Oui", "true")]
    [InlineData("oui", "VRAI", "true")]
    [InlineData("oui", "yes", "true")]
    [InlineData("oui", "x", "true")]
    [InlineData("oui", "X", "true")]
    [InlineData("oui", "1", "true")]
    [InlineData("oui", "☑", "true")]
    [InlineData("oui", "✓", "true")]
    [InlineData("oui", "☐", "false")]
    [InlineData("oui", "faux", "false")]
    [InlineData("oui", "no", "false")]
    [InlineData("oui", "0", "false")]
    [InlineData("oui", "", "")]
    [InlineData("sens", "Dépense", "depense")]
    [InlineData("sens", "hors‑école", "hors_ecole")]
    [InlineData("sens", "Rentrée d'argent", "recette")]
    [InlineData("siret", "219 900 016 00011", "21990001600011")]
    [InlineData("siret", "219\u00a0900\u202f016\u200900011", "21990001600011")]
    [InlineData("siret", "'21990001600011", "21990001600011")]
    [InlineData("uai", "9990001x", "9990001X")]
    [InlineData("scolaire", "2024/2025", "2024-2025")]
    [InlineData("scolaire", "2024-25", "2024-2025")]
    [InlineData("scolaire", "2024 – 2025", "2024-2025")]
    [InlineData("scolaire", "2011-12", "2011-2012")]
    [InlineData("periode", "2024/2025", "2024-2025")]
    [InlineData("periode", "2024-25", "2024-2025")]
    [InlineData("periode", "2011-12", "2011-12")]
    [InlineData("periode", "T3 2025", "2025-T3")]
    [InlineData("periode", "2025 t3", "2025-T3")]
    [InlineData("periode", "03/2025", "2025-03")]
    [InlineData("periode", "2025.0", "2025")]
    [InlineData("compte", "21831.0", "21831")]
    [InlineData("action", "ACT‑04", "ACT-04")]
    [InlineData("action", "ACT–04", "ACT-04")]
    [InlineData("action", "ACT\u200b-04\u00a0", "ACT-04")]
    [InlineData("texte", "l’été – déjà", "l’été – déjà")]
    [InlineData("texte", "'=1+1", "=1+1")]
    [InlineData("texte", "''=1+1", "'=1+1")]
    [InlineData("texte", "'00123", "00123")]
    [InlineData("texte", "'tis", "'tis")]
    [InlineData("texte", "n.c.", "n.c.")]
    public void Reads_what_people_and_spreadsheets_write(string column, string text, string expected)
    {
        var (value, faults) = Read(column, text);

        Assert.Empty(faults);
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("montant", "12O0", "CEL014", "la lettre « O » à la place du chiffre 0. Écrivez 1200.")]
    [InlineData("montant", "l200", "CEL014", "la lettre « l » à la place du chiffre 1. Écrivez 1200.")]
    [InlineData("nombre", "I2", "CEL014", "Écrivez 12.")]
    [InlineData("le", "31/12/2O25", "CEL014", "la lettre « O » à la place du chiffre 0. Écrivez 31/12/2025.")]
    [InlineData("le", "3l/12/2025", "CEL014", "la lettre « l » à la place du chiffre 1. Écrivez 31/12/2025.")]
    [InlineData("le", "O1/02/25", "CEL014", "Retapez la date avec des chiffres.")]
    [InlineData("annee", "2O25", "CEL014", "Écrivez 2025.")]
    [InlineData("annee", "202S", "CEL004", "quatre chiffres")]
    [InlineData("nombre", "O", "CEL014", "Écrivez 0.")]
    [InlineData("montant", "#REF!", "CEL015", "elle cite une cellule qui n'existe plus")]
    [InlineData("montant", "#N/A", "CEL015", "ne trouve pas")]
    [InlineData("montant", "#VALEUR !", "CEL015", "calcule sur un texte")]
    [InlineData("montant", "#DIV/0!", "CEL015", "divise par zéro")]
    [InlineData("le", "#NOM?", "CEL015", "nom inconnu")]
    [InlineData("le", "#NUL!", "CEL015", "ne se touchent pas")]
    [InlineData("annee", "#NOMBRE!", "CEL015", "nombre possible")]
    [InlineData("oui", "#NAME?", "CEL015", "nom inconnu")]
    [InlineData("sens", "#VALUE!", "CEL015", "calcule sur un texte")]
    [InlineData("texte", "#REF!", "CEL015", "elle cite")]
    [InlineData("montant", "Err:502", "CEL015", "n'aboutit pas")]
    [InlineData("montant", "#######", "CEL016", "trop étroite")]
    [InlineData("le", "####", "CEL016", "trop étroite")]
    [InlineData("montant", "=SOMME(A1:A3)", "CEL017", "valeurs seulement")]
    [InlineData("montant", "n.c.", "CEL018", "laissez la cellule vide")]
    [InlineData("montant", "NC", "CEL018", "vide")]
    [InlineData("montant", "n/a", "CEL018", "vide")]
    [InlineData("montant", "-", "CEL018", "vide")]
    [InlineData("montant", "—", "CEL018", "vide")]
    [InlineData("le", "néant", "CEL018", "vide")]
    [InlineData("le", "?", "CEL018", "vide")]
    [InlineData("annee", "inconnu", "CEL018", "vide")]
    [InlineData("nombre", "ND", "CEL018", "vide")]
    [InlineData("oui", "sans objet", "CEL018", "vide")]
    [InlineData("montant", "1200 / 1500", "CEL019", "plusieurs nombres")]
    [InlineData("montant", "1200-1500", "CEL019", "plusieurs nombres")]
    [InlineData("montant", "1200 1500", "CEL019", "plusieurs nombres")]
    [InlineData("montant", "1 200 à 1 500 €", "CEL019", "plusieurs nombres")]
    [InlineData("montant", "1200\n1500", "CEL019", "plusieurs nombres")]
    [InlineData("le", "01/03/2025 - 05/03/2025", "CEL019", "plusieurs dates")]
    [InlineData("le", "01/03/2025 au 05/03/2025", "CEL019", "plusieurs dates")]
    [InlineData("montant", "12 k€", "CEL020", "est en milliers d'euros. Écrivez le nombre entier, sans unité : 12000.")]
    [InlineData("montant", "12,5 K€", "CEL020", ": 12500.")]
    [InlineData("montant", "1,2 M€", "CEL020", "est en millions d'euros. Écrivez le nombre entier, sans unité : 1200000.")]
    [InlineData("montant", "1,2 million d’euros", "CEL020", ": 1200000.")]
    [InlineData("montant", "3 %", "CEL020", "cette colonne attend un montant en euros")]
    [InlineData("part", "30 %", "CEL020", "Écrivez 0.3.")]
    [InlineData("montant", "12 € HT", "CEL020", "hors taxes")]
    [InlineData("montant_ht", "12 € TTC", "CEL020", "toutes taxes comprises")]
    [InlineData("nombre", "25 élèves", "CEL020", "« élèves »")]
    [InlineData("nombre", "25 élèves", "CEL020", "Écrivez 25.")]
    [InlineData("nombre", "125 €", "CEL020", "un nombre entier")]
    [InlineData("taux", "125 €", "CEL020", "un pourcentage")]
    [InlineData("montant", "beaucoup", "CEL002", "n'est pas un nombre")]
    [InlineData("montant", "12½", "CEL002", "n'est pas un nombre")]
    [InlineData("montant", "12²", "CEL002", "n'est pas un nombre")]
    [InlineData("montant", "12 m²", "CEL020", "Écrivez 12.")]
    [InlineData("latitude", "47,0212", "CEL002", "Écrivez-la avec un point : 47.0212.")]
    [InlineData("latitude", "-5,973", "CEL002", "Écrivez-la avec un point : -5.973.")]
    [InlineData("montant", "31/12/2025", "CEL002", "est une date")]
    [InlineData("montant", "03-mai-25", "CEL002", "est une date")]
    [InlineData("nombre", "12,5", "CEL002", "nombre entier")]
    [InlineData("le", "31/02/2025", "CEL021", "février 2025 n'a que 28 jours")]
    [InlineData("le", "12/31/2025", "CEL021", "le mois est écrit avant le jour")]
    [InlineData("le", "01/02/03", "CEL003", "le 1er février 2003 ou le 2 janvier 2003")]
    [InlineData("le", "décembre 2025", "CEL004", "n'a pas de jour")]
    [InlineData("le", "12/2025", "CEL004", "n'a pas de jour")]
    [InlineData("le", "hier", "CEL004", "n'est pas une date")]
    [InlineData("le", "45992", "CEL022", "« 45992 » a été lu comme le 1er décembre 2025")]
    [InlineData("annee", "31/12/2025", "CEL004", "Écrivez 2025.")]
    [InlineData("annee", "2024-2025", "CEL004", "année scolaire")]
    [InlineData("annee", "25", "CEL004", "quatre chiffres")]
    [InlineData("oui", "peut-être", "CEL005", "ni oui ni non")]
    [InlineData("sens", "depence", "CEL006", "« depense »")]
    [InlineData("siret", "2,19900016E+13", "CEL023", "derniers chiffres")]
    [InlineData("siret", "2.19900016E+13", "CEL023", "Texte")]
    public void Names_each_mistake(string column, string text, string code, string words)
    {
        var fault = Assert.Single(Read(column, text).Faults);

        Assert.Equal((code, "data/essai.csv:2:1"), (fault.Code.Id, fault.Place.ToString()));
        Assert.StartsWith($"colonne « {column} » : ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("montant", "73O1")]
    [InlineData("montant", "7301 / 1500")]
    [InlineData("montant", "7301 k€")]
    [InlineData("part", "7301 %")]
    [InlineData("nombre", "7301 élèves")]
    [InlineData("nombre", "7301,5")]
    [InlineData("le", "01/02/73")]
    [InlineData("le", "31/02/7301")]
    [InlineData("le", "45730")]
    [InlineData("annee", "31/12/7301")]
    [InlineData("sens", "depence7301")]
    [InlineData("siret", "7,301E+13")]
    [InlineData("montant", "=7301")]
    public void Quotes_nothing_of_a_sensitive_table_and_nothing_from_which_it_could_be_guessed(string column, string text)
    {
        var fault = Assert.Single(Read(column, text, Sensitivity.Whole).Faults);

        Assert.DoesNotMatch("73|7301|1973|lu comme|mars|février|élèves|Vouliez", fault.Message);
    }

    [Theory]
    [InlineData("montant", 100_000, "")]
    [InlineData("texte", 100_000, "a")]
    public void The_mark_of_numbers_of_workbooks_is_nothing_in_a_text(string column, int times, string rest)
        => Assert.Equal(rest, Read(column, new string('\ue00e', times) + rest).Value);

    [Fact]
    public void Dates_written_as_numbers_of_days_are_told_once_for_their_column()
    {
        var schema = new Schema("essai", "Essai", "", [Fields["le"], Fields["texte"]]) { Json = default };
        var faults = new DiagnosticBag();

        TableReader.Read("le,texte\n45992,a\n45993,b\n2025-01-01,c\n"u8.ToArray(), schema, "data/essai.csv", faults);

        Assert.Contains("2 dates sont écrites", Assert.Single(faults.Items).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_codes_joins_whatever_the_hyphens()
    {
        using var commune = new Commune(
            ("data/a.csv", "cle\nA-1\n"), ("data/a.schema.json", """{"fields":[{"name":"cle"}],"primaryKey":["cle"]}"""),
            ("data/b.csv", "cle\nA–1\n"), ("data/b.schema.json", """{"fields":[{"name":"cle"}],"foreignKeys":[{"fields":["cle"],"reference":{"resource":"a","fields":["cle"]}}]}"""));

        Assert.DoesNotContain(" erreur ", commune.Messages(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"pattern\":\"^\\\\d{5}$\"", "", "1004", "Écrivez « 01004 »")]
    [InlineData("", "\"controle\":\"insee\",", "1004", "Écrivez « 01004 »")]
    public void A_zero_lost_in_front_is_given_back_in_words(string constraint, string control, string text, string words)
    {
        using var commune = new Commune(
            ("data/essai.csv", $"code\n{text}\n"),
            ("data/essai.schema.json", $$"""{"fields":[{"name":"code",{{control}}"constraints":{ {{constraint}} } } ] }"""));

        Assert.StartsWith("data/essai.csv:2:1 erreur CEL024 ", commune.Messages(), StringComparison.Ordinal);
        Assert.Contains(words, commune.Messages(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mars-25")]
    [InlineData("mars 2025")]
    [InlineData("01/03/2025")]
    [InlineData("2025-03-01")]
    [InlineData("03/2025")]
    [InlineData("2025-3")]
    [InlineData("2025/03")]
    [InlineData("2025-03")]
    public void A_month_is_read_however_a_spreadsheet_wrote_it(string text)
    {
        using var commune = new Commune(("data/incidents.csv", $"mois,marche_id,ouverts,clos\n{text},,21,20\n"));

        Assert.DoesNotContain(" erreur ", commune.Messages(), StringComparison.Ordinal);
        Assert.Contains("2025-03,", commune.Output("donnees/incidents.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("03/25")]
    [InlineData("15/03/2025")]
    [InlineData("01/01")]
    [InlineData("2025")]
    [InlineData("2025-13")]
    public void What_is_no_month_for_certain_is_refused(string text)
    {
        using var commune = new Commune(("data/incidents.csv", $"mois,marche_id,ouverts,clos\n{text},,21,20\n"));

        Assert.Contains("par exemple « 2025-03 »", commune.Messages(), StringComparison.Ordinal);
    }
}
