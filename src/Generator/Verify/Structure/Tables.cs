using AngleSharp.Html.Parser.Tokens.Struct;
using Portal.Diagnostics;

namespace Portal.Verify.Structure;

/// <summary>Tables have headers, and each header says what it heads (RGAA 5.6, 5.7).</summary>
internal sealed class Tables(Action<Code, int, string> report)
{
    private readonly Stack<(int Line, bool HasHeader)> open = new();

    public void Start(string tag, StructAttributes attributes, int line)
    {
        if (tag == "table")
        {
            open.Push((line, attributes.Find("role") is "presentation" or "none"));
        }
        else if (tag == "th" && open.TryPop(out var table))
        {
            open.Push(table with { HasHeader = true });
            if (!attributes.Has("scope") && !attributes.Has("id"))
            {
                report(Codes.VerifyTable, line, "un en-tête de tableau ne dit pas ce qu'il nomme. Ajoutez scope=\"col\" ou scope=\"row\" à cette cellule « th ».");
            }
        }
    }

    public void End(string tag)
    {
        if (tag == "table" && open.TryPop(out var table) && !table.HasHeader)
        {
            report(Codes.VerifyTable, table.Line, "un tableau n'a aucune cellule d'en-tête. Mettez les titres des colonnes dans des cellules « th » avec scope=\"col\".");
        }
    }
}
