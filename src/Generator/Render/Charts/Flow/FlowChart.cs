using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts.Flow;

/// <summary>One part of a side: a source or a use.</summary>
internal sealed record FlowPart(string Name, Datum Datum)
{
    /// <summary>What one side has and the other has not: told, never added to its total.</summary>
    public bool IsRest { get; init; }

    /// <summary>The commune's own money, beside which all else is help.</summary>
    public bool IsOwn { get; init; }

    public string Text => Datum.IsValue ? Unit.Euros.Label(Datum.Value) + Partial.ShortMark(Datum.IsPartial) : UnitText.Words(Datum.State);
}

/// <summary>Sources, or uses, in the order in which they should be read.</summary>
internal sealed record FlowColumn(string Title, IReadOnlyList<FlowPart> Parts)
{
    private const int MostDrawn = 12;

    /// <summary>Null where a part is secret or was not sent.</summary>
    public decimal? Total => Parts.Any(part => part.Datum.State is ValueState.Secret or ValueState.Missing || part.Datum.IsPartial) ? null : Parts.Sum(part => part.Datum.Value);

    public string TotalText => TableWriter.TotalText(Unit.Euros, [.. Parts.Select(part => part.Datum)]);

    /// <summary>All of them, as in the table; of a very long list the largest, then « Autres » for what is left, then what is not known, each with the reason.</summary>
    public IReadOnlyList<FlowPart> Drawn
    {
        get
        {
            var known = Parts.Where(part => part.Datum.IsValue).ToList();
            if (known.Count <= MostDrawn)
            {
                return Parts;
            }

            var largest = known.Where(part => part.Name is not ("Autres" or "Autre")).OrderByDescending(part => part.Datum.Value).Take(MostDrawn - 1).ToHashSet();
            var others = new FlowPart(Plan.Others, Datum.Of(known.Where(part => !largest.Contains(part)).Sum(part => part.Datum.Value)));
            return [.. known.Where(largest.Contains), others, .. Parts.Where(part => part.Datum.State is ValueState.Secret or ValueState.Missing)];
        }
    }
}

/// <summary>Where money comes from and where it goes.</summary>
internal sealed record FlowChart(string Id, string Title, FlowColumn Sources, FlowColumn Uses)
{
    /// <summary>Both sides are of the same years.</summary>
    public bool IsOneScope { get; init; } = true;

    /// <summary>Sources minus uses; null where one of them is not wholly known, or where they are not of the same years.</summary>
    public decimal? Rest => IsOneScope ? Sources.Total - Uses.Total : null;

    /// <summary>Each side as drawn: the smaller one has the rest, so that both are as long.</summary>
    public (IReadOnlyList<FlowPart> Sources, IReadOnlyList<FlowPart> Uses) Drawn
    {
        get
        {
            IReadOnlyList<FlowPart> Filled(FlowColumn side, decimal rest) => rest > 0 ? [.. side.Drawn, new FlowPart("Reste", Datum.Of(rest)) { IsRest = true }] : side.Drawn;
            return (Filled(Sources, -(Rest ?? 0)), Filled(Uses, Rest ?? 0));
        }
    }
}
