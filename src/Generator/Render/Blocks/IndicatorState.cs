using Portal.Figures;
using Portal.Render.Views;

namespace Portal.Render.Blocks;

/// <summary>How an indicator stands against its target, the same sign and words in its block, in charts and in reports.</summary>
internal static class IndicatorState
{
    /// <summary>Null where there is no target, or nothing to hold against it yet.</summary>
    public static StateView? Of(IndicatorReading reading, Words words) => reading.Outcome switch
    {
        "atteinte" => new(Signs.Kept, words["indicateur.atteinte"]),
        "manquee" => new(Signs.Amiss, words["indicateur.manquee"]),
        "en_chemin" => new(Signs.Ahead, words["indicateur.en_chemin"]),
        _ => reading.Lacking?.Text("periode") is { } period ? new(Signs.None, words["indicateur.sans_chiffre"].Replace("{periode}", period, StringComparison.Ordinal)) : null,
    };
}
