using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Figures;

/// <summary>A query resolved against the facts: what it counts, over which rows, in which unit. Everything wrong with it is said at its line.</summary>
public sealed class Evaluation
{
    private static readonly string[] StageColumns = ["etape", "sens", "mouvement"];

    private readonly Facts facts;
    private readonly DiagnosticBag faults;

    private Evaluation(Facts facts, Query query, Measure measure, IReadOnlyList<Contribution> contributions, DiagnosticBag faults)
        => (this.facts, Query, Measure, Contributions, this.faults) = (facts, query, measure, contributions, faults);

    public Query Query { get; }

    public Measure Measure { get; }

    public IReadOnlyList<Contribution> Contributions { get; }

    /// <summary>The columns that a measure keeps at one value by itself, and which here take all of theirs: the answer is split by them.</summary>
    public IReadOnlyList<string> Opened { get; private init; } = [];

    /// <summary>The unit of the figures.</summary>
    public Unit Unit => Query.IsShare ? Unit.Percent : OwnUnit;

    /// <summary>The unit of what is counted; an indicator has its own.</summary>
    public Unit OwnUnit
    {
        get
        {
            if (Measure.Name != "indicateur_valeur" || Contributions.Count == 0)
            {
                return Measure.Unit;
            }

            var id = Contributions[0].Row.Text("indicateur_id");
            var indicator = facts.Rows("indicateurs").FirstOrDefault(row => row.Text("indicateur_id") == id);
            return indicator == default ? Measure.Unit : Unit.Named(indicator.Text("unite"));
        }
    }

    /// <summary>Resolves a query; null when it cannot be (the faults are then noted).</summary>
    /// <param name="facts">What to compute on.</param>
    /// <param name="query">What the page asks.</param>
    /// <param name="dimensions">The columns by which the answer will be split, with their places.</param>
    /// <param name="faults">Receives what is wrong.</param>
    public static Evaluation? Of(Facts facts, Query query, IReadOnlyList<(string Name, Place Place)> dimensions, DiagnosticBag faults)
    {
        var measure = query.Measure is { } name ? Named(name, query, faults) : RawColumn(facts, query, faults);
        if (measure is null)
        {
            return null;
        }

        if (!facts.Datasets.TryGetValue(measure.Dataset, out var dataset))
        {
            if (facts.Unreadable.Contains(measure.Dataset))
            {
                return null;
            }

            faults.Add(Codes.BlockUnknownName, query.Place, $"« {measure.Name} » se calcule sur « data/{measure.Dataset}.csv », que la commune n'a pas. Ajoutez ce tableau, ou retirez ce chiffre.");
            return null;
        }

        var known = dataset.Schema.Fields.Select(f => f.Name).Append(measure.PeriodDimension).Where(n => n.Length > 0).Distinct().ToList();
        foreach (var (column, place) in dimensions.Concat(query.Filter.Select(c => (c.Column, c.Place))))
        {
            if (!known.Contains(column))
            {
                faults.Add(Codes.BlockUnknownName, place, $"« {column} » n'est pas une colonne de « {measure.Dataset} ». {Suggestion.Sentence(column, known)}");
                return null;
            }
        }

        if (!ValuesExist(dataset.Schema, query, faults))
        {
            return null;
        }

        var filter = query.Filter.Select(c => (Criterion: c, Field: dataset.Schema.Find(c.Column))).ToList();
        var split = dimensions.Select(d => d.Name).Concat(query.Filter.Select(c => c.Column)).ToHashSet();
        var contributions = measure.Contributions(facts)
            .Where(c => measure.Defaults.All(d => split.Contains(d.Key) || measure.Dimension(c, d.Key) == d.Value))
            .Where(c => filter.TrueForAll(f => f.Criterion.Keeps(measure.Dimension(c, f.Criterion.Column), f.Field)))
            .ToList();
        if (contributions.Count == 0)
        {
            if (facts.HasRefused(measure.Dataset))
            {
                return null;
            }

            var words = string.Join(", ", query.Filter.Select(c => $"{c.Column} = {string.Join(" ou ", c.Values)}"));
            faults.Add(Codes.BlockEmpty, query.Place, $"aucune ligne de « {measure.Dataset} » ne répond à « {measure.Name} »{(words.Length > 0 ? $" avec {words}" : "")}. Vérifiez le filtre, ou complétez le tableau.");
            return null;
        }

        var evaluation = new Evaluation(facts, query, measure, contributions, faults)
        {
            Opened = [.. dimensions.Select(d => d.Name).Where(name => measure.Defaults.ContainsKey(name) && query.Filter.All(c => c.Column != name))],
        };
        return query.IsShare ? Shares.Check(evaluation, faults)
            : query.IsInConstantEuros ? ConstantEuros.Of(facts, evaluation, faults) is { } constant ? evaluation.With(query, constant) : null
            : evaluation;
    }

