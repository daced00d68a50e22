using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Check;

/// <summary>What each schema says of its cells: required, pattern, check digits. Types and lists were settled when they were read, bounds before.</summary>
internal sealed class CellRules
{
    private const int MostRemembered = 4096;

    private static readonly TimeSpan MostRegexTime = TimeSpan.FromMilliseconds(250);

    private readonly Table table;
    private readonly int column;
    private readonly Field field;
    private readonly DiagnosticBag faults;

    /// <summary>What it holds is looked for in another table: what has not its form is not there, and that is told with the right one.</summary>
    private readonly bool isLooked;

    /// <summary>Null where there is none, or once it took too long.</summary>
    private Regex? pattern;

    private CellRules(Table table, int column, IReadOnlyDictionary<string, Table> tables, DiagnosticBag faults)
    {
        (this.table, this.column, this.faults) = (table, column, faults);
        isLooked = table.Schema.ForeignKeys.Any(key => key.Fields is [var only] && only == table.Schema.Fields[column].Name && tables.ContainsKey(key.Resource));
        field = table.Schema.Fields[column];
        pattern = field.Pattern is { } expression ? new Regex($"^(?:{expression})$", RegexOptions.CultureInvariant, MostRegexTime) : null;
    }

    public static void Check(Table table, IReadOnlyDictionary<string, Table> tables, DiagnosticBag faults)
        => Parallel.For(0, table.Columns.Count, c =>
        {
            if (HasRule(table.Schema.Fields[c]))
            {
                new CellRules(table, c, tables, faults).Check();
            }
        });

    private void Check()
    {
        var seen = field.Unique ? new HashSet<string>(StringComparer.Ordinal) : null;

        // A column of codes holds few different ones: each is matched once.
        var right = seen is null && HasTextRule(field) ? new HashSet<string>(StringComparer.Ordinal) : null;
        var values = table.Columns[column];
        string? last = null;
        for (var r = 0; r < table.Count; r++)
        {
            // What is there and of which nothing more is asked, or what was right before, is most of a large table.
            if (values.TextAt(r) is { } there && seen is null && (right is null || ReferenceEquals(there, last) || right.Contains(there)))
            {
                last = there;
                continue;
            }

            var cell = values[r];
            if (values.IsRefused(r))
            {
                continue;
            }

            if (Fault(cell, r) is var (code, message))
            {
                Add(code, r, message);
            }
            else if (right is not null && cell.Text is { } text && right.Count < MostRemembered)
            {
                right.Add(text);
            }
            else if (seen is not null && !cell.IsMissing && !seen.Add(cell.ToString()))
            {
                Add(Codes.KeyTwice, r, $"{Found(cell)} est déjà plus haut, et doit être unique. Corrigez l'une des deux lignes.");
            }
        }
    }

    private void Add(Code code, int row, string message) => faults.Add(code, table.PlaceOf(row, column), $"colonne « {field.Name} » : {message}");

    private (Code Code, string Message)? Fault(Cell cell, int row)
    {
        if (cell.IsMissing)
        {
            return field.Required ? (Codes.CellMissing, $"une valeur est obligatoire ici ({field.Title}). Remplissez la cellule, {(table.Schema.IsOwn ? "ou retirez « required » de la description si elle peut manquer" : "ou supprimez la ligne")}.") : null;
        }

        return cell.Text is { } text && TextFault(cell, text, row) is var (code, message)
            ? (code == Codes.CellPattern || code == Codes.CellControl ? ZeroLost(cell, text, row) : null) ?? (isLooked ? null : (code, message))
            : null;
    }

    private (Code Code, string Message)? TextFault(Cell cell, string text, int row)
    {
        if (!Matches(text, row))
        {
            return (Codes.CellPattern, $"{Found(cell)} n'a pas la forme attendue{(field.Example is { } example ? $", par exemple « {example} »" : "")}. Voyez la description de la colonne.");
        }

        var isList = field.Type == FieldType.List;
        var length = isList ? field.ItemsOf(text).Count : text.Length;
        if ((field.MinLength is { } least && length < least) || (field.MaxLength is { } most && length > most))
        {
            return (Codes.CellPattern, $"{Found(cell)} compte {length} {(isList ? "valeurs" : "caractères")}. Attendu : {(field.MinLength ?? 0).ToString(CultureInfo.InvariantCulture)} à {field.MaxLength?.ToString(CultureInfo.InvariantCulture) ?? "plus"}.");
        }

        return field.Control is { } control && (isList ? field.ItemsOf(text).Select(item => Controls.Verify(control, item)).FirstOrDefault(e => e is not null) : Controls.Verify(control, text)) is { } expected
            ? (Codes.CellControl, $"{Found(cell)} n'est pas valide. Attendu : {expected}.")
            : null;
    }

    /// <summary>What a spreadsheet takes for a number loses its first zero. Two digits for an account are a chapter's, more likely.</summary>
    private (Code Code, string Message)? ZeroLost(Cell cell, string text, int row)
        => field.Name == "compte" && text.Length == 2 && text.All(char.IsAsciiDigit)
            ? (Codes.CellPattern, $"{Found(cell)} est le numéro d'un chapitre. Un compte a au moins trois chiffres, par exemple 21831 : recopiez-le depuis le budget.")
            : text.Length < 20 && text.All(char.IsAsciiDigit)
            && (pattern is not null || field.Control is not null)
            && Matches($"0{text}", row)
            && (field.Control is not { } control || Controls.Verify(control, $"0{text}") is null)
                ? (Codes.CellZeroLost, $"{Found(cell)} a perdu son zéro de tête : un tableur l'a pris pour un nombre. {(table.Schema.Sensitivity == Sensitivity.None ? $"Écrivez « 0{text} »" : "Remettez le zéro")}, dans une colonne au format « Texte ».")
                : null;

    private string Found(Cell cell) => table.Schema.Sensitivity != Sensitivity.None ? "cette valeur" : $"« {cell} »";

    /// <summary>One slow match is a slow pattern: the whole column would take as long, cell by cell, so it is told and given up.</summary>
    private bool Matches(string text, int row)
    {
        try
        {
            return pattern is null || pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            Add(Codes.SchemaInvalid, row, "le motif (« pattern ») de sa description met trop de temps. Simplifiez-le, sans répétitions emboîtées.");
            pattern = null;
            return true;
        }
    }

    private static bool HasRule(Field field)
        => field.Required || field.Unique || HasTextRule(field);

    private static bool HasTextRule(Field field)
        => field.Pattern is not null || field.Control is not null || field.MinLength is not null || field.MaxLength is not null;
}
