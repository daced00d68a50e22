using Portal.Figures;
using Portal.Model;

namespace Portal.Protect;

/// <summary>All that may be published, and the only thing that publish, render, verify and write can see.</summary>
public sealed class PublicSite
{
    internal PublicSite(Settings settings, IReadOnlyDictionary<string, PublicTable> tables, IReadOnlyList<Page> pages, IReadOnlyList<OutputFile> assets, Theme theme, DateOnly today)
        => (Settings, Tables, Pages, Assets, Theme, Today) = (settings, tables, pages, assets, theme, today);

    public Settings Settings { get; }

    /// <summary>The public tables by name, in alphabetical order.</summary>
    public IReadOnlyDictionary<string, PublicTable> Tables { get; }

    public IReadOnlyList<Page> Pages { get; }

    public IReadOnlyList<OutputFile> Assets { get; }

    public Theme Theme { get; }

    /// <summary>The day of the build.</summary>
    public DateOnly Today { get; }

    /// <summary>What is hidden, as a question that verify asks of the finished site.</summary>
    public Probe Probe { get; internal init; } = Probe.Blind;

    /// <summary>What earlier editions showed.</summary>
    public Ledger Ledger { get; internal init; } = Ledger.Empty;

    /// <summary>Each cell that the site shows or hides of results on persons, and of which parts the codes are made.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; internal init; } = [];

    public Facts ToFacts() => new(Tables.ToDictionary(t => t.Key, t => new Dataset(t.Value.Schema, [.. t.Value.Rows])), Settings, Today);
}
