namespace Portal.Render;

/// <summary>The signs of every state: one sign means one thing on all pages, and a word always stands beside it.</summary>
internal static class Signs
{
    /// <summary>Done, kept, reached, on time.</summary>
    public const string Kept = "●";

    /// <summary>In part, under way, or done late.</summary>
    public const string Partly = "◐";

    /// <summary>To come, and not late.</summary>
    public const string Ahead = "○";

    /// <summary>Late, missed or refused.</summary>
    public const string Amiss = "▲";

    /// <summary>Nothing to say: without object, given up, or no figure.</summary>
    public const string None = "–";

    /// <summary>The class of a cell whose text begins with this sign, which alone takes the colour of what is amiss.</summary>
    public static string ClassOf(string state) => state.StartsWith(Amiss, StringComparison.Ordinal) ? "alerte" : "";
}
