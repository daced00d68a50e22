using System.Globalization;

namespace Portal.Model;

/// <summary>One typed value: a text, a number, the secret mark <c>s</c>, or nothing.</summary>
public readonly record struct Cell(Field Field, string? Text, decimal? Number, bool IsSecret)
{
    public bool IsMissing => Text is null && Number is null && !IsSecret;

    public bool IsTrue => Text == "true";

    public DateOnly? Date => Text is { Length: 10 }
        && DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>The value as open data writes it: decimal point, ISO date, <c>s</c>, or an empty string.</summary>
    public override string ToString() => IsSecret ? "s" : Text ?? Number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
