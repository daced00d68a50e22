using Portal.Charter;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>
/// The commune's own figure beside a benchmark, by the benchmark's key. A key that is not here has none: the guide lists those that have.
/// Devices are those of the classroom, at the last inventory of each school that is open; pupils are those of the school year of the inventory.
/// </summary>
internal sealed class OwnFigures(Telling telling)
{
    private static readonly string[] Computers = ["ordinateur_fixe", "ordinateur_portable"];

    /// <param name="key">The benchmark.</param>
    /// <param name="title">What it is called.</param>
    public OwnFigureView? Of(string key, string title) => key switch
    {
        "ordinateurs_100_eleves" => PerPupils(title, Computers, 100, "ordinateurs"),
        "ordinateurs_100_eleves_maternelle" => PerPupils(title, Computers, 100, "ordinateurs", "maternelle") is { } own ? own with { Note = NurseryNote("reperes.sans_maternelles") } : null,
        "ordinateurs_100_eleves_elementaire" => PerPupils(title, Computers, 100, "ordinateurs", "elementaire", "primaire") is { } own ? own with { Note = NurseryNote("reperes.avec_maternelles") } : null,
        "tableaux_interactifs_1000_eleves" => PerPupils(title, ["ecran_interactif"], 1000, "ecrans") is { } own ? own with { Note = ProjectorsNote() } : null,
        "classes_mobiles_1000_eleves" => PerPupils(title, ["chariot"], 1000, "chariots"),
        "ecoles_internet_salles" => OfSchools(title, "ecoles_salles_reliees", Networks.HalfConnected),
        "ecoles_filtrage" => OfSchools(title, "ecoles_filtrage", row => Networks.Says(row, "filtrage")),
        "ecoles_charte_usage" => OfSchools(title, "ecoles_charte_usage", row => Networks.Says(row, "charte_usage")),
        "numerique_par_collegien" => SpentPerPupil(),
        _ => null,
    };

    private OwnFigureView? PerPupils(string title, IReadOnlyList<string> devices, int per, string word, params string[] levels)
    {
        var schools = telling.Dossier.Schools.Where(school => levels.Length == 0 || levels.Contains(school.Text("niveau"))).Select(school => school.Text("uai") ?? "").ToList();
        var lots = Inventory.Lots(telling.Facts).Where(row => schools.Contains(row.Text("uai") ?? "")).ToList();
        var year = lots.Max(row => row.Date("compte_le")) is { } counted ? SchoolYear.Of(counted).Name : null;
        // Asked for only where both are there: each figure that is asked for has a proof, and a page must lead to it.
        if (!lots.Exists(row => devices.Contains(row.Text("categorie")) && row.Text("usage") == "pedagogique")
            || !telling.Dossier.Rows("effectifs").Any(row => row.Text("annee_scolaire") == year && schools.Contains(row.Text("uai") ?? "") && row.Number("eleves") > 0))
        {
            return null;
        }

        var pupils = new Query { Measure = "eleves", Filter = [telling.Where("annee_scolaire", year!), .. Within("effectifs")], Place = telling.Place };
        var count = new Query
        {
            Measure = "appareils",
            Filter = [telling.Where("categorie", devices), telling.Where("usage", "pedagogique"), .. Within("equipements")],
            Place = telling.Place,
        };
        var scope = Scope("reperes.pour", year!).Replace("{n}", French.Number(per), StringComparison.Ordinal);
        return telling.Ratio($"{title}, {scope}", count, pupils, per, Unit.Number) is { } ratio && telling.Figure(count) is { } some && telling.Figure(pupils) is { } all
            ? new OwnFigureView(ratio, scope, [Part(word, some), Part("eleves", all)])
            : null;

        // Not said where it is all that there is: a list of every school explains nothing.
        IEnumerable<Criterion> Within(string dataset)
            => telling.Dossier.Rows(dataset).Any(row => !schools.Contains(row.Text("uai") ?? "")) ? [telling.Where("uai", schools)] : [];
    }

    /// <summary>A school of which nothing is known makes the share unknown: it is no school without.</summary>
    private OwnFigureView? OfSchools(string title, string measure, Func<Row, bool?> holds)
    {
        var newest = Networks.Newest(telling.Facts).ToList();
        if (newest.Count == 0 || newest.Exists(row => holds(row) is null) || telling.Figure(measure) is not { } some || telling.Figure("ecoles_reseau") is not { } all)
        {
            return null;
        }

        var scope = Scope("reperes.ecoles_en", French.MonthYear(newest.Max(row => row.Date("mesure_le"))!.Value));
        return telling.Ratio($"{title}, {scope}", Counted(measure), Counted("ecoles_reseau"), 100, Unit.Percent) is { } ratio
            ? new OwnFigureView(ratio, scope, [Part("ecoles_concernees", some), Part("ecoles_mesurees", all)])
            : null;

        Query Counted(string name) => new() { Measure = name, Place = telling.Place };
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
            ? new OwnFigureView(spent, Scope("reperes.par_eleve", closed), [Part("calcul", spent)])
            : null;
    }

    /// <summary>Nothing in the inventory tells an interactive projector from another.</summary>
    private string? ProjectorsNote()
        => Inventory.Lots(telling.Facts).Any(row => row.Text("categorie") == "videoprojecteur") ? telling.Words["reperes.sans_videoprojecteurs"] : null;

    /// <summary>Pupils are counted by school: those of the nursery classes of a primary school go with it.</summary>
    private string? NurseryNote(string word)
        => telling.Dossier.Schools.Any(school => school.Text("niveau") == "primaire") ? telling.Words[word] : null;

    private string Scope(string word, string period) => telling.Words[word].Replace("{periode}", period, StringComparison.Ordinal);

    private NamedFigureView Part(string word, FigureView figure) => new(telling.Words[$"reperes.{word}"], figure.Value, figure.Proof);
}
