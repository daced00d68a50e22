namespace Portal.Disclosure.Masks;

/// <summary>The cells that can move, in groups that rows link, each group with its rows.</summary>
internal sealed class Groups
{
    private readonly MaskPart part;
    private readonly List<int[]> rows = [];
    private readonly List<int[]> cells = [];

    public Groups(MaskPart part, Func<int, bool> moves)
    {
        this.part = part;
        Of = new int[part.Values.Length];
        Local = new int[Of.Length];
        Array.Fill(Of, -1);
        for (var i = 0; i < Of.Length; i++)
        {
            if (Of[i] < 0 && moves(i))
            {
                Gather(i, moves);
            }
        }
    }

    public int Count => cells.Count;

    /// <summary>For each cell its group, -1 where it cannot move.</summary>
    public int[] Of { get; }

    /// <summary>For each cell its number within its group.</summary>
    public int[] Local { get; }

    /// <summary>The cells of a group, in order.</summary>
    public int[] Cells(int group) => cells[group];

    /// <summary>The rows of a group, in order.</summary>
    public int[] Rows(int group) => rows[group];

    private void Gather(int start, Func<int, bool> moves)
    {
        var (members, its) = (new List<int> { start }, new List<int>());
        Of[start] = cells.Count;
        for (var k = 0; k < members.Count; k++)
        {
            foreach (var r in part.RowsOf[members[k]])
            {
                foreach (var c in part.Part.Rows[r].Cells.Where(c => Of[c] < 0 && moves(c)))
                {
                    Of[c] = cells.Count;
                    members.Add(c);
                }

                its.Add(r);
            }
        }

        members.Sort();
        for (var k = 0; k < members.Count; k++)
        {
            Local[members[k]] = k;
        }

        cells.Add([.. members]);
        rows.Add([.. its.Distinct().Order()]);
    }
}
