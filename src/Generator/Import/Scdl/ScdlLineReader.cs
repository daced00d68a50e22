using Portal.Diagnostics;
using Portal.Model;
using Portal.Read;
using Portal.Read.Tables;
using Portal.Read.Tables.Cells;

namespace Portal.Import.Scdl;

/// <summary>Reads one row of an SCDL budget.</summary>
internal sealed class ScdlLineReader(ScdlColumns columns, SourceText source, DecimalMark proven, DiagnosticBag faults)
{
    public BudgetLine Read(CsvCell[] row)
    {
        var budget = new Budget(Stage(row), Year(row), FieldText.Digits(Text(row, ScdlColumns.Siret)), Text(row, ScdlColumns.Name));
        return new BudgetLine(budget, source.PlaceAt(row[0].Offset), Account(row), Direction(row))
        {
            Movement = Known(row, ScdlColumns.Movement, FieldText.Movement, "est ni « réel » ni « ordre »"),
            Section = Known(row, ScdlColumns.Section, FieldText.Section, "est ni « investissement » ni « fonctionnement »"),
            Chapter = Chapter(row),
            Function = Known(row, ScdlColumns.Function, f => FieldText.IsFunction(f) ? f : null, "est pas un code de fonction"),
            Operation = FieldText.Label(Text(row, ScdlColumns.Operation)),
            Labels = (FieldText.Label(Text(row, columns.ChapterLabel)), FieldText.Label(Text(row, columns.AccountLabel)), FieldText.Label(Text(row, ScdlColumns.FunctionLabel))),
            Amounts = new Amounts(Amount(row, 0), Amount(row, 1), Amount(row, 2), Amount(row, 3), Amount(row, 4), Amount(row, 5), Amount(row, 6)),
        };
    }

    private string Stage(CsvCell[] row)
    {
        var text = Text(row, ScdlColumns.Stage);
        if (Stages.OfWords(text) is { } stage)
        {
            return stage;
        }

        Fault(Codes.ImportStageUnknown, row, ScdlColumns.Stage, $"{Found(text)}, qui n'est l'étape d'aucun budget. Attendu : {Stages.KnownWords}.");
        return "";
    }

    private string Year(CsvCell[] row)
    {
        var text = Text(row, ScdlColumns.Year);
        if (!FieldText.IsYear(text))
        {
            Fault(Codes.ImportValueUnreadable, row, ScdlColumns.Year, $"{Found(text)}, qui n'est pas une année. Attendu : quatre chiffres, par exemple 2025.");
        }

        return text;
    }

    private string Account(CsvCell[] row)
    {
        var text = Text(row, columns.Account);
        if (text.Length is 1 or 2 && text.All(char.IsAsciiDigit))
        {
            Fault(Codes.ImportZerosLost, row, columns.Account, $"{Found(text)} : un compte a au moins trois chiffres. Un tableur a sans doute ôté les zéros de tête (001, 021), ici et dans les chapitres et les fonctions. Reprenez le fichier d'origine, sans l'ouvrir dans un tableur.");
        }
        else if (!FieldText.IsAccount(text))
        {
            Fault(Codes.ImportValueUnreadable, row, columns.Account, $"{Found(text)}, qui n'est pas un numéro de compte. Attendu : de trois à dix chiffres, par exemple 2183.");
        }

        return text;
    }

    private string Chapter(CsvCell[] row)
    {
        var text = Known(row, columns.Chapter, c => FieldText.IsChapter(c) ? c : null, "est pas un numéro de chapitre");

        // No plan has a chapter 11 or 12, and every budget has 011 and 012.
        if (text is "11" or "12")
        {
            Fault(Codes.ImportZerosLost, row, columns.Chapter, $"{Found(text)}, sans doute pour 0{text} : un tableur a ôté les zéros de tête, ici et dans les comptes et les fonctions. Reprenez le fichier d'origine, sans l'ouvrir dans un tableur.");
        }

        return text;
    }

    private string Direction(CsvCell[] row)
    {
        var text = Text(row, ScdlColumns.Direction);
        if (FieldText.Direction(text) is { } direction)
        {
            return direction;
        }

        Fault(Codes.ImportValueUnreadable, row, ScdlColumns.Direction, $"{Found(text)}. Attendu : « dépense » ou « recette ».");
        return "";
    }

    /// <summary>A word that is not needed to place the line: one that is unknown is told, and left out.</summary>
    private string Known(CsvCell[] row, string column, Func<string, string?> meaning, string isNot)
    {
        var text = Text(row, column);
        if (text.Length == 0 || meaning(text) is not { } known)
        {
            if (text.Length > 0)
            {
                Fault(Codes.ImportValueIgnored, row, column, $"{Found(text)}, qui n'{isNot} : cette valeur est laissée de côté.");
            }

            return "";
        }

        return known;
    }

    private decimal? Amount(CsvCell[] row, int amount)
    {
        var column = ScdlColumns.Amounts[amount];
        var text = Text(row, column);
        if (text.Length == 0)
        {
            return null;
        }

        var (value, readings) = AmountText.Parse(text, proven);
        if (value is null)
        {
            Fault(Codes.ImportValueUnreadable, row, column, readings is not null
                ? $"{Found(text)}, qui peut se lire {readings}. Écrivez le nombre sans séparateur de milliers, ou demandez un fichier dont les montants ont deux décimales."
                : $"{Found(text)}, qui n'est pas un montant. Attendu : par exemple 12345.67, ou rien si le montant manque.");
        }

        return value;
    }

    private string Text(CsvCell[] row, string column)
        => columns.Find(column) is >= 0 and var at && at < row.Length ? Decoding.Clean(Decoding.WithLineFeeds(row[at].Text)).Replace('\n', ' ').Trim() : "";

    private static string Found(string text) => text.Length == 0 ? "cellule vide" : $"« {FieldText.Short(text)} »";

    private void Fault(Code code, CsvCell[] row, string column, string message)
        => faults.Add(code, source.PlaceAt(columns.Find(column) is >= 0 and var at && at < row.Length ? row[at].Offset : row[0].Offset), $"colonne « {column} » : {message}");
}
