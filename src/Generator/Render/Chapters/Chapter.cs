namespace Portal.Render.Chapters;

/// <summary>A block that tells a table as its chapter of the charter does.</summary>
/// <param name="Name">The fence's word, and the name of its template in <c>_blocs</c> and of the variable there.</param>
/// <param name="View">The type of what the template is given.</param>
/// <param name="Of">From public rows to that view; null where nothing is published yet.</param>
internal sealed record Chapter(string Name, Type View, Func<Telling, object?> Of)
{
    /// <summary>The catalogue: one line a block, here and in <see cref="Model.ChapterTables"/>.</summary>
    public static readonly IReadOnlyList<Chapter> All =
    [
        // P1, where we start from.
        new("ecoles", typeof(SchoolsView), Schools.Of),
        new("equipements", typeof(EquipmentView), Equipment.Of),
        new("reseau", typeof(NetworkView), Network.Of),
        new("ressources", typeof(SoftwareView), Software.Of),
        new("competences", typeof(SkillsView), Skills.Of),
        new("maturite", typeof(MaturityView), Maturity.Of),
        new("ecosysteme", typeof(PartnersView), Partners.Of),
        new("initiatives", typeof(InitiativesView), Initiatives.Of),

        // P2, where we go.
        new("concertations", typeof(ConsultationsView), Consultations.Of),
        new("objectifs", typeof(AimsView), Aims.Of),
        new("finalites", typeof(PurposesView), Purposes.Of),

        // P3, how it is framed.
        new("instances", typeof(BodiesView), Bodies.Of),
        new("engagements", typeof(CommonLetterView), CommonLetter.Of),
        new("actions", typeof(ActionsView), Actions.Of),
        new("decisions", typeof(DecisionsView), Decisions.Of),

        // P4, whether it works.
        new("indicateurs", typeof(IndicatorsView), IndicatorsByDomain.Of),
        new("satisfaction", typeof(OpinionsView), Opinions.Of),

        // B1, calls for projects.
        new("appels_a_projets", typeof(CallsView), Calls.Of),

        // B2, maintenance.
        new("maintenance", typeof(MaintenanceView), Undertakings.Of),

        // B3, funding.
        new("financements", typeof(FundingView), Sources.Of),
        new("mecenat", typeof(SponsorshipView), Sponsorship.Of),
        new("locations", typeof(RentalsView), Rentals.Of),
        new("ligne_dediee", typeof(DedicatedLinesView), DedicatedLines.Of),
        new("reperes", typeof(BenchmarksView), Benchmarks.Of),

        // B4, communication.
        new("communication", typeof(CommunicationView), Announcements.Of),
    ];

    public static Chapter Find(string name) => All.First(chapter => chapter.Name == name);
}
