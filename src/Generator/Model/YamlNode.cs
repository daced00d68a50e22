namespace Portal.Model;

/// <summary>A value of a YAML text with its place: staff write settings, front matter and blocks in it.</summary>
public abstract record YamlNode(Place Place);

public sealed record YamlScalar(string Value, bool IsQuoted, Place Place) : YamlNode(Place)
{
    /// <summary>An empty value (<c>cle:</c>) or <c>~</c>.</summary>
    public bool IsNull => !IsQuoted && Value is "" or "~" or "null";
}

public sealed record YamlList(IReadOnlyList<YamlNode> Items, Place Place) : YamlNode(Place);

public sealed record YamlEntry(string Key, Place KeyPlace, YamlNode Value);

public sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, Place Place) : YamlNode(Place)
{
    public YamlNode? this[string key] => Entries.FirstOrDefault(e => e.Key == key)?.Value;

    public Place PlaceOf(string key) => Entries.FirstOrDefault(e => e.Key == key)?.Value.Place ?? Place;
}
