using System.Runtime.InteropServices;
using Portal.Disclosure.Cubes;

namespace Portal.Anonymize.Counts;

/// <summary>The schools of a group of answers. Those that name none are taken for one school, and for the largest: nothing says that they are not.</summary>
internal sealed class SchoolCount
{
    private readonly Dictionary<string, int> bySchool = new(StringComparer.Ordinal);
    private int unknown;
    private int all;

    /// <summary>How many schools.</summary>
    public int Schools => bySchool.Count == 0 && unknown > 0 ? 1 : bySchool.Count;

    /// <summary>The largest school's share, in percent, not rounded.</summary>
    public decimal LargestShare => all == 0 ? 0 : (bySchool.Values.Append(0).Max() + unknown) * 100m / all;

    /// <summary>Whether these answers say too much of one school.</summary>
    public bool Breaks(Rules rules) => Schools < rules.LeastSchools || LargestShare > rules.MostOfOneSchool;

    /// <param name="school">Its name, folded; empty where the answer gives none.</param>
    public void Add(string school)
    {
        all++;
        if (school.Length == 0)
        {
            unknown++;
        }
        else
        {
            CollectionsMarshal.GetValueRefOrAddDefault(bySchool, school, out _)++;
        }
    }
}
