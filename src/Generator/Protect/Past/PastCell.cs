using Portal.Disclosure.Cubes;

namespace Portal.Protect.Past;

/// <summary>What editions showed of one cell.</summary>
/// <param name="Key">Without the codes that are totals: a dimension that a later table adds does not make another cell of it.</param>
/// <param name="ShownOn">The edition that showed <paramref name="Number"/>.</param>
/// <param name="Edition">The last one that changed what is shown of it.</param>
/// <param name="IsHidden">Whether that one hid it.</param>
/// <param name="Number">The last number that was ever shown, whatever was hidden since: it is known. Null where none was.</param>
internal sealed record PastCell(CellKey Key, DateOnly? ShownOn, DateOnly Edition, bool IsHidden, decimal? Number)
{
    public static CellKey KeyOf(CellKey key) => new(key.Indicator, key.Scope, key.Period, key.Codes.Where(c => c.Value != Dimension.Total));
}
