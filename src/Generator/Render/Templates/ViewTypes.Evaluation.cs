namespace Portal.Render.Templates;

/// <summary>What the blocks of the evaluation (P4) and of the calls for projects (B1) show.</summary>
internal static partial class ViewTypes
{
    private static void DefineEvaluation()
    {
    }
}
