using Portal.Diagnostics;
using Portal.Read;
using Portal.Read.Tables.Cells;

namespace Portal.Import.Target;

/// <summary>Compares what a cell of the table says with what an import would write in it.</summary>
internal static class CellText
{
    /// <summary>« 12 000,00 » is 12000.00, and « Dépense » is depense: staff may have written the cell.</summary>
    public static bool Same(string column, string there, string value)
    {
        var text = Decoding.Clean(there).Trim();
        return text == value || (IsAmount(column)
            ? text.Length > 0 && value.Length > 0 && SameAmount(NumberParser.Parse(text), NumberParser.Parse(value).Value)
            : column is "etape" or "section" or "sens" or "mouvement" && Suggestion.Fold(text) == value);
    }

    public static bool IsAmount(string column) => column.StartsWith("montant_", StringComparison.Ordinal) || column is "credits_ouverts" or "reste_a_realiser";

    private static bool SameAmount(ParsedNumber there, decimal? value) => there.Value == value || (there.IsOpen && there.InThousands == value);
}
