using Portal.Disclosure.Cubes;
using Portal.Model;

namespace Portal.Protect.Past;

/// <summary>What an edition would write in the ledger: each cell that the site shows or hides, and the trees of their codes.</summary>
internal static class LedgerEntries
{
    /// <param name="cubes">Today's, without the past.</param>
    /// <param name="isHidden">Whether a published cell ends up as <c>s</c>, by the index of its cube and the text of its key.</param>
    public static IReadOnlyList<LedgerEntry> Of(IReadOnlyList<Cube> cubes, Func<CellKey, bool> isHidden)
    {
        var cells = cubes.SelectMany(cube => cube.Cells.Where(c => c.IsPublished).Select(c => (Cell: c, Key: cube.KeyOf(c.Codes))))
            .Select(c => LedgerEntry.Of(PastCell.KeyOf(c.Key).Text, c.Cell.IsHidden || isHidden(c.Key) ? null : c.Cell.IsStructuralZero ? 0 : c.Cell.Value));
        return [.. cells.Concat(Trees.EntriesOf(cubes)).DistinctBy(e => e.Cell).OrderBy(e => e.Cell, StringComparer.Ordinal)];
    }
}
