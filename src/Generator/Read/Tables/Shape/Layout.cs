namespace Portal.Read.Tables.Shape;

/// <summary>How a table lies in its file.</summary>
/// <param name="Separator">What stands between two cells.</param>
/// <param name="Start">The first byte after a « sep= » line.</param>
/// <param name="Header">The first byte of the line that names the columns.</param>
internal readonly record struct Layout(char Separator, int Start, int Header);
