using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>Content that every rule has looked at. Only <see cref="Checker"/> makes one: nothing unchecked can be protected, hence published.</summary>
public sealed record CheckedContent
{
    internal CheckedContent(Content content, DateOnly today) => (Content, Today) = (content, today);

    public Content Content { get; }

    /// <summary>The day of the build, as an argument: a build is a function of its inputs.</summary>
    public DateOnly Today { get; }

    internal static Facts FactsOf(Content content, DateOnly today)
        => new(content.Tables.ToDictionary(t => t.Key, t => new Dataset(t.Value.Schema, [.. t.Value.Rows])), content.Settings, today)
        {
            Unreadable = content.UnreadableTables,
        };
}
