using Portal.Model;

namespace Portal.Charter;

/// <summary>What a rule gathers as it looks: what speaks for the recommendation, what is missing, what is due. The state follows from these.</summary>
internal sealed class Findings(DateOnly today)
{
    private readonly List<Evidence> evidence = [];
    private readonly HashSet<Evidence> seen = [];
    private readonly List<string> missing = [];
    private readonly List<(Due Due, bool IsOverdue)> dues = [];
    private bool hasFound;

    public IReadOnlyList<Evidence> Evidence => evidence;

    public IReadOnlyList<string> Missing => missing;

    /// <summary>What has been late the longest, else what is due next.</summary>
    public Due? EarliestDue => dues.OrderBy(d => !d.IsOverdue).ThenBy(d => d.Due.On).Select(d => d.Due).FirstOrDefault();

    /// <summary>Where there is nothing at all, nothing is late: it is still to be done.</summary>
    public KeptState State
        => dues.Exists(d => d.IsOverdue) && evidence.Exists(e => e is not SettingEvidence) ? KeptState.Late
            : !hasFound ? KeptState.Missing
            : missing.Count == 0 ? KeptState.Kept
            : KeptState.Partial;

    /// <summary>Evidence that speaks for the recommendation.</summary>
    public void Found(Evidence found)
    {
        hasFound = true;
        Looked(found);
    }

    public void Found(Row row) => Found(new RowEvidence(row));

    /// <summary>What was looked at and does not, by itself, speak for the recommendation.</summary>
    public void Looked(Evidence looked)
    {
        if (seen.Add(looked))
        {
            evidence.Add(looked);
        }
    }

    public void Looked(Row row) => Looked(new RowEvidence(row));

    public void Lacks(string sentence) => missing.Add(sentence);

    /// <summary>One sentence for all that lacks the same thing; none where nothing does.</summary>
    public void Lacks(string what, IReadOnlyCollection<string> names)
    {
        if (names.Count > 0)
        {
            missing.Add($"{what} : {French.Listed(names)}.");
        }
    }

    /// <summary>Something is due on a day, and late from the day after.</summary>
    public void Due(DateOnly on, Evidence at) => Due(on, at, today > on);

    public void Due(DateOnly on, Evidence at, bool isOverdue) => dues.Add((new Due(on, at), isOverdue));
}
