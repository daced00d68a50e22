namespace Portal.Commands;

/// <summary>What was typed after <c>anonymize</c>.</summary>
internal sealed record AnonymizeOptions(string Root, string? File, string? Plan, string? Output)
{
    /// <summary>Where the raw answers are; they are looked for here, then in the commune's folder.</summary>
    public string RawPath => Find(File!);

    public string PlanPath => Find(Plan!);

    public string OutputPath => Path.GetFullPath(Output!, Root);

    /// <summary>What is wrong with the call, or null.</summary>
    public string? Wrong()
    {
        if (File is null)
        {
            return "Quelles réponses anonymiser ? Tapez « anonymize FICHIER --plan PLAN.yml --output TABLEAU.csv ».";
        }

        if (Plan is null || Output is null)
        {
            return Plan is null
                ? "« anonymize » a besoin d'un plan, qui dit quelles colonnes compter. Ajoutez « --plan PLAN.yml »."
                : "« anonymize » a besoin de savoir où écrire. Ajoutez « --output TABLEAU.csv », par exemple « --output data/satisfaction.csv ».";
        }

        foreach (var (given, path) in new[] { (File, RawPath), (Plan, PlanPath) })
        {
            if (!System.IO.File.Exists(path))
            {
                return Directory.Exists(path) ? $"« {given} » est un dossier ; donnez un fichier." : $"Le fichier « {given} » n'existe pas.";
            }
        }

        if (!OutputPath.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || Directory.Exists(OutputPath))
        {
            return $"« --output {Output} » doit être un fichier « .csv », par exemple « data/satisfaction.csv ».";
        }

        // « data » is the portal's own, and is made where it is not there yet.
        var folder = Path.GetDirectoryName(OutputPath)!;
        if (!Directory.Exists(folder) && folder != Path.GetFullPath("data", Root))
        {
            return $"Le dossier de « --output {Output} » n'existe pas. Créez-le, ou vérifiez son nom.";
        }

        string[] paths = [WorkTree.Real(RawPath), WorkTree.Real(PlanPath), WorkTree.Real(OutputPath)];
        return paths.Distinct(StringComparer.Ordinal).Count() < paths.Length ? "Le fichier des réponses, le plan et le tableau à écrire sont trois fichiers différents." : null;
    }

    private string Find(string path)
        => !System.IO.File.Exists(Path.GetFullPath(path)) && System.IO.File.Exists(Path.GetFullPath(path, Root)) ? Path.GetFullPath(path, Root) : Path.GetFullPath(path);
}
