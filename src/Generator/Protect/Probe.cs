using Portal.Figures;
using Portal.Model;
using Portal.Protect.Leaks;

namespace Portal.Protect;

/// <summary>
/// What the gate hides, as a question that the last stage may ask of the finished site: « does this passage give a hidden value away? ». It
/// answers yes or no; nobody can take a value out of it.
/// </summary>
public sealed class Probe
{
    private readonly IReadOnlyList<HiddenTable> tables;
    private readonly Anchors anchors;
    private readonly PersonTraces persons;

    private Probe(IReadOnlyList<HiddenTable> tables, PersonTraces persons)
    {
        (this.tables, this.persons) = (tables, persons);
        anchors = new Anchors(tables.SelectMany(t => t.Anchors));
        HidesAnything = tables.Any(t => t.HidesAnything);
    }

    /// <summary>Nothing is hidden, and nobody is published on purpose.</summary>
    internal static Probe Blind { get; } = new([], new PersonTraces(new Settings(), []));

    /// <param name="facts">The datasets as they were read: they name the codes of each cell.</param>
    /// <param name="tables">Each sensitive table as it was read, and as it will be shown.</param>
    internal static Probe Of(Facts facts, IEnumerable<(Table Read, Table Shown)> tables)
        => new([.. tables.Select(t => HiddenTable.Of(t.Read, t.Shown, facts))], new PersonTraces(facts.Settings, facts.Rows("acteurs").Select(row => row.Text("nom_elu")).OfType<string>()));

    /// <summary>Something is hidden of which the value is known.</summary>
    internal bool HidesAnything { get; }

    /// <summary>A first look, at the speed of the memory: without a word that a hidden cell must stand beside, no passage of the text can leak.</summary>
    internal bool MayLeak(ReadOnlySpan<char> text) => anchors.AreIn(text);

    /// <summary>The same for UTF-8 bytes.</summary>
    internal bool MayLeak(ReadOnlySpan<byte> text) => anchors.AreIn(text);

    /// <summary>The passage holds a hidden value beside enough of its keys to say which cell it is, and no cell that is shown explains it.</summary>
    internal bool Leaks(Passage passage)
        => HidesAnything && Reading.Of(passage) is { Numbers.Count: > 0 } reading && reading.Numbers.Any(number => Leaks(number.Key, reading));

    private bool Leaks(decimal number, Reading reading)
        => tables.Any(table => table.RowsBeside(number, reading).Any(hidden
            => tables.All(other => other.KeysExplaining(number, reading, other == table ? hidden.Row : -1) < hidden.Keys)));

    /// <summary>What looks like a person in a passage, whom the commune publishes on purpose apart.</summary>
    internal IReadOnlyList<PersonKind> Persons(Passage passage) => persons.In(passage);

    /// <summary>An author as a document names one is a person's name.</summary>
    internal bool IsAuthor(string text) => persons.IsAuthor(text);
}
