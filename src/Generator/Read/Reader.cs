using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Editions;
using Portal.Read.Pages;
using Portal.Read.Tables;

namespace Portal.Read;

/// <summary>The first stage: from a commune's folder to typed content with places. Touches the disk, decides nothing.</summary>
public static class Reader
{
    /// <param name="root">The commune's folder.</param>
    public static Outcome<Content> Read(string root)
    {
        var faults = new DiagnosticBag();
        var folder = new Folder(root, faults);
        var settings = ReadSettings(folder, faults);
        var (tables, unreadable) = DatasetReader.ReadAll(folder, faults);
        var (theme, themeFolder) = ThemeReader.Read(folder, faults);
        var (pages, assets) = InputReader.Read(folder, themeFolder, faults);
        var edition = EditionReader.Read(folder, tables, faults);
        return faults.With(new Content(settings, tables, pages, assets, theme) { FileCount = folder.FilesRead, UnreadableTables = unreadable, LastEdition = edition });
    }

    internal static Settings ReadSettings(Folder folder, DiagnosticBag faults)
    {
        if (!folder.HasFile(SettingsReader.File) && !folder.HasFolder(SettingsReader.File))
        {
            faults.Add(Codes.FileMissing, Place.Start(SettingsReader.File), "les réglages de la commune manquent : sans « data/commune.yml », rien ne peut être produit. Donnez le bon dossier avec « --root », ou créez celui d'une commune avec « new ».");
            return new Settings();
        }

        return folder.Read(SettingsReader.File, 1 << 20) is { } bytes
            && Decoding.ToText(bytes, SettingsReader.File, faults) is { } text
            && YamlReader.ReadMap(text, Place.Start(SettingsReader.File), faults) is { } map
                ? SettingsReader.Read(map, faults)
                : new Settings();
    }
}
