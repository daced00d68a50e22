using Portal.Diagnostics;
using Portal.Disclosure;
using Portal.Model;

namespace Portal.Doors;

/// <summary>Reads <c>equations.csv</c> and <c>facts.csv</c>: a row for each term, those of one name together.</summary>
internal static class SystemReader
{
    private static readonly string[] EquationColumns = ["eq", "cell", "coef"];
    private static readonly string[] FactColumns = ["fact", "cell", "coef", "lo", "hi"];

    /// <summary>The equations in the order of their first rows; null where the file is unusable as a whole (then told).</summary>
    public static IReadOnlyList<DoorSum>? Equations(DoorFile file, DoorCells? cells, DiagnosticBag faults)
        => DoorTable.Read(file, new DoorColumns(EquationColumns, EquationColumns), faults) is { } table
            ? [.. Read(table, "eq", cells, faults).Select(s => s.Build())]
            : null;

    /// <summary>The facts, none where there is no file; null where the file is unusable as a whole (then told).</summary>
    public static IReadOnlyList<DoorSum>? Facts(DoorFile? file, DoorCells? cells, DiagnosticBag faults)
    {
        if (file is null)
        {
            return [];
        }

        if (DoorTable.Read(file, new DoorColumns(FactColumns, FactColumns[..3]), faults) is not { } table)
        {
            return null;
        }

        var facts = Read(table, "fact", cells, faults);
        facts.ForEach(f => f.TellBounds(faults));
        return [.. facts.Select(f => f.Build())];
    }

    private static List<SumBuilder> Read(DoorTable table, string nameColumn, DoorCells? cells, DiagnosticBag faults)
    {
        List<SumBuilder> sums = [];
        Dictionary<string, SumBuilder> byName = new(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var name = row[nameColumn];
            if (name.Length == 0)
            {
                faults.Add(Codes.DoorNameMissing, row.At(nameColumn), $"la colonne « {nameColumn} » est vide sur cette ligne. Écrivez-y un nom, ou retirez la ligne.");
                continue;
            }

            if (!byName.TryGetValue(name, out var sum))
            {
                sums.Add(byName[name] = sum = new SumBuilder(name, row.At(nameColumn)));
            }

            sum.Add(DoorNames.Find(row, "cell", cells, faults), Number(row, "coef", faults, isNeeded: true));
            sum.Low.Add(row, "lo", Number(row, "lo", faults), faults, name);
            sum.High.Add(row, "hi", Number(row, "hi", faults), faults, name);
        }

        return sums;
    }

    private static decimal? Number(DoorRow row, string column, DiagnosticBag faults, bool isNeeded = false)
    {
        var (text, place) = (row[column], row.At(column));
        var number = DoorNumber.Parse(text);
        if (number is null && (isNeeded || text.Length > 0))
        {
            faults.Add(Codes.DoorNotANumber, place, text.Length == 0
                ? $"la colonne « {column} » est vide sur cette ligne. Écrivez-y un nombre, par exemple 1 ou -1."
                : $"colonne « {column} » : « {text} » n'est pas un nombre. Écrivez-le en chiffres, avec un point pour les décimales.");
        }

        return number;
    }

    /// <summary>What the rows of one name say together.</summary>
    private sealed class SumBuilder(string name, Place place)
    {
        private readonly List<Term> terms = [];
        private bool isWhole = true;

        public Bound Low { get; } = new();

        public Bound High { get; } = new();

        public void Add(int? cell, decimal? factor)
        {
            if (cell is not { } known || factor is not { } number)
            {
                isWhole = false;
                return;
            }

            // A cell may be named twice: what counts is the sum of its factors.
            var at = terms.FindIndex(t => t.Cell == known);
            if (at < 0)
            {
                terms.Add(new Term(known, number));
            }
            else
            {
                terms[at] = new Term(known, terms[at].Factor + number);
            }
        }

        public void TellBounds(DiagnosticBag faults)
        {
            if (Low.Value > High.Value)
            {
                faults.Add(Codes.DoorBoundsContradict, place, $"le fait « {name} » a une borne basse ({DoorNumber.Say(Low.Value!.Value)}) plus grande que sa borne haute ({DoorNumber.Say(High.Value!.Value)}). Corrigez « lo » ou « hi ».");
            }
            else if (!Low.IsGiven && !High.IsGiven)
            {
                faults.Add(Codes.DoorFactBoundless, place, $"le fait « {name} » n'a ni borne basse ni borne haute : il ne dit rien. Donnez-lui « lo » ou « hi », ou retirez-le.");
            }
        }

        public DoorSum Build() => new(name, place, [.. terms.Where(t => t.Factor != 0)], isWhole, Low.Value, High.Value);
    }

    /// <summary>A bound that one row or several give, always the same.</summary>
    private sealed class Bound
    {
        private int line;

        public decimal? Value { get; private set; }

        /// <summary>Whether a row tries to give it, even by what is no number.</summary>
        public bool IsGiven { get; private set; }

        public void Add(DoorRow row, string column, decimal? number, DiagnosticBag faults, string name)
        {
            IsGiven |= row[column].Length > 0;
            if (Value is not null && number is not null && number != Value)
            {
                faults.Add(Codes.DoorBoundsContradict, row.At(column), $"le fait « {name} » a déjà une autre borne « {column} » à la ligne {line}. Donnez-lui la même sur toutes ses lignes, ou sur une seule.");
            }
            else if (Value is null && number is not null)
            {
                (Value, line) = (number, row.Line);
            }
        }
    }
}
