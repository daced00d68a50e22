using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Check.Editions;

/// <summary>What an edition promised stays: the address of the site, and of each dataset its identifier, its files, its columns and its key.</summary>
internal static class LockRules
{
    private const string Retire = "dans un changement relu par un collègue";

    public static void Check(Content content, Edition edition, DiagnosticBag faults)
    {
        var since = $"l'édition du {French.LongDate(edition.Date)}";
        CheckSite(content.Settings, edition, since, faults);
        var present = edition.Datasets.Where(d => content.Tables.ContainsKey(d.Name)).ToList();
        CheckIdentifiers(content.Settings, present, since, faults);
        foreach (var dataset in present)
        {
            CheckColumns(dataset, content.Tables[dataset.Name].Schema, since, faults);
        }

        foreach (var gone in edition.Datasets.Where(d => !content.Tables.ContainsKey(d.Name) && !content.UnreadableTables.Contains(d.Name)))
        {
            faults.Add(Codes.DatasetGone, gone.Place, $"le jeu « {gone.Name} » est dans {since} et n'est plus dans « data ». Remettez « data/{gone.Name}.csv » sous ce nom, auquel d'autres renvoient. Pour le retirer vraiment, supprimez d'ici son groupe de lignes, {Retire}.");
        }
    }

    private static void CheckSite(Settings settings, Edition edition, string since, DiagnosticBag faults)
    {
        var site = new Address(settings.SiteUrl).Site;
        if (settings.Places.ContainsKey("site_url") && site != edition.Site.Name.TrimEnd('/'))
        {
            faults.Add(Codes.AddressChanged, settings.PlaceOf("site_url"), $"« site_url » : {since} est publiée sous « {edition.Site.Name} », et d'autres ont noté ces adresses. Remettez-la. Si le site change vraiment d'adresse, redirigez l'ancienne vers la nouvelle, puis changez « site » dans « {Edition.LockFile} », {Retire}.");
        }
    }

    /// <summary>All of them come from the commune's SIREN: when it changes, that is said once.</summary>
    private static void CheckIdentifiers(Settings settings, List<LockedDataset> present, string since, DiagnosticBag faults)
    {
        var changed = present.Where(d => d.Identifier != DatasetNames.IdentifierOf(settings, d.Name)).ToList();
        if (settings.Siren.Length > 0 && changed.Count > 1 && changed.Count == present.Count)
        {
            faults.Add(Codes.AddressChanged, settings.PlaceOf("siren"), $"« siren » : il fait partie de l'identifiant de chaque jeu de données, et n'est pas celui de {since} (« {changed[0].Identifier} »). Remettez-le. S'il était faux, changez les identifiants dans « {Edition.LockFile} », {Retire}.");
            changed = [];
        }

        foreach (var dataset in changed.Where(_ => settings.Siren.Length > 0))
        {
            faults.Add(Codes.AddressChanged, dataset.Place, $"l'identifiant du jeu « {dataset.Name} » est ici « {dataset.Identifier} », et le portail publie « {DatasetNames.IdentifierOf(settings, dataset.Name)} » : un catalogue y verrait deux jeux. Rétablissez celui qui est juste, {Retire}.");
        }

        foreach (var dataset in present.Where(d => d.Csv != DatasetNames.CsvOf(d.Name) || d.Schema != DatasetNames.SchemaOf(d.Name)))
        {
            faults.Add(Codes.AddressChanged, dataset.Place, $"les fichiers du jeu « {dataset.Name} » sont ici « {dataset.Csv} » et « {dataset.Schema} », et le portail les publie sous d'autres noms : les liens vers eux casseraient. Rétablissez cette ligne, ou corrigez-la {Retire}.");
        }
    }

    private static void CheckColumns(LockedDataset dataset, Schema schema, string since, DiagnosticBag faults)
    {
        var wayBack = schema.IsOwn ? $"Remettez-la dans « data/{dataset.Name}.schema.json » ; une autre colonne s'ajoute à côté" : "Reprenez la version du portail qui l'avait";
        foreach (var column in dataset.Columns.Where(c => schema.IndexOf(c.Name) < 0))
        {
            faults.Add(Codes.ColumnGone, column.Place, $"la colonne « {column.Name} » de « {dataset.Name} » est dans {since} et n'existe plus : on ajoute des colonnes, on n'en renomme pas. {wayBack}. Pour la retirer vraiment, supprimez-la d'ici, {Retire}.");
        }

        if (!dataset.PrimaryKey.SequenceEqual(schema.PrimaryKey))
        {
            faults.Add(Codes.ColumnGone, dataset.Place, $"l'identifiant des lignes de « {dataset.Name} » était ({string.Join(", ", dataset.PrimaryKey)}) dans {since} et devient ({string.Join(", ", schema.PrimaryKey)}) : plus rien ne relie les lignes d'une édition à l'autre. Remettez l'ancien, ou changez « cle » ici, {Retire}.");
        }
    }
}