    /// <summary>What one cell of a table asks: this query, for the cell's own value of each column. It may be answered by no row at all.</summary>
    /// <param name="cell">The columns that the table splits by and the cell's values; an empty one is what no row states.</param>
    /// <param name="parts">The contributions of the cell where they are known already, in the order of the rows.</param>
    public Evaluation Narrow(IReadOnlyList<(string Column, string Value)> cell, IReadOnlyList<Contribution>? parts = null)
    {
        var schema = facts.Datasets[Measure.Dataset].Schema;
        var own = cell.Select(c => new Criterion(c.Column, [c.Value], Query.Place) { IsWhole = schema.Find(c.Column)?.Type == FieldType.List });
        var query = Query with { Filter = [.. Query.Filter.Where(c => !cell.Any(k => k.Column == c.Column)), .. own] };
        return new Evaluation(facts, query, Measure, parts ?? [.. Contributions.Where(c => cell.All(k => Measure.Dimension(c, k.Column) == k.Value))], faults)
        {
            Opened = [.. Opened.Where(name => !cell.Any(k => k.Column == name))],
        };
    }

    /// <summary>
    /// The same question in the one writing that all who ask it share: criteria in the order of the columns, their values in order, and what
    /// the measure keeps at one value by itself said.
    /// </summary>
    public Evaluation Canonical()
    {
        var schema = facts.Datasets[Measure.Dataset].Schema;
        var silent = Measure.Defaults.Where(d => !Opened.Contains(d.Key) && Query.Filter.All(c => c.Column != d.Key)).Select(d => new Criterion(d.Key, [d.Value], Query.Place));
        var filter = Query.Filter.Concat(silent)
            .Select(c => c with { Values = [.. c.Values.Distinct().Order(StringComparer.Ordinal)] })
            .OrderBy(c => schema.IndexOf(c.Column)).ThenBy(c => c.Column, StringComparer.Ordinal);
        return new Evaluation(facts, Query with { Filter = [.. filter] }, Measure, Contributions, faults) { Opened = Opened };
    }

    /// <summary>The one figure of the whole query; null when it has no sense (the fault is then noted).</summary>
    public Figure? Total() => !Query.IsShare ? Figure(Contributions)
        : Whole() is { } whole && Figure(Contributions) is { } part && whole.Figure(whole.Contributions) is { } sum ? ShareOf(part, sum)
        : null;

    /// <summary>What a chart of shares counts: the amounts themselves, which its proof adds up.</summary>
    public Evaluation Counted() => Query.IsShare ? With(Query with { In = null, Whole = null }, Contributions) : this;

    /// <summary>The same shares, of a whole that another filter keeps.</summary>
    public Evaluation Among(IReadOnlyList<Criterion> whole) => With(Query with { Whole = whole }, Contributions);

    private Evaluation With(Query query, IReadOnlyList<Contribution> contributions) => new(facts, query, Measure, contributions, faults) { Opened = Opened };

    /// <summary>A part of the evaluation as a share of a whole, from 0 to 100; null when it has no sense (the fault is then noted).</summary>
    internal Figure? ShareOf(Figure part, Figure whole) => Shares.Of(part, whole, this, faults);

    internal Pivot? InShares(Pivot pivot, string x, string? series) => Shares.Of(pivot, this, x, series, faults);

    /// <summary>What a percentage is a share of, as a query of its own; null when it has no sense (the fault is then noted).</summary>
    public Evaluation? Whole() => Shares.WholeOf(this, faults) is { } query ? Of(facts, query, [], faults) : null;

    /// <summary>Of a share: how many rows were not sent to the whole, which then has no shares.</summary>
    public int LackingInWhole => Query.IsShare && Whole() is { } whole ? Figures.Figure.Sum(whole.Contributions).Lacking : 0;

