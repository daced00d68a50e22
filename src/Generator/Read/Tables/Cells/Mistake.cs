using Portal.Diagnostics;

namespace Portal.Read.Tables.Cells;

/// <summary>Why a cell cannot be read: what it holds, what was expected, and how to mend it.</summary>
internal sealed record Mistake(Code Code, string Message);
