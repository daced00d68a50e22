using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Check;

/// <summary>What each schema says of its cells: required, pattern, bounds, check digits. Types and lists were settled when they were read.</summary>
internal static class CellRules
{
    private const int MostRemembered = 4096;

    private static readonly TimeSpan MostRegexTime = TimeSpan.FromMilliseconds(250);

    public static void Check(Table table, DiagnosticBag faults)
    {
        for (var c = 0; c < table.Columns.Count; c++)
        {
            var field = table.Schema.Fields[c];
            if (!HasRule(field))
            {
                continue;
            }

            var pattern = field.Pattern is { } expression ? new Regex($"^(?:{expression})$", RegexOptions.CultureInvariant, MostRegexTime) : null;
            var seen = field.Unique ? new HashSet<string>(StringComparer.Ordinal) : null;

            // A column of codes holds few different ones: each is matched once.
            var right = new HashSet<string>(StringComparer.Ordinal);
            for (var r = 0; r < table.Count; r++)
            {
                var cell = table.Columns[c][r];
                if (table.Columns[c].IsRefused(r) || (cell.Text is { } again && seen is null && right.Contains(again)))
                {
                    continue;
                }

                var matches = pattern is null || cell.Text is not { } value ? true : Matches(pattern, value);
                if (matches is null)
                {
                    // One slow match is a slow pattern: the whole column would take as long, cell by cell.
                    faults.Add(Codes.SchemaInvalid, table.PlaceOf(r, c), $"colonne « {field.Name} » : le motif (« pattern ») de sa description met trop de temps. Simplifiez-le, sans répétitions emboîtées.");
                    pattern = null;
                }

                if (Fault(cell, matches ?? true) is var (code, message))
                {
                    (code, message) = (code == Codes.CellPattern || code == Codes.CellControl ? ZeroLost(cell, pattern) : null) ?? (code, message);
                    faults.Add(code, table.PlaceOf(r, c), $"colonne « {field.Name} » : {message}");
                }
                else if (cell.Text is { } text && seen is null && right.Count < MostRemembered)
                {
                    right.Add(text);
                }
                else if (seen is not null && !cell.IsMissing && !seen.Add(cell.ToString()))
                {
                    faults.Add(Codes.KeyTwice, table.PlaceOf(r, c), $"colonne « {field.Name} » : {Found(table, cell)} est déjà plus haut, et doit être unique. Corrigez l'une des deux lignes.");
                }
            }
        }

        string Found(Table t, Cell cell) => t.Schema.Sensitivity != Sensitivity.None ? "cette valeur" : $"« {cell} »";

        (Code Code, string Message)? Fault(Cell cell, bool matches)
        {
            var field = cell.Field;
            if (cell.IsMissing)
            {
                return field.Required ? (Codes.CellMissing, $"une valeur est obligatoire ici ({field.Title}). Remplissez la cellule, {(table.Schema.IsOwn ? "ou retirez « required » de la description si elle peut manquer" : "ou supprimez la ligne")}.") : null;
            }

            if (cell.Number is { } number && ((field.Minimum is { } low && number < low) || (field.Maximum is { } high && number > high)))
            {
                return (Codes.CellOutOfRange, number < 0 && field.Minimum >= 0
                    ? $"{Found(table, cell)} est négatif, ce qui n'a pas de sens ici. Attendu : {Bounds(field)} ; vide si la valeur manque."
                    : $"{Found(table, cell)} est hors des bornes. Attendu : {Bounds(field)}.");
            }

            if (cell.Text is not { } text)
            {
                return null;
            }

            if (!matches)
            {
                return (Codes.CellPattern, $"{Found(table, cell)} n'a pas la forme attendue{(field.Example is { } example ? $", par exemple « {example} »" : "")}. Voyez la description de la colonne.");
            }

            var isList = field.Type == FieldType.List;
            var length = isList ? field.ItemsOf(text).Count : text.Length;
            if ((field.MinLength is { } least && length < least) || (field.MaxLength is { } most && length > most))
            {
                return (Codes.CellPattern, $"{Found(table, cell)} compte {length} {(isList ? "valeurs" : "caractères")}. Attendu : {(field.MinLength ?? 0).ToString(CultureInfo.InvariantCulture)} à {field.MaxLength?.ToString(CultureInfo.InvariantCulture) ?? "plus"}.");
            }

            return field.Control is { } control && (isList ? field.ItemsOf(text).Select(item => Controls.Verify(control, item)).FirstOrDefault(e => e is not null) : Controls.Verify(control, text)) is { } expected
                ? (Codes.CellControl, $"{Found(table, cell)} n'est pas valide. Attendu : {expected}.")
                : null;
        }

        // What a spreadsheet takes for a number loses its first zero.
        (Code Code, string Message)? ZeroLost(Cell cell, Regex? pattern)
            => cell.Text is { Length: < 20 } text && text.All(char.IsAsciiDigit)
                && (pattern is null || Matches(pattern, $"0{text}") == true)
                && (cell.Field.Control is not { } control || Controls.Verify(control, $"0{text}") is null)
                && (pattern is not null || cell.Field.Control is not null)
                    ? (Codes.CellZeroLost, $"{Found(table, cell)} a perdu son zéro de tête : un tableur l'a pris pour un nombre. {(table.Schema.Sensitivity == Sensitivity.None ? $"Écrivez « 0{text} »" : "Remettez le zéro")}, dans une colonne au format « Texte ».")
                    : null;
    }

    private static bool HasRule(Field field)
        => field.Required || field.Unique || field.Pattern is not null || field.Control is not null
            || field.Minimum is not null || field.Maximum is not null || field.MinLength is not null || field.MaxLength is not null;

    /// <summary>Null when the match takes too long.</summary>
    private static bool? Matches(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static string Bounds(Field field) => (field.Minimum, field.Maximum) switch
    {
        ({ } low, { } high) => $"de {French.ShortNumber(low)} à {French.ShortNumber(high)}",
        ({ } low, null) => $"au moins {French.ShortNumber(low)}",
        (null, { } high) => $"au plus {French.ShortNumber(high)}",
        _ => "un nombre",
    };
}
