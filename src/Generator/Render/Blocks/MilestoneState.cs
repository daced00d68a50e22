using Portal.Model;

namespace Portal.Render.Blocks;

/// <summary>A milestone's state is computed from its dates, never typed.</summary>
/// <param name="Name">The key of its word among <c>etats</c>.</param>
/// <param name="Sign">● ◐ ○ ▲.</param>
internal readonly record struct MilestoneState(string Name, string Sign)
{
    public static MilestoneState Of(Row row, DateOnly today)
    {
        var (planned, revised) = (row.Date("prevu_le"), row.Date("revise_le"));
        return (row.Date("realise_le"), revised ?? planned) switch
        {
            ({ } day, _) when day <= planned => new("tenu", "●"),
            ({ }, _) => new("tenu_en_retard", "◐"),
            (null, { } due) when due < today => new("en_retard", "▲"),
            (null, _) when revised is not null => new("revise", "▲"),
            _ => new("a_venir", "○"),
        };
    }
}
