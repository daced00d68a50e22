namespace Generator.Tests.Check;

/// <summary>What is said of a budget, under the settings that its rules read.</summary>
internal static class Budgets
{
    public const string Header = "ligne_id,exercice,etape,section,sens,mouvement,chapitre,compte,montant_reporte,montant_vote,credits_ouverts,montant_realise\n";

    public static string Messages(string rows, string plan = "2023: M57_D", decimal population = 1000, string whole = "[]")
    {
        using var commune = new Commune(("data/budget.csv", Header + rows));
        var settings = File.ReadAllText(Path.Combine(commune.Root, "data", "commune.yml"))
            .Replace("2023: M57_D", plan, StringComparison.Ordinal)
            .Replace("population: 1000", $"population: {population}", StringComparison.Ordinal);
        commune.Write("data/commune.yml", $"{settings.TrimEnd()}\nbudgets_complets: {whole}\n");
        return commune.Messages();
    }
}
