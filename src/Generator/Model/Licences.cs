namespace Portal.Model;

public sealed record Licence(string Title, string Url);

/// <summary>The licences under which communes publish, by SPDX name.</summary>
public static class Licences
{
    private static readonly OrderedDictionary<string, Licence> All = new(StringComparer.Ordinal)
    {
        ["etalab-2.0"] = new("Licence Ouverte 2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
        ["ODbL-1.0"] = new("Open Database License 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
        ["CC-BY-4.0"] = new("Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/deed.fr"),
        ["CC0-1.0"] = new("Creative Commons Zéro 1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.fr"),
    };

    public static IReadOnlyList<string> Names { get; } = [.. All.Keys];

    /// <summary>The licence of a name; the settings admit no other than <see cref="Names"/>.</summary>
    public static Licence Find(string name) => All[name];
}
