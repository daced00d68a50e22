namespace Portal.Model;

/// <summary>
/// The blocks that tell a table as its chapter of the charter does: <c>equipements</c>, <c>reseau</c>… and the datasets that each shows.
/// How each is told is in <c>Render/Chapters</c>; a test holds the two lists equal.
/// </summary>
public static class ChapterTables
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Datasets = new(StringComparer.Ordinal)
    {
        // P1, where we start from.
        ["ecoles"] = ["ecoles", "effectifs"],
        ["equipements"] = ["equipements"],
        ["reseau"] = ["reseau"],
        ["ressources"] = ["ressources"],
        ["competences"] = ["competences"],
        ["maturite"] = ["maturite"],
        ["ecosysteme"] = ["ecosysteme"],
        ["initiatives"] = ["initiatives"],

        // P2, where we go.
        ["concertations"] = ["concertations"],
        ["objectifs"] = ["objectifs"],
        ["finalites"] = ["equipements", "ressources"],

        // P3, how it is framed.
        ["instances"] = ["instances", "reunions"],
        ["engagements"] = ["engagements", "acteurs"],
        ["actions"] = ["actions", "jalons"],
        ["decisions"] = ["reunions", "evaluations", "deliberations"],

        // P4, whether it works.
        ["indicateurs"] = ["indicateurs", "resultats"],
        ["satisfaction"] = ["satisfaction"],

        // B1, calls for projects.
        ["appels_a_projets"] = ["appels_a_projets"],

        // B2, maintenance.
        ["maintenance"] = ["maintenance", "incidents", "marches"],

        // B3, funding.
        ["financements"] = ["financements"],
        ["mecenat"] = ["financements", "equipements", "budget", "deliberations"],
        ["locations"] = ["locations"],
        ["ligne_dediee"] = ["budget"],
        ["reperes"] = ["reperes"],

        // B4, communication.
        ["communication"] = ["evaluations", "reunions"],
    };

    /// <summary>Every dataset that a chapter tells.</summary>
    public static bool HasDataset(string dataset) => Datasets.Values.Any(names => names.Contains(dataset));

    public static IReadOnlyCollection<string> Names => Datasets.Keys;

    /// <summary>The datasets whose rows a block shows: the gate's method stands on the pages that show results on persons.</summary>
    public static IReadOnlyList<string> DatasetsOf(string name) => Datasets[name];
}
