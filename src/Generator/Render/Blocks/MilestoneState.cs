using Portal.Model;

namespace Portal.Render.Blocks;

/// <summary>A milestone's state is computed from its dates, never typed.</summary>
/// <param name="Name">The key of its word among <c>etats</c>.</param>
/// <param name="Sign">One of <see cref="Signs"/>.</param>
internal readonly record struct MilestoneState(string Name, string Sign)
{
    public static MilestoneState Of(Row row, DateOnly today)
    {
        var (planned, revised) = (row.Date("prevu_le"), row.Date("revise_le"));
        return (row.Date("realise_le"), revised ?? planned) switch
        {
            ({ } day, _) when day <= planned => new("tenu", Signs.Kept),
            ({ }, _) => new("tenu_en_retard", Signs.Partly),
            (null, { } due) when due < today => new("en_retard", Signs.Amiss),
            (null, _) when revised is not null => new("revise", Signs.Amiss),
            _ => new("a_venir", Signs.Ahead),
        };
    }
}
