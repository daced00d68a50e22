using Portal.Model;

namespace Portal.Render.Charts.Flow;

/// <summary>Each side's total and largest part, then how the two totals compare.</summary>
internal static class FlowSentence
{
    public static string Of(FlowChart flow) => $"{Side(flow.Sources)} {Side(flow.Uses)} {Compared(flow)}".TrimEnd();

    private static string Side(FlowColumn side)
    {
        var known = side.Parts.Where(part => part.Datum is { IsValue: true, Value: > 0 }).ToList();
        var largest = known.Count > 1 ? known.MaxBy(part => part.Datum.Value) : null;
        var share = side.Total > 0 && largest is not null ? $", {French.Percent(Math.Round(largest.Datum.Value * 100 / side.Total.Value, MidpointRounding.AwayFromZero))} du total" : "";
        var first = largest is null ? "" : $", surtout {largest.Name} ({French.EurosInText(largest.Datum.Value)}{share})";
        var total = side.Total is { } sum ? French.EurosInText(sum) : side.TotalText == "s" ? "total secret (s)" : "total incomplet";
        return $"{side.Title}{French.NoBreakSpace}: {total}{first}.";
    }

    private static string Compared(FlowChart flow) => flow.Rest switch
    {
        null => "Les deux totaux ne peuvent pas être comparés.",
        0 => "Les deux totaux sont égaux.",
        > 0 => $"Reste{French.NoBreakSpace}: {French.EurosInText(flow.Rest.Value)} qui ne sont dans aucune dépense montrée.",
        _ => $"Reste{French.NoBreakSpace}: {French.EurosInText(-flow.Rest.Value)} dépensés dont la source n’est pas montrée.",
    };
}
