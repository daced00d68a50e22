namespace Portal.Render.Charts.Timeline;

/// <summary>A step: what, when it was to be done, when it was or will be.</summary>
/// <param name="Title">What is to be done.</param>
/// <param name="Group">The action it belongs to; empty where it has none.</param>
/// <param name="Planned">The day announced at the start.</param>
/// <param name="Revised">The day announced since.</param>
/// <param name="Achieved">The day it was done.</param>
/// <param name="State">tenu, tenu_en_retard, en_retard, revise or a_venir.</param>
/// <param name="Sign">Its sign.</param>
/// <param name="Word">The state in a word.</param>
internal sealed record Milestone(string Title, string Group, DateOnly Planned, DateOnly? Revised, DateOnly? Achieved, string State, string Sign, string Word)
{
    /// <summary>When it was done, or is to be.</summary>
    public DateOnly End => Achieved ?? Revised ?? Planned;

    public bool IsLate(DateOnly today) => Achieved is null && End < today;
}

/// <summary>Milestones by group: the groups, and the milestones of each, in the order of their days.</summary>
internal sealed record Milestones(IReadOnlyList<(string Name, IReadOnlyList<Milestone> Steps)> Groups, DateOnly Today)
{
    public IEnumerable<Milestone> All => Groups.SelectMany(group => group.Steps);

    public static Milestones Of(IEnumerable<Milestone> steps, DateOnly today) => new(
        [.. steps.OrderBy(step => step.Planned)
            .GroupBy(step => step.Group, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<Milestone>)[.. group]))],
        today);
}
