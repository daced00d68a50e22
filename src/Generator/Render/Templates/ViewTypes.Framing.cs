namespace Portal.Render.Templates;

/// <summary>What the blocks of the framing (P3) show.</summary>
internal static partial class ViewTypes
{
    private static void DefineFraming()
    {
    }
}
