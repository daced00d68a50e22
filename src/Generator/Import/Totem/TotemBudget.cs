using Portal.Accounts;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Import.Totem;

/// <summary>One « Budget » of a TotEM document: its headers, then its lines.</summary>
internal sealed class TotemBudget
{
    private static readonly Budget Unknown = new("", "", "", "");

    private readonly TotemOwner owner;
    private readonly DiagnosticBag faults;

    /// <summary>Lines that wait for a header, or for the plan of accounts that all of them together will tell.</summary>
    private readonly List<BudgetLine> waiting = [];

    private TotemBudget(Place place, TotemOwner owner, DiagnosticBag faults) => (Place, this.owner, this.faults) = (place, owner, faults);

    public Place Place { get; }

    public string Name { get; private set; } = "";

    public string Nomenclature { get; private set; } = "";

    public int LineCount { get; private set; }

    public bool IsOfAnotherPlan => Nomenclature.Length > 0 && PlanChoice.Named(Nomenclature).Count == 0;

    private string Siret { get; set; } = "";

    /// <summary>Null where the header does not say; empty where what it says is no stage.</summary>
    private string? Stage { get; set; }

    private string? Year { get; set; }

    public static TotemBudget Read(XmlWalk walk, TotemOwner owner, Intake intake, DiagnosticBag faults)
    {
        var budget = new TotemBudget(walk.Place, owner, faults);
        budget.ReadAll(walk, intake);
        return budget;
    }

    private void ReadAll(XmlWalk walk, Intake intake)
    {
        // What is wrong with the lines of a budget that will be left concerns nobody.
        var lineFaults = new DiagnosticBag();
        var reader = new TotemLineReader(lineFaults);
        Budget? known = null;
        var depth = walk.Depth;
        while (walk.NextChild(depth))
        {
            switch (walk.Name)
            {
                case "EnTeteBudget":
                    ReadHeader(walk);
                    break;
                case "BlocBudget":
                    ReadStage(walk);
                    break;
                case "LigneBudget" when walk.Attribute("calculated") == "true":
                    intake.Totals++;
                    break;
                case "LigneBudget" when IsOfAnotherPlan:
                    LineCount++;
                    break;
                case "LigneBudget":
                    known ??= Known();
                    Take(reader.Read(walk, known ?? Unknown), intake);
                    break;
            }
        }

        if (!IsOfAnotherPlan)
        {
            faults.AddRange(lineFaults.Items);
            Close(intake);
        }
    }

    private void ReadHeader(XmlWalk walk)
    {
        var depth = walk.Depth;
        while (walk.NextChild(depth))
        {
            switch (walk.Name)
            {
                case "LibelleEtab":
                    Name = walk.Value;
                    break;
                case "IdEtab":
                    Siret = walk.Value;
                    break;
                case "Nomenclature":
                    Nomenclature = walk.Value;
                    break;
            }
        }

        Name = owner.Name.Length == 0 ? Name : Name.Length == 0 ? owner.Name : $"{owner.Name}, {Name}";
    }

    private void ReadStage(XmlWalk walk)
    {
        var depth = walk.Depth;
        while (walk.NextChild(depth))
        {
            if (walk.Name == "NatDec")
            {
                Stage = Stages.OfCode(walk.Value) ?? "";
                if (Stage.Length == 0)
                {
                    faults.Add(Codes.ImportStageUnknown, walk.Place, $"« NatDec » vaut « {walk.Value} », qui n'est l'étape d'aucun budget. Attendu : {Stages.KnownCodes}. Demandez le bon fichier au service des finances.");
                }
            }
            else if (walk.Name == "Exer")
            {
                Year = walk.Value;
                if (!FieldText.IsYear(Year))
                {
                    faults.Add(Codes.ImportValueUnreadable, walk.Place, $"« Exer » vaut « {walk.Value} », qui n'est pas une année. Attendu : quatre chiffres, par exemple 2025. Demandez à nouveau le fichier au service des finances.");
                }
            }
        }
    }

    private void Take(BudgetLine? line, Intake intake)
    {
        if (line is null)
        {
            intake.Totals++;
            return;
        }

        LineCount++;
        if (ReferenceEquals(line.Budget, Unknown))
        {
            waiting.Add(line);
        }
        else
        {
            intake.Add(line);
        }
    }

    /// <summary>The budget, where the headers have said all that its lines need.</summary>
    private Budget? Known() => Stage is not null && Year is not null && PlanChoice.Named(Nomenclature) is [var only] ? Made(AccountPlans.Find(only)!) : null;

    private Budget Made(AccountPlan plan) => new(Stage ?? "", Year ?? "", FieldText.Digits(Siret.Length > 0 ? Siret : owner.Siret), Name) { Plan = plan };

    private void Close(Intake intake)
    {
        if (Stage is null)
        {
            faults.Add(Codes.ImportStageUnknown, Place, $"ce budget ne dit pas son étape : « NatDec » manque. Attendu : {Stages.KnownCodes}. Demandez à nouveau le fichier au service des finances.");
        }

        if (Year is null)
        {
            faults.Add(Codes.ImportValueUnreadable, Place, "ce budget ne dit pas son année : « Exer » manque. Demandez à nouveau le fichier au service des finances.");
        }

        if (waiting.Count > 0)
        {
            var budget = Made(PlanChoice.Best(PlanChoice.Named(Nomenclature) is { Count: > 0 } named ? named : PlanChoice.Of(Year ?? ""), waiting));
            foreach (var line in waiting)
            {
                line.Budget = budget;
                intake.Add(line);
            }
        }
    }
}
