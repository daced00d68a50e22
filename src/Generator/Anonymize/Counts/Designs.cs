using Portal.Anonymize.Plans;
using Portal.Anonymize.Responses;

namespace Portal.Anonymize.Counts;

/// <summary>What a plan has counted.</summary>
internal static class Designs
{
    /// <summary>One design for each question of each public; for a table of the commune's own, one that holds all dimensions.</summary>
    public static IReadOnlyList<Design> Of(Plan plan, Answers answers)
    {
        if (plan.Kind == DatasetKind.Own)
        {
            return [Whole(plan, answers)];
        }

        var audience = plan.Dimensions.ToList().FindIndex(d => d.Name == DatasetRules.Audience);
        IEnumerable<string> scopes = audience < 0 ? [plan.Audience ?? ""] : answers.Items.Select(a => a.Values[audience]).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return
        [
            .. from scope in scopes
               let items = audience < 0 ? answers.Items : [.. answers.Items.Where(a => a.Values[audience] == scope)]
               from question in Enumerable.Range(0, plan.Dimensions.Count).Where(i => !plan.Dimensions[i].IsIdentifying)
               where plan.Views.Any(v => v.Contains(question))
               select Question(plan, answers, items, scope, question),
        ];
    }

    private static Design Whole(Plan plan, Answers answers)
    {
        List<Answer> complete = [.. answers.Items.Where(a => a.Values.All(v => v is not null))];
        return new Design(plan.Dataset, "", [.. plan.Dimensions.Select((d, i) => Nodes.Of(d, answers.Codes[i]))], plan.Views, complete) { Impossible = plan.Impossible, Incomplete = answers.Items.Count - complete.Count, Missing = MissingOf(plan, answers.Items, [.. Enumerable.Range(0, plan.Dimensions.Count)]) };
    }

    private static Design Question(Plan plan, Answers answers, IReadOnlyList<Answer> items, string scope, int question)
    {
        var dimension = plan.Dimensions[question];
        var level = Enumerable.Range(0, plan.Dimensions.Count).Where(i => plan.Dimensions[i].Name == DatasetRules.Level && plan.Views.Any(v => v.Contains(question) && v.Contains(i))).ToList();
        int[] columns = [.. level, question];
        List<Answer> complete = [.. items.Where(a => columns.All(c => a.Values[c] is not null))];
        var levels = level.Count == 0 ? null : Levels.Of(plan.Dimensions[level[0]], [.. answers.Codes[level[0]].Where(v => complete.Exists(a => a.Values[level[0]] == v))]);
        Nodes[] nodes = [.. levels is null ? [] : new[] { levels.Nodes }, AnswersOf(plan, dimension, answers.Codes[question])];
        return new Design(dimension.Id ?? dimension.Name, scope, nodes, [[.. Enumerable.Range(0, nodes.Length)]],
            [.. complete.Select(a => a with { Values = [.. levels is null ? [] : new[] { levels.CodeOf(a.Values[level[0]]!) }, AnswerOf(plan, dimension, a.Values[question]!)] })])
        {
            Question = question,
            Incomplete = items.Count - complete.Count,
            Missing = MissingOf(plan, items, columns),
        };
    }

    private static List<(string Name, int Count)> MissingOf(Plan plan, IReadOnlyList<Answer> items, int[] columns)
        => [.. columns.Select(c => (plan.Dimensions[c].Name, items.Count(a => a.Values[c] is null))).Where(m => m.Item2 > 0)];

    /// <summary>Of a share, only what is counted and what is not matter.</summary>
    private static Nodes AnswersOf(Plan plan, PlanDimension dimension, IReadOnlyList<string> codes)
        => plan.Kind == DatasetKind.Results ? Nodes.Of(dimension.Name, dimension.Role, [Shares.Counted, Shares.Others], []) : Nodes.Of(dimension.Name, dimension.Role, codes, []);

    private static string AnswerOf(Plan plan, PlanDimension dimension, string answer)
        => plan.Kind != DatasetKind.Results ? answer : dimension.Counted.Contains(answer) ? Shares.Counted : Shares.Others;
}

/// <summary>The two answers that a share knows.</summary>
internal static class Shares
{
    public const string Counted = "compte";
    public const string Others = "autres";
}
