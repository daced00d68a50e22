using Portal.Anonymize.Exports;

namespace Portal.Anonymize.Responses;

/// <summary>What the plan's columns say, and nothing else.</summary>
/// <param name="Codes">For each dimension, the values that answers may take, in their order.</param>
/// <param name="Items">One for each answer that counts.</param>
internal sealed record Answers(IReadOnlyList<IReadOnlyList<string>> Codes, IReadOnlyList<Answer> Items)
{
    /// <summary>For each dimension, how many answers fell outside its list and are counted as « Autre ».</summary>
    public required IReadOnlyList<int> Others { get; init; }
}

/// <summary>One person's answers.</summary>
/// <param name="Values">One for each dimension; null where nothing was answered.</param>
/// <param name="School">The school, folded; empty where it is not known.</param>
internal sealed record Answer(IReadOnlyList<string?> Values, string School);

/// <summary>A dimension of the plan and its column in the export.</summary>
/// <param name="Column">Where its values are.</param>
/// <param name="Siblings">Of a question with one column for each answer, all of them; else nothing.</param>
internal sealed record PlannedColumn(Plans.PlanDimension Dimension, ExportColumn Column, IReadOnlyList<ExportColumn> Siblings);
