using Portal.Import;
using Portal.Model;
using Spectre.Console;
using Table = Spectre.Console.Table;

namespace Portal.Commands;

/// <summary>Shows what an import would do.</summary>
internal static class ImportSummary
{
    private const int Width = 140;

    public static void Print(ImportPlan plan, ImportedRows rows, TextWriter output)
    {
        foreach (var (budget, lines) in plan.Budgets.Select(b => (b.Budget, b.Lines)))
        {
            output.WriteLine($"Lu : {Stages.Say(budget.Stage)} {budget.Year}{(budget.Name.Length > 0 ? $" de « {budget.Name} »" : "")}, {Count(lines, "ligne", "lignes")}{(budget.Plan is { } accounts ? $", plan de comptes {accounts.Name}" : "")}.");
        }

        Tell(output, "Laissé", plan.Totals, "ligne de total calculée par un logiciel", "lignes de total calculées par un logiciel");
        Tell(output, "Laissé", plan.OtherAccounts, "ligne d'un autre compte", "lignes d'autres comptes");
        Tell(output, "Laissé", plan.OtherFunctions, "ligne d'une autre fonction ou sans fonction", "lignes d'autres fonctions ou sans fonction");
        Tell(output, "Gardé", rows.Count, "ligne", "lignes");
        if (rows.Count > 0)
        {
            Draw(Totals(rows), output);
            Draw(Lines(rows), output);
        }

        var (different, replaced) = (rows.CountOf(RowState.Different), rows.CountOf(RowState.Replaced));
        output.WriteLine($"Nouvelles : {rows.CountOf(RowState.New)} ; déjà là : {rows.CountOf(RowState.Same)} ; différentes : {different + replaced}{(different > 0 ? ", gardées telles quelles" : replaced > 0 ? ", remplacées" : "")}.");
    }

    public static string Question(ImportedRows rows) => (rows.CountOf(RowState.New), rows.CountOf(RowState.Replaced)) switch
    {
        (var added, 0) => $"Ajouter {Count(added, "ligne", "lignes")} à data/budget.csv ?",
        (0, var replaced) => $"Remplacer {Count(replaced, "ligne", "lignes")} de data/budget.csv ?",
        var (added, replaced) => $"Ajouter {Count(added, "ligne", "lignes")} à data/budget.csv et en remplacer {French.Number(replaced)} ?",
    };

    public static string Written(ImportedRows rows)
    {
        var (added, replaced) = (rows.CountOf(RowState.New), rows.CountOf(RowState.Replaced));
        string[] done = [.. added > 0 ? [Count(added, "ligne ajoutée", "lignes ajoutées")] : Array.Empty<string>(), .. replaced > 0 ? [Count(replaced, "ligne remplacée", "lignes remplacées")] : Array.Empty<string>()];
        return $"Écrit dans data/budget.csv : {string.Join(", ", done)}. Complétez part_programme et action_id, puis lancez « check ».";
    }

    private static void Tell(TextWriter output, string what, int count, string singular, string plural)
    {
        if (count > 0)
        {
            output.WriteLine($"{what} : {Count(count, singular, plural)}.");
        }
    }

    private static Table Totals(ImportedRows rows)
    {
        var table = NewTable("Section", "Sens", "Lignes", "Voté", "Crédits ouverts", "Réalisé");
        foreach (var ((section, direction), sum) in rows.Totals.OrderBy(g => g.Key.Section, StringComparer.Ordinal).ThenBy(g => g.Key.Direction, StringComparer.Ordinal))
        {
            table.AddRow(section, Say(direction), French.Number(sum.Count), Euros(sum.Voted), Euros(sum.Opened), Euros(sum.Realised));
        }

        return table;
    }

    private static Table Lines(ImportedRows rows)
    {
        var table = NewTable("Compte", "Intitulé", "Fonction", "Sens", "Voté", "Réalisé", "");
        foreach (var (row, state) in rows.First)
        {
            table.AddRow(
                row.Line.Account,
                Markup.Escape(FieldText.Short(row.Cell("compte_libelle"))),
                row.Line.Function,
                Say(row.Line.Direction),
                Euros(row.Line.Amounts.Voted),
                Euros(row.Realised),
                Say(state));
        }

        if (rows.Count > ImportedRows.MostShown)
        {
            table.Caption($"… et {Count(rows.Count - ImportedRows.MostShown, "autre ligne", "autres lignes")}");
        }

        return table;
    }

    private static Table NewTable(params string[] titles)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var title in titles)
        {
            var column = new TableColumn(title) { NoWrap = true };
            table.AddColumn(title is "Lignes" or "Voté" or "Crédits ouverts" or "Réalisé" ? column.RightAligned() : column);
        }

        return table;
    }

    /// <summary>The same lines on a terminal and in a file.</summary>
    private static void Draw(Table table, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
    }

    private static string Say(string direction) => direction == "depense" ? "dépense" : "recette";

    private static string Say(RowState state) => state switch
    {
        RowState.New => "nouvelle",
        RowState.Same => "déjà là",
        RowState.Different => "différente",
        _ => "remplacée",
    };

    private static string Euros(decimal? amount) => amount is { } known ? French.Euros(known) : "";

    private static string Count(int count, string singular, string plural) => $"{French.Number(count)} {French.Plural(count, singular, plural)}";
}
