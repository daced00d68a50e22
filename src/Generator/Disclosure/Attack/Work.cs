namespace Portal.Disclosure.Attack;

/// <summary>How much may still be computed, in the solver's deterministic time: the same on every machine, unlike seconds.</summary>
internal sealed class Work(double limit)
{
    private double left = limit;

    public bool IsSpent => left <= 0;

    /// <summary>The part of it that one problem may take.</summary>
    public double Share(double most) => Math.Min(left, most);

    public void Spend(double amount) => left -= amount;
}
