using Portal.Model;

namespace Portal.Anonymize;

/// <summary>What is safe to write, and what a clerk should know of it.</summary>
internal sealed record Anonymized(IReadOnlyList<OutputFile> Files, Summary Summary);

/// <summary>A column of the export that does not leave, and why.</summary>
internal sealed record DroppedColumn(string Name, string Reason);

/// <summary>Answers that are left out of a question (of the table, under an empty name), and for each column how many have nothing there.</summary>
internal sealed record Incomplete(string Question, int Count, IReadOnlyList<(string Name, int Count)> Columns);

/// <summary>Numbers of rows, columns and cells; no answer of anybody.</summary>
/// <param name="Source">The software that the plan names.</param>
/// <param name="Read">Rows of the export, headings left out.</param>
/// <param name="Drafts">Never sent.</param>
/// <param name="Tests">Marked as a test.</param>
/// <param name="Repeated">Followed by another answer with the same invitation.</param>
/// <param name="Incomplete">Answers that leave a column of the plan empty.</param>
/// <param name="Others">For each dimension, the answers outside its list that are counted as « Autre ».</param>
/// <param name="Counted">The answers that count.</param>
/// <param name="Schools">The schools that they name.</param>
/// <param name="Kept">The dimensions.</param>
/// <param name="School">The column of the school rule.</param>
/// <param name="Dropped">All other columns.</param>
/// <param name="Cells">Rows of the table.</param>
/// <param name="Secret">Those that are secret.</param>
/// <param name="Replaced">Rows of the table that gave way.</param>
internal sealed record Summary(string Source, int Read, int Drafts, int Tests, int Repeated, IReadOnlyList<Incomplete> Incomplete, IReadOnlyList<(string Dimension, int Count)> Others, int Counted, int Schools, IReadOnlyList<string> Kept, string School, IReadOnlyList<DroppedColumn> Dropped, int Cells, int Secret, int Replaced);
