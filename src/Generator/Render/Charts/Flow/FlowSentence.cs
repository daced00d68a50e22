using Portal.Model;

namespace Portal.Render.Charts.Flow;

/// <summary>Who pays, what it goes to first, then what one side has and the other has not.</summary>
internal static class FlowSentence
{
    public static string Of(FlowChart flow) => string.Join(' ', new[] { Totals(flow), Payers(flow.Sources), Uses(flow.Uses), Compared(flow) }.Where(part => part.Length > 0));

    /// <summary>One total where both are equal; else, or where one is not known, both.</summary>
    private static string Totals(FlowChart flow) => flow.Rest == 0
        ? $"{French.EurosInText(flow.Uses.Total!.Value)} en tout."
        : $"{flow.Sources.Title}{French.NoBreakSpace}: {TotalOf(flow.Sources)}. {flow.Uses.Title}{French.NoBreakSpace}: {TotalOf(flow.Uses)}.";

    private static string TotalOf(FlowColumn side) => side.Total is { } sum ? French.EurosInText(sum) : side.TotalText == "s" ? "total secret (s)" : "total incomplet";

    /// <summary>« La commune paie 70 % (231 270 €), les aides le reste. »; where no source is the commune's own, the largest.</summary>
    private static string Payers(FlowColumn side)
    {
        var known = Known(side);
        if (known.Find(part => part.IsOwn) is not { } own || side.Total is not { } total)
        {
            return known.Count > 1 ? $"Première source{French.NoBreakSpace}: {Part(known[0], side)}." : "";
        }

        return known.Count == 1 ? "La commune paie tout." : $"La commune paie {Share(own, total)} ({French.EurosInText(own.Datum.Value)}), les aides le reste.";
    }

    private static string Uses(FlowColumn side)
    {
        var known = Known(side);
        return known.Count > 1 ? $"Première dépense{French.NoBreakSpace}: {Part(known[0], side)}{(known.Count > 2 ? $", puis {Part(known[1], side)}" : "")}." : "";
    }

    /// <summary>What is worth naming, the largest first: « autres » is no use.</summary>
    private static List<FlowPart> Known(FlowColumn side)
        => [.. side.Parts.Where(part => part.Datum is { IsWhole: true, Value: > 0 }).OrderBy(part => part.Name.StartsWith("Autre", StringComparison.Ordinal)).ThenByDescending(part => part.Datum.Value)];

    private static string Part(FlowPart part, FlowColumn side)
        => side.Total > 0 ? $"{part.Name}, {Share(part, side.Total.Value)} ({French.EurosInText(part.Datum.Value)})" : $"{part.Name} ({French.EurosInText(part.Datum.Value)})";

    private static string Share(FlowPart part, decimal total) => French.Percent(Math.Round(part.Datum.Value * 100 / total, MidpointRounding.AwayFromZero));

    private static string Compared(FlowChart flow) => flow.Rest switch
    {
        null when !flow.IsOneScope => $"Les deux totaux ne sont pas des mêmes années{French.NoBreakSpace}: ils ne peuvent pas être comparés.",
        null => "Les deux totaux ne peuvent pas être comparés.",
        0 => "",
        > 0 => $"Reste{French.NoBreakSpace}: {French.EurosInText(flow.Rest.Value)} qui ne sont dans aucune dépense montrée.",
        _ => $"Reste{French.NoBreakSpace}: {French.EurosInText(-flow.Rest.Value)} dépensés dont la source n’est pas montrée.",
    };
}
