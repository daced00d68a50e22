namespace Portal.Diagnostics;

/// <summary>Prints faults for people, editors and CI alike: <c>path:line:column sévérité CODE texte</c>, in a workbook <c>path!sheet!B12</c>; then, once for each code, where it is explained.</summary>
public static class TextPrinter
{
    private const int MostOfOneCode = 20;

    /// <param name="diagnostics">What to tell.</param>
    /// <param name="writer">Where.</param>
    /// <param name="hasReport">The command can write them all as SARIF.</param>
    public static void Print(IEnumerable<Diagnostic> diagnostics, TextWriter writer, bool hasReport = true)
    {
        var sorted = InOrder(diagnostics);
        var shown = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var diagnostic in sorted)
        {
            var count = shown[diagnostic.Code.Id] = shown.GetValueOrDefault(diagnostic.Code.Id) + 1;
            if (count <= MostOfOneCode)
            {
                writer.WriteLine($"{diagnostic.Place} {Word(diagnostic.Code.Severity)} {diagnostic.Code.Id} {diagnostic.Message}");
            }
        }

        foreach (var (code, count) in shown.Where(s => s.Value > MostOfOneCode).OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            writer.WriteLine($"… et {count - MostOfOneCode} autres {code}{(hasReport ? " ; « --report fichier.sarif » les donne tous" : "")}.");
        }

        if (sorted.Count > 0)
        {
            writer.WriteLine($"Explications : {string.Join(", ", sorted.Select(d => d.Code.Help).Distinct().Order(StringComparer.Ordinal))}");
        }
    }

    /// <summary>By file, line and column, so that parallel stages cannot change what is printed.</summary>
    public static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics)
        => [.. diagnostics.Distinct()
            .OrderBy(d => d.Place.File, StringComparer.Ordinal).ThenBy(d => d.Place.Sheet, StringComparer.Ordinal).ThenBy(d => d.Place.Line).ThenBy(d => d.Place.Column)
            .ThenBy(d => d.Code.Id, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal)];

    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "erreur",
        Severity.Warning => "avertissement",
        _ => "note",
    };
}
