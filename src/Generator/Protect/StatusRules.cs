using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Protect;

/// <summary>
/// What <c>statut</c> says and what the cells hold are one: a secret row shows nothing but <c>s</c>, a row without a value has none, and an
/// <c>s</c> is declared. Otherwise a chart would hide what the download gives.
/// </summary>
internal static class StatusRules
{
    private static readonly string[] Measures = ["effectif", "numerateur", "denominateur", "valeur"];

    public static void Check(Table table, DiagnosticBag faults)
    {
        if (table.Schema.IndexOf("statut") < 0)
        {
            return;
        }

        foreach (var row in table.Rows)
        {
            var status = row.Text("statut");
            var shown = Array.Find(Measures, column => row.Number(column) is not null && (column is "valeur" || status == "secret" || row.Number(column) != 0));
            var hidden = Array.Find(Measures, column => row[column].IsSecret);
            if (status is "secret" && shown is not null)
            {
                faults.Add(Codes.SecretShown, row.PlaceOf(shown), $"colonne « {shown} » : la ligne est déclarée secrète et cette cellule donne la valeur. Écrivez « s » à sa place, ou changez « statut ».");
            }
            else if (status is "secret" && row.Text("valeur_texte") is not null)
            {
                faults.Add(Codes.SecretShown, row.PlaceOf("valeur_texte"), "colonne « valeur_texte » : la ligne est déclarée secrète et cette appréciation parle du résultat. Videz-la, ou changez « statut ».");
            }
            else if (status is "manquant" or "non_du" or "sans_objet" && shown is not null)
            {
                faults.Add(Codes.SecretShown, row.PlaceOf(shown), $"colonne « {shown} » : la ligne est déclarée sans valeur (« {status} ») et cette cellule en a une. Videz-la, ou changez « statut ».");
            }
            else if (status is not "secret" && hidden is not null)
            {
                faults.Add(Codes.SecretShown, row.PlaceOf(hidden), $"colonne « {hidden} » : « s » sans que la ligne soit déclarée secrète. Écrivez « secret » dans « statut », ou donnez la valeur.");
            }
        }
    }
}