    /// <summary>The figure of some of the contributions, divided where the query says « par … ».</summary>
    public Figure? Figure(IReadOnlyList<Contribution> parts)
    {
        if (parts.Count == 0)
        {
            return Measure.IsSingle ? Figures.Figure.None : new Figure(IsToCome ? ValueState.NotDue : ValueState.Value, 0, parts);
        }

        if (WhyNoSum(parts) is var (code, why))
        {
            faults.Add(code, Query.Place, why);
            return null;
        }

        var sum = Figures.Figure.Sum(parts);
        if (Query.Per is not { } per || sum.State != ValueState.Value)
        {
            return sum;
        }

        var periods = PeriodsOf(parts);
        if (per != "habitant" && (periods.Count != 1 || periods[0].Length == 0))
        {
            faults.Add(Codes.FigureUndefined, Query.Place, $"« {Divisor.Word(per)} » demande une seule année à la fois. Filtrez par exemple « exercice: 2025 », ou mettez l'année en « x: ».");
            return null;
        }

        if (Divisor.Find(facts, per, periods[0]) is not { } divisor)
        {
            if (facts.Unreadable.Contains("effectifs"))
            {
                return null;
            }

            faults.Add(Codes.FigureUndefined, Query.Place, $"« {Divisor.Word(per)} » : « effectifs.csv » n'a rien pour l'année scolaire {Divisor.SchoolYear(periods[0])}. Complétez ce tableau.");
            return null;
        }

        return sum.DividedBy(divisor);
    }

    /// <summary>What the figure is divided by, as a figure of its own; null for a plain sum, and for inhabitants, whom the settings count.</summary>
    public Evaluation? CountOfDivisor()
    {
        if (Query.Per is null or "habitant" || PeriodsOf(Contributions) is not [var period])
        {
            return null;
        }

        var measure = Query.Per switch { "eleve" => "eleves", "classe" => "classes", _ => "ecoles" };
        var query = new Query { Measure = measure, Filter = [new Criterion("annee_scolaire", [Figures.Divisor.SchoolYear(period)], Query.Place)], Place = Query.Place };
        return Of(facts, query, [], new DiagnosticBag());
    }

    /// <summary>Whether all that answers makes one figure: two years of pupils do not.</summary>
    public bool AddsUp => WhyNoSum(Contributions) is null;

    private (Code Code, string Why)? WhyNoSum(IReadOnlyList<Contribution> parts)
    {
        if (parts.Count < 2)
        {
            return null;
        }

        if (Measure.IsSingle)
        {
            return (Codes.FigureUndefined, $"{parts.Count} valeurs de « {Measure.Dataset} » répondent, et elles ne s'additionnent pas. Précisez le filtre, par exemple « {(Measure.PeriodDimension.Length > 0 ? Measure.PeriodDimension : Measure.ProofColumns[0])}=… ».");
        }

        if (Measure.IsStock && PeriodsOf(parts) is { Count: > 1 } periods)
        {
            return (Codes.FigureUndefined, $"« {Measure.Name} » est un état à une date : deux périodes ne s'additionnent pas. Précisez le filtre, par exemple « {Measure.PeriodDimension}={periods[^1]} ».");
        }

        if (Measure.OneAtATime.Length > 0 && parts.Select(p => Measure.Dimension(p, Measure.OneAtATime)).Distinct().Skip(1).Any())
        {
            return (Codes.FigureUndefined, $"« {Measure.Name} » mélangerait plusieurs valeurs de « {Measure.OneAtATime} ». Ajoutez un filtre, par exemple « {Measure.OneAtATime}={Measure.Dimension(parts[0], Measure.OneAtATime)} ».");
        }

        return Query.Measure is null && MixedColumn(parts) is { } mixed
            ? (Codes.StagesMixed, $"cette somme mélange plusieurs valeurs de « {mixed} » : elle compterait deux fois le même argent. Ajoutez un filtre sur « {mixed} », ou utilisez une mesure nommée comme « depenses_realisees ».")
            : null;
    }

    /// <summary>The number that the whole query is divided by, and the result; null where it is divided by nothing, or by several numbers.</summary>
    public (decimal Divisor, Figure Result)? Divided()
    {
        var periods = PeriodsOf(Contributions);
        return Query.Per is { } per && (per == "habitant" ? periods.Count > 0 : periods.Count == 1) && Divisor.Find(facts, per, periods[0]) is { } divisor
            ? (divisor, Figures.Figure.Sum(Contributions).DividedBy(divisor))
            : null;
    }

    /// <summary>The same question for each period alone, where each is divided by its own number; empty where all have one.</summary>
    public IReadOnlyList<Evaluation> ByPeriod()
    {
        var column = Measure.PeriodDimension.Length > 0 ? Measure.PeriodDimension : "exercice";
        return Query.Per is null or "habitant" || PeriodsOf(Contributions) is not { Count: > 1 } periods || periods.Contains("")
            ? []
            : [.. periods.Order(StringComparer.Ordinal).Select(period => Narrow([(column, period)]))];
    }

