using System.Globalization;

namespace Portal.Model;

public enum FieldType
{
    String,
    Integer,
    Number,
    Boolean,
    Date,
    Year,
    List,
}

/// <summary>What a column of a sensitive table is to the disclosure gate.</summary>
public enum FieldRole
{
    None,

    /// <summary>A dimension by which a person could be recognised.</summary>
    Identifying,

    /// <summary>What a person answered.</summary>
    Response,

    /// <summary>A count or a value that may be hidden (<c>s</c>).</summary>
    Measure,
}

public sealed record Category(string Value, string Label);

/// <summary>A column as its Table Schema declares it.</summary>
public sealed record Field(string Name, string Title, string Description, FieldType Type)
{
    public bool Required { get; init; }

    public bool Unique { get; init; }

    public IReadOnlyList<Category> Categories { get; init; } = [];

    /// <summary>The only values allowed, of a list the only items; empty when any is.</summary>
    public IReadOnlyList<string> Enum { get; init; } = [];

    /// <summary>What separates the items of a list.</summary>
    public string Delimiter { get; init; } = ",";

    public string? Pattern { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public string? Example { get; init; }

    /// <summary>euro, pourcent, heures…: how its figures are written.</summary>
    public string? Unit { get; init; }

    /// <summary>A check beyond the type: uai, siret, siren, insee, annee_scolaire, periode, mois, url.</summary>
    public string? Control { get; init; }

    public FieldRole Role { get; init; }

    /// <summary>The codes that are the sum of others: parent → parts. Each part has one parent.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Hierarchy { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public bool IsNumeric => Type is FieldType.Integer or FieldType.Number;

    /// <summary>The items of a list, else the text itself.</summary>
    public IReadOnlyList<string> ItemsOf(string text) => Type == FieldType.List ? text.Split(Delimiter) : [text];

    public string LabelOf(string value)
    {
        if (Type == FieldType.List && value.Contains(Delimiter, StringComparison.Ordinal))
        {
            return string.Join(", ", ItemsOf(value).Select(LabelOf));
        }

        foreach (var category in Categories)
        {
            if (category.Value == value)
            {
                return category.Label;
            }
        }

        return Control is "mois" or "periode" && DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? French.ShortMonthYear(month) : value;
    }
}
