using Portal.Disclosure.Cubes;
using Portal.Model;

namespace Portal.Protect.Index;

/// <summary>A result and the answers it counts.</summary>
/// <param name="Indicator">Its indicator.</param>
/// <param name="Question">What the indicator declares.</param>
/// <param name="Result">A row of <c>resultats</c>.</param>
/// <param name="Asked">The rows of <c>satisfaction</c> of that question and period, whatever their level; of one public.</param>
internal sealed record Linked(Row Indicator, Question Question, Row Result, IReadOnlyList<Row> Asked)
{
    /// <summary>Whether its value is a number of answers: one that accumulates counts those of other periods too.</summary>
    public bool CountsInValue => Indicator.Text("unite") == "nombre" && !Indicator["cumule"].IsTrue && !Result["valeur"].IsMissing;

    /// <summary>The key of the result in the index; without a criterion, that of a count apart.</summary>
    public CellKey KeyOf(string scope, string? criterion)
        => new(Indicator.Text("indicateur_id") ?? "", scope, Period, criterion is null ? LevelCodes : [.. LevelCodes, new Code(ResultCubes.Criterion, criterion)]);

    /// <summary>The keys of the answers, at the result's level: their base alone, or each that the numerator counts.</summary>
    public IEnumerable<CellKey> AnswerKeys(bool all)
        => (all ? [Dimension.Total] : Asked.Where(Question.Counts).Select(a => a.Text(SatisfactionCubes.Answer) ?? "").Distinct(StringComparer.Ordinal))
            .Select(answer => new CellKey(Question.Id, SatisfactionCubes.ScopeOf(Asked[0].Text("public") ?? ""), Period, [.. LevelCodes, new Code(SatisfactionCubes.Answer, answer)]));

    /// <summary>Whether a number of the result cannot be the sum of the answers of its level, as far as they are known.</summary>
    public bool Contradicts(decimal? number, bool all)
    {
        var level = Levels.CodesOf(Result);
        var counted = Asked.Where(a => Levels.CodesOf(a).SequenceEqual(level)).ToList();
        if (number is not { } value || counted.Count == 0)
        {
            return false;
        }

        counted = [.. counted.Where(a => all || Question.Counts(a))];
        var sum = counted.Sum(a => a.Number("effectif") ?? 0);
        return value < sum || (value > sum && counted.TrueForAll(a => a.Number("effectif") is not null));
    }

    private string Period => Result.Text("periode") ?? "";

    private Code[] LevelCodes => [.. Levels.Dimensions.Zip(Levels.CodesOf(Result), (d, code) => new Code(d.Name, code))];
}
