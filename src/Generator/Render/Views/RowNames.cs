using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Views;

/// <summary>How a row is called where a sentence or a link names it: its own name, or the columns by which a resident recognises it.</summary>
internal static class RowNames
{
    private static readonly string[] Names = ["libelle", "titre", "nom", "objet", "terme"];

    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.Ordinal)
    {
        ["effectifs"] = ["uai", "annee_scolaire"],
        ["budget"] = ["compte_libelle", "exercice"],
        ["financements"] = ["financeur", "exercice"],
        ["equipements"] = ["categorie", "uai"],
        ["reseau"] = ["uai", "mesure_le"],
        ["competences"] = ["profil", "compte_le"],
        ["maturite"] = ["dimension", "evalue_le"],
        ["reunions"] = ["instance_id", "tenue_le"],
        ["concertations"] = ["public", "tenue_le"],
        ["engagements"] = ["acteur_id", "signe_le"],
        ["maintenance"] = ["marche_id", "signe_le"],
        ["resultats"] = ["indicateur_id", "periode", "niveau"],
        ["satisfaction"] = ["public", "periode"],
        ["evaluations"] = ["annee_scolaire"],
        ["revisions"] = ["date", "motif"],
    };

    public static string Of(Facts facts, Row row)
    {
        var schema = row.Schema;
        var columns = Columns.GetValueOrDefault(schema.Name)
            ?? (schema.PrimaryKey.Count == 1 && Names.FirstOrDefault(n => !row[n].IsMissing) is { } name ? [name] : schema.PrimaryKey);
        var parts = columns.Select(column => row[column]).Where(cell => !cell.IsMissing)
            .Select(cell => cell.Field.Type == FieldType.Date ? FigureText.Of(cell) : Labels.Of(facts, schema.Name, cell.Field.Name, cell.ToString())).ToList();
        return parts.Count == 0 ? row.Key : string.Join(", ", parts);
    }
}
