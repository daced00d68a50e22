using Portal.Model;

namespace Portal.Anonymize.Exports;

internal enum ColumnKind
{
    /// <summary>A question, or what the survey's author added.</summary>
    Other,

    /// <summary>What an invitation bears: the same twice is one person who answered twice.</summary>
    Token,

    /// <summary>A name, an address, an account, the number of an answer.</summary>
    Identifier,

    /// <summary>The moment at which an answer was sent; empty, it was not.</summary>
    Submitted,
    Timestamp,

    /// <summary>Says of an answer whether it is a draft.</summary>
    Draft,

    /// <summary>Says of an answer whether it is a test.</summary>
    Test,

    /// <summary>The language, the last page, a random seed.</summary>
    Technical,
}

/// <summary>A column of an export.</summary>
/// <param name="Heading">All that its heading says, on one line.</param>
/// <param name="Code">The question's code, where the heading gives one.</param>
/// <param name="Text">The question's text, else the heading.</param>
/// <param name="Group">Of a heading on several lines, what stands above it or to the left of that.</param>
/// <param name="Offset">Where it stands.</param>
internal sealed record ExportColumn(int Index, string Heading, string Code, string Text, string Group, int Offset, ColumnKind Kind);

/// <summary>An answer as the export has it.</summary>
/// <param name="Cells">One text for each column.</param>
/// <param name="Offsets">Where each of them stands.</param>
internal sealed record ExportRow(string[] Cells, int[] Offsets)
{
    public string this[ExportColumn column] => Cells[column.Index];
}

/// <summary>A survey's raw answers: nothing of it leaves but what the plan names.</summary>
internal sealed record Export(SourceText Source, IReadOnlyList<ExportColumn> Columns, IReadOnlyList<ExportRow> Rows)
{
    public Place PlaceOf(ExportRow row, ExportColumn column) => Source.PlaceAt(row.Offsets[column.Index]);
}
