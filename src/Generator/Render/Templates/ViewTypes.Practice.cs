namespace Portal.Render.Templates;

/// <summary>What the blocks of maintenance, funding and communication (B2, B3, B4) show.</summary>
internal static partial class ViewTypes
{
    private static void DefinePractice()
    {
    }
}
