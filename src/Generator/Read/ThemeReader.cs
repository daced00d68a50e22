using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read;

/// <summary>Reads the theme's templates and interface texts. A commune without a <c>theme/</c> takes the one that comes with the program.</summary>
internal static class ThemeReader
{
    public const string InputPrefix = "theme/input/";

    private const string TextsFile = "theme/textes.yml";

    public static (Theme Theme, Folder Folder) Read(Folder commune, DiagnosticBag faults)
    {
        var folder = commune.HasFolder("theme") ? commune : new Folder(AppContext.BaseDirectory, faults);
        var templates = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(folder, InputPrefix, templates, files, faults);
        Collect(commune, "input/", templates, files, faults);
        if (templates.Count == 0)
        {
            faults.Add(Codes.FileMissing, Place.Start("theme"), "le thème manque : aucun gabarit dans « theme/input ». Copiez le dossier « theme » de l'exemple.");
        }

        return (new Theme(templates, ReadTexts(folder, faults)) { Files = files }, folder);
    }

    /// <summary>Templates that are not pages of their own: their names start with <c>_</c>, or they lie below a folder whose name does.</summary>
    public static bool IsTemplate(string path)
        => path.EndsWith(".liquid", StringComparison.Ordinal) && IsPrivate(path);

    public static bool IsPrivate(string path) => path.Split('/').Any(part => part.StartsWith('_') && part is not ("_headers" or "_redirects"));

    private static void Collect(Folder folder, string prefix, Dictionary<string, string> templates, Dictionary<string, string> files, DiagnosticBag faults)
    {
        foreach (var file in folder.List(prefix.TrimEnd('/')))
        {
            var name = file[prefix.Length..];
            if (IsTemplate(name) && folder.Read(file, 1 << 20) is { } bytes && Decoding.ToText(bytes, file, faults) is { } text)
            {
                templates[name] = text;
                files[name] = file;
            }
        }
    }

    private static Dictionary<string, string> ReadTexts(Folder folder, DiagnosticBag faults)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (folder.HasFile(TextsFile)
            && folder.Read(TextsFile, 1 << 20) is { } bytes
            && Decoding.ToText(bytes, TextsFile, faults) is { } text
            && YamlReader.ReadMap(text, Place.Start(TextsFile), faults) is { } map)
        {
            Flatten(map, "", texts);
        }

        return texts;
    }

    private static void Flatten(YamlMap map, string prefix, Dictionary<string, string> texts)
    {
        foreach (var entry in map.Entries)
        {
            if (entry.Value is YamlMap child)
            {
                Flatten(child, $"{prefix}{entry.Key}.", texts);
            }
            else if (entry.Value is YamlScalar scalar)
            {
                texts[prefix + entry.Key] = scalar.Value;
            }
        }
    }
}
