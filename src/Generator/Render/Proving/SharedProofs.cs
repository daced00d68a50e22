using System.Buffers;
using System.Text;
using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Proving;

/// <summary>
/// One proof for each figure: of questions that different filters put to the same rows, for the same formula, the clearest stays, and the others
/// lead to its page. Which these are is known once every page has asked.
/// </summary>
internal sealed class SharedProofs
{
    private const string Folder = "/preuves/";

    private static readonly SearchValues<char> AfterName = SearchValues.Create("/\"&<' ");

    private readonly Dictionary<string, string> kept = new(StringComparer.Ordinal);

    private readonly Dictionary<string, IReadOnlyList<Evaluation>> others = new(StringComparer.Ordinal);

    /// <param name="asked">All the proofs that pages ask for.</param>
    public SharedProofs(IReadOnlyList<Proof> asked)
    {
        foreach (var same in asked.GroupBy(proof => proof.Evaluation, new SameFigure()))
        {
            // The widest question, with no list where it can be helped: a total keeps its name when all its rows happen to be of one kind.
            var clearest = same.OrderBy(p => p.Evaluation.Query.Filter.Count(c => c.Values.Count > 1)).ThenBy(p => p.Evaluation.Query.Filter.Count)
                .ThenBy(p => p.Path, StringComparer.Ordinal).First();
            var rest = same.Where(p => p != clearest).ToList();
            rest.ForEach(other => kept.Add(other.Path, clearest.Path));
            others[clearest.Path] = rest.ConvertAll(p => p.Evaluation);
        }

        All = [.. asked.Where(proof => !kept.ContainsKey(proof.Path))];
    }

    /// <summary>Those that have a page, in the order of their paths.</summary>
    public IReadOnlyList<Proof> All { get; }

    /// <summary>The site path of the proof that stands for one that was asked for.</summary>
    public string PathOf(string path) => kept.GetValueOrDefault(path, path);

    /// <summary>The other questions that a proof answers and that its own filter does not say already, in words.</summary>
    public IReadOnlyList<string> AlsoAsked(Facts facts, Proof proof)
    {
        var said = proof.Evaluation.Query.Filter.Select(WordsOf).ToHashSet(StringComparer.Ordinal);
        return [.. others[proof.Path].Where(other => !other.Query.Filter.Select(WordsOf).All(said.Contains)).Select(other => Scope.FilterInWords(facts, other)).Distinct(StringComparer.Ordinal)];

        static string WordsOf(Criterion criterion) => $"{criterion.Column}={string.Join('|', criterion.Values)}";
    }

    /// <summary>A page whose links lead to the proofs that stand.</summary>
    public HtmlPage Relinked(HtmlPage page) => kept.Count == 0 ? page : page with { Html = Relinked(page.Html), Body = Relinked(page.Body) };

    private string Relinked(string html)
    {
        var text = new StringBuilder();
        var copied = 0;
        for (var at = html.IndexOf(Folder, StringComparison.Ordinal); at >= 0; at = html.IndexOf(Folder, at + 1, StringComparison.Ordinal))
        {
            var length = html.AsSpan(at + Folder.Length).IndexOfAny(AfterName);
            if (length > 0 && html[at + Folder.Length + length] == '/' && kept.TryGetValue(html.Substring(at, Folder.Length + length + 1), out var path))
            {
                text.Append(html, copied, at - copied).Append(path);
                copied = at + Folder.Length + length + 1;
            }
        }

        return copied == 0 ? html : text.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary>The same formula over the same rows. Where no row answers, only the filter says what was asked.</summary>
    private sealed class SameFigure : IEqualityComparer<Evaluation>
    {
        public bool Equals(Evaluation? x, Evaluation? y)
            => ReferenceEquals(x, y) || (x is not null && y is not null && x.Contributions.Count > 0
                && (x.Query.Measure, x.Query.Dataset, x.Query.Column, x.Query.Per, x.Query.In) == (y.Query.Measure, y.Query.Dataset, y.Query.Column, y.Query.Per, y.Query.In)
                && x.Contributions.SequenceEqual(y.Contributions) && (!x.Query.IsShare || Equals(x.Whole(), y.Whole())));

        public int GetHashCode(Evaluation figure)
            => HashCode.Combine(figure.Query.Measure, figure.Query.Column, figure.Query.Per, figure.Query.In, figure.Contributions.Count, figure.Contributions is [var first, ..] ? first.Row.Index : -1);
    }
}
