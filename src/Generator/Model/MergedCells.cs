namespace Portal.Model;

/// <summary>Cells that a sheet shows as one, from the top left to the bottom right; only the first has a value.</summary>
public sealed record MergedCells(int Row, int Column, int LastRow, int LastColumn);
