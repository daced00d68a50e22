using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables.Cells;

namespace Portal.Import.Totem;

/// <summary>Reads one « LigneBudget ». Its « LibCpte » is left alone: it names operations, works done for third parties, and so at times persons.</summary>
internal sealed class TotemLineReader(DiagnosticBag faults)
{
    private readonly Dictionary<string, string> pooled = new(StringComparer.Ordinal);

    /// <summary>The line, or null for one that has no account, which is a total.</summary>
    public BudgetLine? Read(XmlWalk walk, Budget budget)
    {
        var place = walk.Place;
        var (account, direction, movement, chapter, function, operation, section) = ("", "", "", "", "", "", "");
        var amounts = new Amounts();
        var depth = walk.Depth;
        while (walk.NextChild(depth))
        {
            switch (walk.Name)
            {
                case "Nature":
                    account = Account(walk);
                    break;
                case "CodRD":
                    direction = Direction(walk);
                    break;
                case "OpBudg":
                    movement = FieldText.Movement(walk.Value) ?? Ignored(walk, "est ni 0 (réel) ni 1 (ordre)");
                    break;
                case "ContNat":
                    chapter = FieldText.IsChapter(walk.Value) ? Pooled(walk.Value) : Ignored(walk, "est pas un numéro de chapitre");
                    break;
                case "Fonction":
                    function = FieldText.IsFunction(walk.Value) ? Pooled(walk.Value) : Ignored(walk, "est pas un code de fonction");
                    break;
                case "Operation":
                    operation = Pooled(FieldText.Label(walk.Value));
                    break;
                case "CaracSup" when walk.Attribute("Code") == "Section":
                    section = FieldText.Section(walk.Value) ?? "";
                    break;
                default:
                    amounts = WithAmount(amounts, walk);
                    break;
            }
        }

        if (account.Length == 0)
        {
            return null;
        }

        if (direction.Length == 0)
        {
            faults.Add(Codes.ImportValueUnreadable, place, "cette ligne de budget ne dit pas si elle est une dépense ou une recette : « CodRD » manque. Demandez à nouveau le fichier au service des finances.");
        }

        return new BudgetLine(budget, place, account, direction)
        {
            Movement = movement,
            Chapter = chapter,
            Function = function,
            Operation = operation,
            Section = section,
            Amounts = amounts,
        };
    }

    private Amounts WithAmount(Amounts amounts, XmlWalk walk) => walk.Name switch
    {
        "MtBudgPrec" => amounts with { Previous = Amount(walk) },
        "MtRARPrec" => amounts with { Carried = Amount(walk) },
        "MtPropNouv" => amounts with { Proposed = Amount(walk) },
        "MtPrev" => amounts with { Voted = Amount(walk) },
        "CredOuv" => amounts with { Opened = Amount(walk) },
        "MtReal" => amounts with { Realised = Amount(walk) },
        "MtRAR3112" => amounts with { Remaining = Amount(walk) },
        _ => amounts,
    };

    private decimal? Amount(XmlWalk walk)
    {
        var text = walk.Value;
        if (text.Length == 0)
        {
            return null;
        }

        // The format writes a decimal point, and nothing between thousands.
        if (AmountText.Parse(text, DecimalMark.Point).Value is { } amount)
        {
            return amount;
        }

        faults.Add(Codes.ImportValueUnreadable, walk.Place, $"« {walk.Name} » vaut « {FieldText.Short(text)} », qui n'est pas un montant. Attendu : par exemple 12345.67. Demandez à nouveau le fichier au service des finances.");
        return null;
    }

    private string Account(XmlWalk walk)
    {
        if (walk.Value.Length == 0 || FieldText.IsAccount(walk.Value))
        {
            return Pooled(walk.Value);
        }

        faults.Add(Codes.ImportValueUnreadable, walk.Place, $"« Nature » vaut « {FieldText.Short(walk.Value)} », qui n'est pas un numéro de compte. Attendu : au moins trois chiffres, par exemple 2183. Demandez à nouveau le fichier au service des finances.");
        return "?";
    }

    private string Direction(XmlWalk walk)
    {
        if (FieldText.Direction(walk.Value) is { } direction)
        {
            return direction;
        }

        faults.Add(Codes.ImportValueUnreadable, walk.Place, $"« CodRD » vaut « {FieldText.Short(walk.Value)} », qui n'est ni D (dépense) ni R (recette). Demandez à nouveau le fichier au service des finances.");
        return "?";
    }

    private string Ignored(XmlWalk walk, string isNot)
    {
        if (walk.Value.Length > 0)
        {
            faults.Add(Codes.ImportValueIgnored, walk.Place, $"« {walk.Name} » vaut « {FieldText.Short(walk.Value)} », qui n'{isNot} : la cellule restera vide.");
        }

        return "";
    }

    /// <summary>A few hundred codes make all the lines of a city.</summary>
    private string Pooled(string text)
    {
        if (!pooled.TryGetValue(text, out var known))
        {
            pooled[text] = known = text;
        }

        return known;
    }
}
