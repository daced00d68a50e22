namespace Portal.Render.Templates;

/// <summary>What the blocks of the course (P2) show.</summary>
internal static partial class ViewTypes
{
    private static void DefineCourse()
    {
    }
}
