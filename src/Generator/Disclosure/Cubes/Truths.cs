namespace Portal.Disclosure.Cubes;

/// <summary>
/// Settles what is known. Where known parts are fewer than their whole, what they leave is a cell of its own, that nobody shows: whom no category
/// holds. Where they exceed it, the sum is no relation (those who did not answer differ from one table to the next) and is dropped. What remains tells the value of cells that nobody shows. It goes by rounds, so that no order of cells matters.
/// </summary>
internal static class Truths
{
    public static void Settle(ProblemDraft draft)
    {
        Reconcile(draft);
        for (var changed = true; changed;)
        {
            var told = draft.Relations
                .Select(r => (Relation: r, Unknown: Unknown(draft, r)))
                .Where(x => x.Unknown is not null)
                .GroupBy(x => x.Unknown!.Value.Cell)
                .ToList();
            changed = told.Count > 0;
            HashSet<Relation> wrong = [];
            foreach (var cell in told)
            {
                decimal[] values = [.. cell.Select(x => ValueIn(draft, x.Relation, x.Unknown!.Value)).Distinct()];
                if (values.Length == 1 && values[0] >= 0)
                {
                    draft.Cells[cell.Key].Value = values[0];
                }
                else
                {
                    wrong.UnionWith(cell.Select(x => x.Relation));
                }
            }

            _ = draft.Relations.RemoveAll(wrong.Contains);
            Reconcile(draft);
        }
    }

    /// <summary>
    /// Drops the sums that say nothing: the whole is known by no other relation, fact or bound, so that it is whatever its parts make it.
    /// Cells stay, so that no index moves.
    /// </summary>
    public static void DropEmpty(ProblemDraft draft)
    {
        for (var changed = true; changed;)
        {
            var uses = new int[draft.Cells.Count];
            foreach (var term in draft.Relations.SelectMany(r => r.Terms).Concat(draft.Facts.SelectMany(f => f.Terms)))
            {
                uses[term.Cell]++;
            }

            changed = draft.Relations.RemoveAll(r => r.Terms[0] is { Factor: -1 } whole && uses[whole.Cell] == 1 && IsFree(draft.Cells[whole.Cell])) > 0;
        }
    }

    /// <summary>
    /// Drops the sums among cells of which nothing at all is known: as all may be any number of persons, none of them is bounded. No solver is
    /// needed to see it.
    /// </summary>
    public static void DropUnknown(ProblemDraft draft)
    {
        var known = draft.Cells.Select(c => c is { Value: not null } or { Max: not null }).ToArray();
        foreach (var term in draft.Facts.SelectMany(f => f.Terms))
        {
            known[term.Cell] = true;
        }

        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var relation in draft.Relations.Where(r => r.Terms.Any(t => known[t.Cell]) && r.Terms.Any(t => !known[t.Cell])))
            {
                foreach (var term in relation.Terms)
                {
                    known[term.Cell] = true;
                }

                changed = true;
            }
        }

        _ = draft.Relations.RemoveAll(r => !r.Terms.Any(t => known[t.Cell]));
    }

    private static bool IsFree(DraftCell cell) => cell is { Given: null, Max: null, IsSensitive: false };

    private static Term? Unknown(ProblemDraft draft, Relation relation)
    {
        Term? found = null;
        foreach (var term in relation.Terms)
        {
            if (draft.Cells[term.Cell].Value is null)
            {
                if (found is not null || draft.Cells[term.Cell].Given is not null)
                {
                    return null;
                }

                found = term;
            }
        }

        return found;
    }

    private static decimal ValueIn(ProblemDraft draft, Relation relation, Term unknown)
        => -relation.Terms.Where(t => t.Cell != unknown.Cell).Sum(t => t.Factor * draft.Cells[t.Cell].Value!.Value) / unknown.Factor;

    private static void Reconcile(ProblemDraft draft)
    {
        for (var i = draft.Relations.Count - 1; i >= 0; i--)
        {
            var relation = draft.Relations[i];
            if (relation.Terms[0].Factor > 0 || draft.Cells[relation.Terms[0].Cell].Value is not { } whole)
            {
                continue;
            }

            var parts = relation.Terms.Skip(1).ToList();
            var left = whole - parts.Sum(t => t.Factor * (draft.Cells[t.Cell].Value ?? 0));
            if (left > 0 && parts.TrueForAll(t => draft.Cells[t.Cell].Value is not null) && draft.RestOf(relation) is { } key)
            {
                var rest = draft.CellOf(key);
                draft.Cells[rest].Value = left;
                draft.Relations[i] = relation with { Terms = [.. relation.Terms, new Term(rest, 1)] };
            }
            else if (left < 0 || (left > 0 && parts.TrueForAll(t => draft.Cells[t.Cell].Value is not null)))
            {
                draft.Relations.RemoveAt(i);
            }
        }
    }
}
