using Portal.Model;

namespace Portal.Anonymize.Plans;

internal enum ExportSource
{
    LimeSurvey,
    Framaforms,
    GoogleForms,
    Csv,
}

/// <summary>What a clerk wants counted, as the plan's YAML gives it.</summary>
/// <param name="Dataset">The dataset, whose name says what the rows are: <c>satisfaction</c>, <c>resultats</c>, or one of the commune's own.</param>
/// <param name="Period">What every time stamp becomes.</param>
/// <param name="School">The column that names the school, for the school rule; it is then dropped.</param>
/// <param name="Dimensions">The only columns that leave, in the output's order.</param>
/// <param name="Views">The crossings to publish, each as indexes of dimensions.</param>
/// <param name="Threshold">The least count of persons that is shown.</param>
internal sealed record Plan(string Dataset, string Period, ExportSource Source, PlanColumn School, IReadOnlyList<PlanDimension> Dimensions, IReadOnlyList<IReadOnlyList<int>> Views, int Threshold)
{
    public required string File { get; init; }

    /// <summary>Crossings at which nobody can be: of each, some dimensions and their codes.</summary>
    public IReadOnlyList<IReadOnlyList<(int Dimension, string Code)>> Impossible { get; init; } = [];

    /// <summary>What residents read above a table of the commune's own.</summary>
    public string? Title { get; init; }

    /// <summary>Who answered (<c>eleves</c>), of a plan for <c>satisfaction</c> that has no dimension for it.</summary>
    public string? Audience { get; init; }

    /// <summary>Of the rows of the period, only those of the plan's own questions give way.</summary>
    public bool KeepsOtherQuestions { get; init; }

    public IReadOnlyDictionary<string, Place> Places { get; init; } = new Dictionary<string, Place>();

    public Place PlaceOf(string key) => Places.TryGetValue(key, out var place) ? place : Place.Start(File);

    public DatasetKind Kind => Dataset switch { "satisfaction" => DatasetKind.Satisfaction, "resultats" => DatasetKind.Results, _ => DatasetKind.Own };
}

internal enum DatasetKind
{
    Satisfaction,
    Results,

    /// <summary>A table of the commune's own, with a column for each dimension.</summary>
    Own,
}

/// <summary>A column that the plan names, and where.</summary>
/// <param name="Name">Its code or its heading in the export.</param>
/// <param name="Choice">The item of a question with several answers at once; the column then holds yes or no.</param>
internal sealed record PlanColumn(string Name, string? Choice, Place Place);

/// <summary>A dimension of the plan.</summary>
internal sealed record PlanDimension(PlanColumn Column, FieldRole Role)
{
    /// <summary>Its column in the output.</summary>
    public required string Name { get; init; }

    public string? Question { get; init; }

    /// <summary>Of <c>satisfaction</c>, <c>question_id</c>; of <c>resultats</c>, <c>indicateur_id</c>.</summary>
    public string? Id { get; init; }

    /// <summary>The answers in their order; empty when any is taken.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>Parent → children, in the plan's order.</summary>
    public IReadOnlyList<(string Parent, IReadOnlyList<string> Children)> Hierarchy { get; init; } = [];

    /// <summary>What the export writes → what is published.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>Of <c>resultats</c>, the answers that make the numerator.</summary>
    public IReadOnlyList<string> Counted { get; init; } = [];

    public IReadOnlyDictionary<string, Place> Places { get; init; } = new Dictionary<string, Place>();

    public Place PlaceOf(string key) => Places.TryGetValue(key, out var place) ? place : Column.Place;

    public bool IsIdentifying => Role == FieldRole.Identifying;

    /// <summary>The only values it may take, in order: those of <see cref="Order"/> and the leaves of the hierarchy; empty when any is taken.</summary>
    public IReadOnlyList<string> Codes
        => [.. Order.Concat(Hierarchy.SelectMany(h => h.Children)).Where(c => Hierarchy.All(h => h.Parent != c)).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// Whether a value may stand in a message: it is in the plan, which holds no answer, or a choice's « Oui » and « Non ». What the export alone has,
    /// one person may have written.
    /// </summary>
    public bool Writes(string value)
        => Column.Choice is not null || Order.Contains(value, StringComparer.Ordinal) || Labels.Values.Contains(value, StringComparer.Ordinal) || Hierarchy.Any(h => h.Parent == value || h.Children.Contains(value, StringComparer.Ordinal));
}
