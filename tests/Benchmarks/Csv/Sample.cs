using System.Globalization;
using System.Text;

namespace Benchmarks;

/// <summary>A commune's folder with one large budget.csv, about 150 bytes a row; the same bytes every time.</summary>
internal static class Sample
{
    private static readonly (string Code, string Label, string Chapter)[] Accounts =
    [
        ("21831", "Matériel informatique scolaire", "21"),
        ("2051", "Concessions et droits similaires", "20"),
        ("6156", "Maintenance", "011"),
        ("65811", "\"Droits d'utilisation, informatique en nuage\"", "65"),
    ];

    public static void Write(string folder, int rows)
    {
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        Directory.CreateDirectory(Path.Combine(folder, "input"));
        File.WriteAllText(Path.Combine(folder, "data", "commune.yml"), Settings);
        File.WriteAllText(Path.Combine(folder, "input", "index.md"), "---\ntitre: Accueil\n---\n\nBonjour.\n");
        using var writer = new StreamWriter(Path.Combine(folder, "data", "budget.csv"), false, new UTF8Encoding(false));
        writer.Write("ligne_id,exercice,etape,section,sens,mouvement,chapitre,chapitre_libelle,compte,compte_libelle,fonction,fonction_libelle,operation,montant_precedent,montant_reporte,montant_nouveau,montant_vote,credits_ouverts,montant_realise,reste_a_realiser,part_programme,ligne_dediee,poste,action_id,note\r\n");
        var random = new Random(20260115);
        for (var i = 0; i < rows; i++)
        {
            var (code, label, chapter) = Accounts[i % Accounts.Length];
            var section = code[0] == '2' ? "investissement" : "fonctionnement";
            var voted = random.Next(100, 9_000_000) / 100m;
            var spent = voted - (random.Next(0, 9_000) / 100m);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"L{i:D7},{2020 + (i % 6)},compte_administratif,{section},depense,reel,{chapter},,{code},{label},212,,,,,{voted},{voted},{voted},{spent},,{(i % 3 == 0 ? "0.5" : "")},{(i % 2 == 0 ? "true" : "")},materiel,,\r\n"));
        }
    }

    private const string Settings = """
        nom: Commune
        code_insee: "99001"
        siren: "219900016"
        siret: "21990001600011"
        population: 14200
        plans_comptables: {2020: M57_D}
        site_url: https://commune.example
        courriel: mairie@commune.example
        telephone: "03 00 00 00 00"
        adresse: 1 place de la Mairie, 99100 Commune
        maire: Une personne
        directeur_publication: Une personne
        dpo: dpo@commune.example
        hebergeur: {nom: Hébergeur, adresse: 1 rue du Port, telephone: "03 00 00 00 01"}
        programme: {titre: Programme, debut: 2020-01-01, horizon: 2026-12-31, premier_deploiement: 2020-02-01}
        """;
}
