using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>A lot that the last inventory of its place has not counted again is in no sum: it was moved, thrown away or forgotten.</summary>
internal static class InventoryRules
{
    public static void Check(Facts facts, DiagnosticBag faults)
    {
        var kept = Inventory.Lots(facts).ToHashSet();
        var last = kept.GroupBy(row => row.Text("uai") ?? "", StringComparer.Ordinal).ToDictionary(place => place.Key, place => place.Max(row => row.Date("compte_le"))!.Value, StringComparer.Ordinal);
        foreach (var row in facts.Rows("equipements").Where(row => !kept.Contains(row)))
        {
            if (row.Date("compte_le") is { } counted && last.TryGetValue(row.Text("uai") ?? "", out var newest) && counted < newest)
            {
                faults.Add(Codes.LotNotCounted, row.PlaceOf("compte_le"), $"colonne « compte_le » : ce lot a été compté le {French.LongDate(counted)}, et le dernier inventaire de ce lieu est du {French.LongDate(newest)}. Il n'est pas ajouté au matériel. Mettez à jour sa date et sa quantité, changez son lieu, ou supprimez la ligne.");
            }
        }
    }
}
