using Portal.Diagnostics;
using Portal.Disclosure;

namespace Portal.Doors;

/// <summary>What the true values of a table must satisfy. No message says what a value is, nor by how much a sum is wrong.</summary>
internal static class TruthRules
{
    /// <summary>Amounts that a program added up in floating point may miss the exact sum by so much of their size.</summary>
    private const decimal Tolerance = 1e-9m;

    public static void Tell(DoorCells cells, IReadOnlyList<DoorSum> equations, IReadOnlyList<DoorSum> facts, ValueUse use, DiagnosticBag faults)
    {
        foreach (var cell in cells.Items)
        {
            Tell(cell, use, faults);
        }

        foreach (var equation in equations)
        {
            if (Sum(equation, cells, use) is var (sum, slack) && Math.Abs(sum) > slack)
            {
                faults.Add(Codes.DoorEquationFalse, equation.Place, $"l'équation « {equation.Name} » n'est pas vérifiée par les valeurs de {cells.File} : multipliées par leurs coefficients, elles devraient s'annuler. Corrigez les coefficients, ou les valeurs.");
            }
        }

        foreach (var fact in facts.Where(f => !(f.Low > f.High)))
        {
            if (Sum(fact, cells, use) is var (sum, slack) && (sum < fact.Low - slack || sum > fact.High + slack))
            {
                faults.Add(Codes.DoorFactFalse, fact.Place, $"le fait « {fact.Name} » est démenti par les valeurs de {cells.File}. Corrigez ses bornes ou ses coefficients, ou les valeurs.");
            }
        }
    }

    /// <summary>With an interval around the value, a hidden cell must have one, and so must any other that is to be protected.</summary>
    public static void TellHiddenWithoutValue(DoorCells cells, IReadOnlyList<ProblemCell> audited, IReadOnlyList<decimal?> shown, DiagnosticBag faults)
    {
        for (var i = 0; i < audited.Count; i++)
        {
            var cell = cells.Items[i];
            if (cell.IsBlank && (audited[i].IsSensitive || (!cell.IsNever && shown[i] is null)))
            {
                faults.Add(Codes.DoorValueMissing, cell.At, $"la cellule « {cell.Id} » est cachée et n'a pas de valeur, alors que « --percent » compare ce que l'on peut en dire à sa vraie valeur. Donnez-la.");
            }
        }
    }

    private static void Tell(DoorCell cell, ValueUse use, DiagnosticBag faults)
    {
        if (cell.IsBlank && (!cell.IsNever || (cell.IsSensitive && use.HasDecimals)))
        {
            faults.Add(Codes.DoorValueMissing, cell.At, $"la cellule « {cell.Id} » n'a pas de valeur. Donnez-la{(cell.IsNever ? "" : ", ou donnez à la cellule le statut « never » si aucune page ne la montre")}.");
        }

        if (cell.Value > cell.Max)
        {
            faults.Add(Codes.DoorAboveMax, cell.At, $"la valeur de la cellule « {cell.Id} » dépasse le maximum que tout le monde lui connaît (colonne « max »). Corrigez l'un ou l'autre.");
        }

        if (cell is { IsSensitive: true, IsKept: true, IsNever: false })
        {
            faults.Add(Codes.DoorSensitiveKept, cell.At, $"la cellule « {cell.Id} » est à la fois sensible (« sensitive ») et déjà publique (« keep ») : ce qui a été publié ne peut plus être caché. Retirez l'une des deux marques.");
        }
    }

    /// <summary>The sum of the terms, and by how much it may be wrong; null where a term or its value is unknown.</summary>
    private static (decimal Sum, decimal Slack)? Sum(DoorSum sum, DoorCells cells, ValueUse use)
    {
        var products = sum.Terms.Select(t => t.Factor * cells.Items[t.Cell].Value).ToList();
        return !sum.IsWhole || products.Contains(null) ? null
            : (products.Sum()!.Value, use.HasDecimals ? Tolerance * products.Sum(p => Math.Abs(p!.Value)) : 0);
    }
}
