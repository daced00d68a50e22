namespace Portal.Disclosure;

/// <summary>How an attacker bounds a hidden cell: the shown cells he combines, each with its factor, and the relations and facts he needs.</summary>
public sealed record Deduction(IReadOnlyList<Term> Shown, IReadOnlyList<int> Relations, IReadOnlyList<int> Facts)
{
    /// <summary>The shortest found of the combinations that give the upper (or lower) bound of a cell; null where nothing bounds it.</summary>
    public static Deduction? Of(Problem problem, IReadOnlyList<decimal?> shown, int cell, bool upper) => throw new NotImplementedException();
}
