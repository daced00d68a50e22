using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Editions;

/// <summary>Reads the last edition that <c>release</c> froze under <c>publications/</c>. A commune without that folder pays nothing.</summary>
internal static class EditionReader
{
    /// <summary>The lock has one kind of fault: whatever is wrong with it, it is put back as it was.</summary>
    private static readonly MapCodes MapCodes = new(Codes.LockUnreadable, Codes.LockUnreadable, Codes.LockUnreadable);

    /// <summary>The edition with the tables that are still there to compare; null where there is none, or none that can be read.</summary>
    public static Edition? Read(Folder folder, IReadOnlyDictionary<string, Table> tables, DiagnosticBag faults)
    {
        // Listing tells of a link that leads out of the commune's folder.
        var files = folder.List(Edition.Folder).ToHashSet(StringComparer.Ordinal);
        if (files.Count == 0)
        {
            return null;
        }

        if (!files.Contains(Edition.LockFile))
        {
            faults.Add(Codes.LockUnreadable, Place.Start(Edition.LockFile), "le dossier « publications » tient des éditions, mais pas le verrou qui dit ce qu'elles promettent. Remettez « verrou.json » depuis l'historique du dépôt.");
            return null;
        }

        var own = new DiagnosticBag();
        List<LedgerSeal> seals = [];
        var edition = folder.Read(Edition.LockFile, 1 << 20) is { } bytes
            && Decoding.ToText(bytes, Edition.LockFile, own) is { } text
            // Every JSON text is YAML, and our reader of it knows the place of each value.
            && YamlReader.ReadMap(text, Place.Start(Edition.LockFile), own) is { } map
                ? ReadLock(map, seals, own)
                : null;
        if (own.Items is [var first, ..])
        {
            faults.Add(Codes.LockUnreadable, first.Place, "le verrou des éditions ne se lit pas ici. Remettez « verrou.json » depuis l'historique du dépôt, puis refaites la correction.");
            return null;
        }

        if (edition is null)
        {
            return null;
        }

        SealRules.Check(files, tables, seals, folder, faults);
        return edition with
        {
            Tables = ReadTables(edition, tables.Keys.ToHashSet(StringComparer.Ordinal), files, folder, faults),
            Ledger = LedgerReader.Read(files.Contains(Ledger.File) ? folder.Read(Ledger.File) : null, seals, faults),
        };
    }

    private static Edition? ReadLock(YamlMap map, List<LedgerSeal> seals, DiagnosticBag faults)
    {
        var reader = new MapReader(map, MapCodes, faults);
        var date = reader.Date("edition", required: true);
        var site = reader.Text("site", required: true);
        var datasets = reader.Maps("jeux").Select(ReadDataset).OfType<LockedDataset>().ToList();
        seals.AddRange(reader.Maps("registre").Select(ReadSeal).OfType<LedgerSeal>());
        reader.Close();
        return date is { } day && site is not null
            ? new Edition(day, new LockedName(site, reader.PlaceOf("site")), datasets) { Tables = new Dictionary<string, SourceText>(), Ledger = Ledger.Empty }
            : null;
    }

    private static LedgerSeal? ReadSeal(MapReader map)
    {
        var date = map.Date("edition", required: true);
        var length = map.Integer("octets", 0, int.MaxValue);
        var hash = map.Text("sha256", required: true);
        map.Close();
        return date is { } day && length is { } bytes && hash is not null ? new LedgerSeal(day, bytes, hash) : null;
    }

    private static LockedDataset? ReadDataset(MapReader map)
    {
        var name = map.Text("nom", required: true);
        var identifier = map.Text("identifiant", required: true);
        var csv = map.Text("csv", required: true);
        var schema = map.Text("schema", required: true);
        var period = map.Text("periode");
        var key = map.List("cle").Select(s => s.Value).ToList();
        var columns = map.List("colonnes").Select(s => new LockedName(s.Value, s.Place)).ToList();
        map.Close();
        return name is null || identifier is null || csv is null || schema is null
            ? null
            : new LockedDataset(name, identifier, csv, schema, map.PlaceOf("nom")) { PrimaryKey = key, Columns = columns, Period = period };
    }

    private static Dictionary<string, SourceText> ReadTables(Edition edition, HashSet<string> present, HashSet<string> files, Folder folder, DiagnosticBag faults)
    {
        var read = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        if (!files.Any(f => f.StartsWith($"{Edition.FolderOf(edition.Date)}/", StringComparison.Ordinal)))
        {
            faults.Add(Codes.EditionIncomplete, Place.Start(Edition.LockFile), $"le dossier « {Edition.FolderOf(edition.Date)} » de l'édition en vigueur manque. Remettez-le depuis l'historique du dépôt.");
            return read;
        }

        foreach (var dataset in edition.Datasets.Where(d => present.Contains(d.Name)))
        {
            var file = $"{Edition.FolderOf(edition.Date)}/{DatasetNames.CsvOf(dataset.Name)}";
            if (!files.Contains(file))
            {
                faults.Add(Codes.EditionIncomplete, dataset.Place, $"« {file} » manque : l'édition n'est plus entière, et rien ne dit si une valeur a changé depuis. Remettez ce fichier depuis l'historique du dépôt.");
            }
            else if (folder.Read(file) is { } bytes)
            {
                read[dataset.Name] = new SourceText(file, bytes);
            }
        }

        return read;
    }
}
