namespace Portal.Disclosure;

/// <summary>How much an attacker must be left in doubt about a sensitive cell.</summary>
/// <param name="Insiders">Whether to try again with each cell of value 1 known, as the person it counts knows it.</param>
public abstract record Profile(bool Insiders);

/// <summary>At least <paramref name="MinValues"/> possible values, one of them at least <paramref name="UpperMin"/> (0: any).</summary>
public sealed record SpreadProfile(int MinValues, int UpperMin, bool Insiders = false) : Profile(Insiders)
{
    /// <summary>The profile of counts of persons: k possible values, one of them k or more.</summary>
    public static SpreadProfile Of(int threshold, bool insiders = false) => new(threshold, threshold, insiders);
}

/// <summary>An interval that reaches <paramref name="Percent"/> % of the value on both sides; with 0, anything but the exact value.</summary>
public sealed record PercentProfile(decimal Percent, bool Insiders = false) : Profile(Insiders);