    /// <summary>The period of a contribution; empty where nothing says it.</summary>
    public string PeriodOf(Contribution part) => Measure.PeriodDimension.Length > 0 ? Measure.Dimension(part, Measure.PeriodDimension) : part.Row["exercice"].ToString();

    /// <summary>All that is asked comes after the last period of which anything is known: accounts that are not closed yet are no zero.</summary>
    private bool IsToCome
        => Measure.PeriodDimension is { Length: > 0 } time && Query.Filter.FirstOrDefault(c => c.Column == time) is { Values.Count: > 0 } asked
            && Measure.Contributions(facts).Select(PeriodOf).Max(StringComparer.Ordinal) is { } last && asked.Values.All(period => string.CompareOrdinal(period, last) > 0);

    private List<string> PeriodsOf(IReadOnlyList<Contribution> parts) => [.. parts.Select(PeriodOf).Distinct()];

    private static Measure? Named(string name, Query query, DiagnosticBag faults)
    {
        if (Measures.Find(name) is { } measure)
        {
            return measure;
        }

        faults.Add(Codes.MeasureUnknown, query.Place, $"la mesure « {name} » n'existe pas. {Suggestion.Sentence(name, Measures.All.Select(m => m.Name))}");
        return null;
    }

    private static Measure? RawColumn(Facts facts, Query query, DiagnosticBag faults)
    {
        if (!facts.Datasets.TryGetValue(query.Dataset!, out var dataset))
        {
            if (facts.Unreadable.Contains(query.Dataset!))
            {
                return null;
            }

            faults.Add(Codes.BlockUnknownName, query.Place, facts.WhyAbsent(query.Dataset!));
            return null;
        }

        var numeric = dataset.Schema.Fields.Where(f => f.IsNumeric).ToList();
        if (numeric.Find(f => f.Name == query.Column) is not { } field)
        {
            faults.Add(Codes.BlockUnknownName, query.Place, $"« {query.Column} » n'est pas une colonne de nombres de « {query.Dataset} ». {Suggestion.Sentence(query.Column!, numeric.Select(f => f.Name))}");
            return null;
        }

        var formula = $"Somme de la colonne « {field.Title} ».";
        return new Measure(field.Name, field.Title, formula, query.Dataset!, f => f.Rows(query.Dataset!).Select(row => row[field.Name] switch
        {
            { IsSecret: true } => new Contribution(row, 0, ValueState.Secret),
            { Number: { } amount } => new Contribution(row, amount),
            _ => new Contribution(row, 0, ValueState.Missing),
        }))
        {
            Unit = Unit.Named(field.Unit),
            IsSingle = Unit.Named(field.Unit).Kind == UnitKind.Percent,
            ProofColumns = Recognisable(dataset.Schema),
        };
    }

    /// <summary>The columns by which a reader recognises a row of a table that has no measure of its own: names, lists, links, years.</summary>
    private static List<string> Recognisable(Schema schema)
        => [.. schema.Fields
            .Where(f => !f.IsNumeric && (f.Enum.Count > 0 || f.Type == FieldType.Year || schema.PrimaryKey.Contains(f.Name) || schema.ForeignKeys.Any(k => k.Fields.Contains(f.Name)) || f.Name is "libelle" or "titre" or "nom" or "financeur"))
            .Select(f => f.Name).Take(7)];

    /// <summary>A value that a list of the schema has not is a mistake; a value that no row has yet is not, nor is an empty one: it asks for what is not stated.</summary>
    private static bool ValuesExist(Schema schema, Query query, DiagnosticBag faults)
    {
        foreach (var criterion in query.Filter)
        {
            var allowed = schema.Find(criterion.Column)?.Enum ?? [];
            if (allowed.Count > 0 && criterion.Values.FirstOrDefault(v => v.Length > 0 && !allowed.Contains(v)) is { } wrong)
            {
                faults.Add(Codes.BlockUnknownName, criterion.Place, $"« {wrong} » n'est pas une valeur de « {criterion.Column} ». {Suggestion.Sentence(wrong, allowed)}");
                return false;
            }
        }

        return true;
    }

    /// <summary>A column that says which of several accounts of the same money a row is.</summary>
    internal static bool IsStage(string column) => StageColumns.Contains(column);

    private static string? MixedColumn(IReadOnlyList<Contribution> parts)
        => parts[0].Row.Schema.IndexOf("etape") < 0 && parts[0].Row.Schema.IndexOf("mouvement") < 0 ? null : Array.Find(StageColumns, column => parts[0].Row.Schema.IndexOf(column) >= 0 && parts.Select(p => p.Row[column].ToString()).Distinct().Skip(1).Any());
}
