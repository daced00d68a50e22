using Portal.Diagnostics;
using Portal.Disclosure.Cubes;
using Portal.Model;
using Portal.Protect.Past;

namespace Portal.Protect.Index;

/// <summary>
/// The canonical index of all sensitive tables together: what is counted, where each number stands, what it is called, and what else is known
/// of it. Charts, figures and downloads show rows of these tables, so that nothing else need be indexed.
/// </summary>
internal sealed class SensitiveIndex
{
    private readonly Dictionary<string, List<Spot>> spots = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Indicator, string Scope), Naming> names = [];
    private readonly Dictionary<(string Indicator, string Scope), IReadOnlyList<string>> answers = [];

    private SensitiveIndex()
    {
    }

    public List<Cube> Cubes { get; } = [];

    public List<CubeFact> Facts { get; } = [];

    /// <summary>The table that each cube comes from.</summary>
    public Dictionary<(string Indicator, string Scope), Table> Tables { get; } = [];

    /// <param name="content">All tables.</param>
    /// <param name="indicators">The indicators that count persons, by identifier; null when nothing says which do.</param>
    /// <param name="today">When a school is open.</param>
    /// <param name="faults">Receives two rows that count the same and differ, and more schools than there are.</param>
    public static SensitiveIndex Of(Content content, IReadOnlyDictionary<string, Row>? indicators, DateOnly today, DiagnosticBag faults)
    {
        var index = new SensitiveIndex();
        foreach (var table in content.Tables.Values.Where(t => t.Schema.Sensitivity != Sensitivity.None).OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            switch (table.Name)
            {
                case "satisfaction":
                    SatisfactionCubes.AddTo(index, table, faults);
                    break;
                case "resultats":
                    ResultCubes.AddTo(index, table, indicators, content.Settings.Confidentiality.Threshold, faults);
                    break;
                default:
                    OwnCubes.AddTo(index, table, indicators, faults);
                    break;
            }
        }

        SchoolsOfLevels.AddTo(index, content, today, faults);
        Populations.AddTo(index, content);
        QuestionLinks.AddTo(index, content, faults);
        return index;
    }

    public IReadOnlyList<Spot> SpotsOf(CellKey key) => spots.TryGetValue(key.Text, out var found) ? found : [];

    /// <summary>What no table has any more is named as its key does.</summary>
    public Naming NameOf(CellKey key)
        => names.TryGetValue((key.Indicator, Era.ScopeOf(key.Scope)), out var found) ? found : new Naming(key.Indicator, new Dictionary<string, Field?>());

    /// <summary>Adds one count. Two rows that count the same must agree: a page would show one of them, a download both.</summary>
    public void Add(Cube cube, IEnumerable<Entry> entries, Naming naming, DiagnosticBag faults)
    {
        List<CubeCell> cells = [];
        foreach (var same in entries.GroupBy(e => cube.KeyOf(e.Codes).Text, StringComparer.Ordinal))
        {
            var all = same.ToList();
            if (all.Find(e => e.Value != all[0].Value) is { } other)
            {
                faults.Add(Codes.CountedTwice, other.Spot.Place, $"colonne « {other.Spot.Column} » : cette ligne et la ligne {all[0].Spot.Place.Line} comptent les mêmes personnes et ne disent pas la même chose. Gardez-en une, ou ajoutez la colonne qui les distingue.");
            }

            cells.Add(all[0].ToCell());
            spots[same.Key] = [.. all.Select(e => e.Spot)];
        }

        if (cells.Count > 0)
        {
            Cubes.Add(cube with { Cells = cells });
            names[(cube.Indicator, cube.Scope)] = naming;
            answers[(cube.Indicator, cube.Scope)] = [.. cube.Dimensions.Where(d => d.Role == DimensionRole.Response).Select(d => d.Name)];
            Tables[(cube.Indicator, cube.Scope)] = spots.GetValueOrDefault(cube.KeyOf(cells[0].Codes).Text)![0].Table;
        }
    }

    /// <summary>A fact tells of a cell: where no table gives it, what it is made of matters.</summary>
    public void Tell(CellKey key)
    {
        var at = Cubes.FindIndex(c => c.Indicator == key.Indicator && c.Scope == key.Scope && c.Period == key.Period);
        if (at >= 0 && SpotsOf(key).Count == 0)
        {
            Cubes[at] = Cubes[at] with { ToldElsewhere = [.. Cubes[at].ToldElsewhere, [.. Cubes[at].Dimensions.Select(d => key[d.Name])]] };
        }
    }

    /// <summary>The dimensions of a count that say what persons answered.</summary>
    public IReadOnlyList<string> AnswersOf(CellKey key) => answers.TryGetValue((key.Indicator, Era.ScopeOf(key.Scope)), out var found) ? found : [];

    /// <summary>The key of the base that a cell's answers share.</summary>
    public CellKey GroupOf(CellKey key)
        => AnswersOf(key) is { Count: > 0 } of ? new CellKey(key.Indicator, key.Scope, key.Period, key.Codes.Select(c => of.Contains(c.Dimension) ? c with { Value = Dimension.Total } : c)) : key;

    /// <summary>Another place of the same number.</summary>
    public void AddSpot(CellKey key, Spot spot)
    {
        if (spots.TryGetValue(key.Text, out var found))
        {
            found.Add(spot);
        }
    }
}
