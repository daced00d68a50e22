using Portal.Disclosure;
using Portal.Model;

namespace Portal.Doors;

/// <summary>An equation, whose terms add up to 0, or a fact, whose terms add up to something between two bounds.</summary>
/// <param name="Place">Where its first row stands.</param>
/// <param name="IsWhole">Whether all its rows could be read.</param>
internal sealed record DoorSum(string Name, Place Place, IReadOnlyList<Term> Terms, bool IsWhole, decimal? Low, decimal? High)
{
    public Relation ToRelation() => new(Name, Terms);

    public Fact ToFact() => new(Name, Terms, Low, High);
}
