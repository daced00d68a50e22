namespace Portal.Model;

/// <summary>Where something was read. Line and column count from 1; the file is relative to the commune's root, with <c>/</c>.</summary>
public readonly record struct Place(string File, int Line, int Column)
{
    public static Place Start(string file) => new(file, 1, 1);

    public override string ToString() => $"{File}:{Line}:{Column}";
}
