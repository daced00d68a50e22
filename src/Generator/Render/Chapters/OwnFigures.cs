using Portal.Charter;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>
/// The commune's own figure beside a benchmark, by the benchmark's key. A key that is not here has none: the guide lists those that have.
/// Devices are those of the classroom, counted in the schools that are open; pupils are those of the school year of the inventory.
/// </summary>
internal sealed class OwnFigures(Telling telling)
{
    private static readonly string[] Computers = ["ordinateur_fixe", "ordinateur_portable"];

    public OwnFigureView? Of(string key) => key switch
    {
        "ordinateurs_100_eleves" => PerPupils(Computers, 100, "ordinateurs"),
        "ordinateurs_100_eleves_maternelle" => PerPupils(Computers, 100, "ordinateurs", "maternelle"),
        "ordinateurs_100_eleves_elementaire" => PerPupils(Computers, 100, "ordinateurs", "elementaire", "primaire"),
        "tableaux_interactifs_1000_eleves" => PerPupils(["ecran_interactif"], 1000, "ecrans"),
        "classes_mobiles_1000_eleves" => PerPupils(["chariot"], 1000, "chariots"),
        "ecoles_internet_salles" => OfSchools("ecoles_salles_reliees", Networks.HalfConnected),
        "ecoles_filtrage" => OfSchools("ecoles_filtrage", row => Networks.Says(row, "filtrage")),
        "ecoles_charte_usage" => OfSchools("ecoles_charte_usage", row => Networks.Says(row, "charte_usage")),
        "numerique_par_collegien" => SpentPerPupil(),
        _ => null,
    };

    private OwnFigureView? PerPupils(IReadOnlyList<string> devices, int per, string word, params string[] levels)
    {
        var schools = telling.Dossier.Schools.Where(school => levels.Length == 0 || levels.Contains(school.Text("niveau"))).Select(school => school.Text("uai") ?? "").ToList();
        var lots = telling.Dossier.Rows("equipements").Where(row => schools.Contains(row.Text("uai") ?? "")).ToList();
        var year = lots.Max(row => row.Date("compte_le")) is { } counted ? SchoolYear.Of(counted).Name : null;
        // Asked for only where both are there: each figure that is asked for has a proof, and a page must lead to it.
        if (!lots.Exists(row => devices.Contains(row.Text("categorie")) && row.Text("usage") == "pedagogique")
            || !telling.Dossier.Rows("effectifs").Any(row => row.Text("annee_scolaire") == year && schools.Contains(row.Text("uai") ?? "") && row.Number("eleves") > 0))
        {
            return null;
        }

        var ofPupils = new Query { Measure = "eleves", Filter = [telling.Where("annee_scolaire", year!), telling.Where("uai", schools)], Place = telling.Place };
        var ofDevices = new Query
        {
            Dataset = "equipements",
            Column = "quantite",
            Filter = [telling.Where("categorie", devices), telling.Where("usage", "pedagogique"), telling.Where("uai", schools)],
            Place = telling.Place,
        };
        // A partial count is compared with nothing.
        return telling.IsWhole(ofPupils) && telling.IsWhole(ofDevices) && telling.Figure(ofPupils) is { Amount: > 0 and { } all } pupils && telling.Figure(ofDevices) is { Amount: { } some } count
            ? new OwnFigureView(French.ShortNumber(some * per / all, 1), Scope("reperes.pour", year!).Replace("{n}", French.Number(per), StringComparison.Ordinal), [Part(word, count), Part("eleves", pupils)])
            : null;
    }

    /// <summary>A school of which nothing is known makes the share unknown: it is no school without.</summary>
    private OwnFigureView? OfSchools(string measure, Func<Row, bool?> holds)
    {
        var newest = Networks.Newest(telling.Facts).ToList();
        if (newest.Count == 0 || newest.Exists(row => holds(row) is null) || telling.Figure(measure) is not { Amount: { } count } some || telling.Figure("ecoles_reseau") is not { Amount: { } total } all)
        {
            return null;
        }

        return new OwnFigureView(French.Percent(count * 100 / total), Scope("reperes.ecoles_en", French.MonthYear(newest.Max(row => row.Date("mesure_le"))!.Value)), [Part("ecoles_concernees", some), Part("ecoles_mesurees", all)]);
    }

    /// <summary>Of the last year whose accounts are closed.</summary>
    private OwnFigureView? SpentPerPupil()
    {
        var closed = telling.Dossier.Rows("budget").Where(row => row.Text("etape") is "compte_administratif" or "compte_financier_unique").Select(row => row.Text("exercice") ?? "").Order(StringComparer.Ordinal).LastOrDefault();
        if (closed is null || Divisor.Find(telling.Facts, "eleve", closed) is null)
        {
            return null;
        }

        var query = new Query { Measure = "depenses_realisees", Filter = [telling.Where("exercice", closed)], Per = "eleve", Place = telling.Place };
        return telling.IsWhole(query) && telling.Figure(query) is { } spent
            ? new OwnFigureView(spent.Value, Scope("reperes.par_eleve", closed), [Part("calcul", spent)])
            : null;
    }

    private string Scope(string word, string period) => telling.Words[word].Replace("{periode}", period, StringComparison.Ordinal);

    private NamedFigureView Part(string word, FigureView figure) => new(telling.Words[$"reperes.{word}"], figure.Value, figure.Proof);
}
