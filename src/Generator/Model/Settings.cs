namespace Portal.Model;

/// <summary>The commune's settings, as <c>data/commune.yml</c> gives them.</summary>
public sealed record Settings
{
    public string Name { get; init; } = "";

    public string InseeCode { get; init; } = "";

    public string Siren { get; init; } = "";

    public string Siret { get; init; } = "";

    public decimal Population { get; init; }

    /// <summary>The year for which the population was counted; null where nobody says.</summary>
    public int? PopulationYear { get; init; }

    public decimal? Staff { get; init; }

    /// <summary>The plan of accounts of each year; the last holds for later years.</summary>
    public IReadOnlyList<(int Year, string Plan)> AccountPlans { get; init; } = [];

    public Uri SiteUrl { get; init; } = new("https://exemple.invalid/");

    public string Email { get; init; } = "";

    public string Telephone { get; init; } = "";

    public string Address { get; init; } = "";

    public string Mayor { get; init; } = "";

    public string PublicationDirector { get; init; } = "";

    public string DataProtectionOfficer { get; init; } = "";

    public Host Host { get; init; } = new("", "", "");

    public string Licence { get; init; } = "etalab-2.0";

    /// <summary>The accent colour, <c>#rrggbb</c>, at 4.5:1 or more on the page's paper.</summary>
    public string Accent { get; init; } = "#0b5563";

    public string? SecondaryColour { get; init; }

    public string? Logo { get; init; }

    public DateOnly? ReferenceDate { get; init; }

    public IReadOnlyList<int> FullBudgets { get; init; } = [];

    public IReadOnlyList<Programme> Programmes { get; init; } = [];

    public bool PrivateRepository { get; init; }

    public Confidentiality Confidentiality { get; init; } = new();

    public Accessibility Accessibility { get; init; } = new();

    public string? DataFrequency { get; init; }

    /// <summary>What the data cover on the ground, as WKT.</summary>
    public string? DataExtent { get; init; }

    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>Where each setting stands, by its key (<c>couleurs.principale</c>).</summary>
    public IReadOnlyDictionary<string, Place> Places { get; init; } = new Dictionary<string, Place>();

    public Place PlaceOf(string key) => Places.TryGetValue(key, out var place) ? place : Place.Start("data/commune.yml");
}

public sealed record Host(string Name, string Address, string Telephone);

public sealed record Programme(string Title, DateOnly Start, DateOnly Horizon)
{
    public DateOnly? FirstDeployment { get; init; }

    public decimal? CeilingPerPupil { get; init; }
}

public sealed record Confidentiality
{
    /// <summary>How many schools a group of persons reunites at least, and the commune itself.</summary>
    public const int LeastSchools = 3;

    /// <summary>The fewest persons on which a share, a mean or a distribution may rest, whatever the profile.</summary>
    public const int LeastBase = 11;

    /// <summary>The most that one school may make of a group, in percent.</summary>
    public const int MostOfOneSchool = 85;

    public bool IsStrict { get; init; }

    /// <summary>The threshold that the commune asks for; its profile may ask for more.</summary>
    public int AskedThreshold { get; init; }

    /// <summary>The smallest count of persons that may be shown, and how many possible values a hidden one keeps.</summary>
    public int Threshold => Math.Max(AskedThreshold, IsStrict ? 11 : 5);

    /// <summary>The school councils' agreement, without which a commune of few schools publishes no results on persons.</summary>
    public Agreement? Agreement { get; init; }
}

/// <summary>What the school councils agreed to: when, and where it is written.</summary>
public sealed record Agreement(DateOnly Date, string Reference);

public sealed record Accessibility
{
    /// <summary>non_conforme, partiellement_conforme or totalement_conforme.</summary>
    public string State { get; init; } = "non_conforme";

    public DateOnly? AuditDate { get; init; }

    public string? Auditor { get; init; }

    public decimal? Rate { get; init; }

    public string? Contact { get; init; }

    public string? PlanUrl { get; init; }
}

/// <summary>A recommendation of the charter that the commune says does not apply to it, and why.</summary>
public sealed record Waiver(string Id, string Reason);
