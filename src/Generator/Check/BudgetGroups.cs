using Portal.Model;

namespace Portal.Check;

/// <summary>What the rules of the budget tell apart. A text is empty where its cell is.</summary>
internal readonly record struct BudgetKey(string Year, string Stage, string Section, string Direction, bool IsOrder, string Chapter, string Account)
{
    /// <summary>The account of the year's end; every other stage is a vote.</summary>
    public bool IsAccounts => Stage is "compte_administratif" or "compte_financier_unique";

    public bool IsExpense => Direction == "depense";

    public bool Equals(BudgetKey other)
        => Account == other.Account && Chapter == other.Chapter && Year == other.Year && Stage == other.Stage && Section == other.Section && Direction == other.Direction && IsOrder == other.IsOrder;

    /// <summary>The codes tell nearly all apart; the words are only compared.</summary>
    public override int GetHashCode()
    {
        var hash = Stage.Length;
        foreach (var c in Account)
        {
            hash = (hash * 31) + c;
        }

        foreach (var c in Chapter)
        {
            hash = (hash * 31) + c;
        }

        return Year.Length > 0 ? (hash * 31) + Year[^1] : hash;
    }
}

/// <summary>The lines of one key, added up.</summary>
internal sealed class BudgetGroup(BudgetKey key, Row first)
{
    public BudgetKey Key => key;

    /// <summary>The line at which a fault of the group is told.</summary>
    public Row First => first;

    public int Count { get; private set; }

    /// <summary>credits_ouverts, or where that is empty voted + carried; null where no line has either.</summary>
    public decimal? Opened { get; private set; }

    public decimal? Realised { get; private set; }

    /// <summary>Of what is realised, the part of the programme.</summary>
    public decimal ForProgramme { get; private set; }

    /// <summary>A line of the year's end has no amount: that was told, and the sum stands for nothing.</summary>
    public bool LacksRealised { get; private set; }

    public void Add(decimal? opened, decimal? realised, decimal? part)
    {
        Count++;
        Opened = opened is null ? Opened : (Opened ?? 0) + opened;
        Realised = realised is null ? Realised : (Realised ?? 0) + realised;
        ForProgramme += part is null ? realised ?? 0 : (realised ?? 0) * part.Value;
        LacksRealised |= realised is null;
    }
}

/// <summary>The budget read once for all its rules: 200,000 lines make some thousand groups.</summary>
internal sealed class BudgetGroups
{
    private readonly Dictionary<BudgetKey, BudgetGroup> groups = [];
    private readonly HashSet<string> broken = new(StringComparer.Ordinal);

    public IReadOnlyCollection<BudgetGroup> All => groups.Values;

    /// <summary>Every line of the year could be read: otherwise a fault was told already, and sums would tell it twice.</summary>
    public bool IsWhole(string year) => !broken.Contains(year) && !broken.Contains("");

    public static BudgetGroups Of(IReadOnlyDictionary<string, Table> tables)
    {
        var budget = new BudgetGroups();
        if (tables.TryGetValue("budget", out var table))
        {
            budget.AddAll(table);
        }

        return budget;
    }

    private void AddAll(Table table)
    {
        var (year, stage, section, direction, movement, chapter, account) = (
            Named("exercice"), Named("etape"), Named("section"), Named("sens"), Named("mouvement"), Named("chapitre"), Named("compte"));
        var (carried, voted, opened, realised, part) = (
            Named("montant_reporte"), Named("montant_vote"), Named("credits_ouverts"), Named("montant_realise"), Named("part_programme"));
        Column[] read = [section, movement, carried, voted, opened, realised, part];
        for (var r = 0; r < table.Count; r++)
        {
            var key = new BudgetKey(TextOf(year, r), TextOf(stage, r), TextOf(section, r), TextOf(direction, r), TextOf(movement, r) == "ordre", TextOf(chapter, r), TextOf(account, r));
            if (key.Stage.Length == 0 || key.Direction.Length == 0 || key.Year.Length == 0 || AnyRefused(read, r))
            {
                broken.Add(key.Year);
            }

            if (!groups.TryGetValue(key, out var group))
            {
                groups[key] = group = new BudgetGroup(key, table[r]);
            }

            var vote = voted.NumberAt(r);
            group.Add(opened.NumberAt(r) ?? (carried.NumberAt(r) is { } reported ? reported + (vote ?? 0) : vote), realised.NumberAt(r), part.NumberAt(r));
        }

        Column Named(string name) => table.Columns[table.Schema.IndexOf(name)];
    }

    private static string TextOf(Column column, int row) => column.TextAt(row) ?? "";

    private static bool AnyRefused(Column[] columns, int row)
    {
        foreach (var column in columns)
        {
            if (column.IsRefused(row))
            {
                return true;
            }
        }

        return false;
    }
}
