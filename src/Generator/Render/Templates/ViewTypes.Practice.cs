using Portal.Render.Chapters;

namespace Portal.Render.Templates;

/// <summary>What the blocks of maintenance, funding and communication (B2, B3, B4) show.</summary>
internal static partial class ViewTypes
{
    private static void DefinePractice()
    {
        Define<FactView>(t => t.Value("libelle", v => v.Label).Value("valeur", v => v.Value));
        DefineMaintenance();
        DefineFunding();
        DefineCommunication();
    }

    private static void DefineMaintenance()
    {
        Define<MaintenanceView>(t => t.List("contrats", v => v.Contracts).View("jeu", v => v.Source));
        Define<ContractView>(t => t
            .Value("titre", v => v.Title).Value("titulaire", v => v.Holder).Value("adresse", v => v.Address).List("engagements", v => v.Undertakings)
            .List("annees", v => v.Years).View("signalees", v => v.Reported).View("reparees", v => v.Repaired).List("bilan", v => v.Outcomes));
        Define<UndertakingView>(t => t
            .Value("perimetre", v => v.Perimeter).Value("signe_le", v => v.SignedOn).Value("adresse", v => v.Address).List("promesses", v => v.Promises)
            .Value("penalites", v => v.Penalties).View("moment", v => v.Timing).Value("remplace_le", v => v.ReplacedOn));
        Define<SupportYearView>(t => t.View("tableau", v => v.Table).List("notes", v => v.Notes));
    }

    private static void DefineFunding()
    {
        Define<FundingView>(t => t
            .Value("annees", v => v.Period).View("jeu", v => v.Source).View("aides", v => v.Aids).View("par_annee", v => v.Years)
            .List("reduites", v => v.CutShort).List("demandes", v => v.Requests).List("emprunts", v => v.Loans).List("en_nature", v => v.InKind).List("hors_programme", v => v.Outside));
        Define<RequestYearView>(t => t.Value("annee", v => v.Year).List("demandes", v => v.Requests));
        Define<RequestView>(t => t
            .Value("financeur", v => v.Funder).View("etat", v => v.State).Value("adresse", v => v.Address).Value("dispositif", v => v.Scheme).Value("origine", v => v.Origin)
            .Value("annee", v => v.Year).Value("action", v => v.Purpose).View("demande", v => v.Asked).View("accorde", v => v.Awarded).View("recu", v => v.Received)
            .Value("taux", v => v.Rate).Value("conditions", v => v.Conditions));
        Define<StepView>(t => t.Value("montant", v => v.Amount).Value("date", v => v.On));
        Define<SponsorshipView>(t => t.List("dons", v => v.Donations).View("jeu", v => v.Source).View("total", v => v.Total).View("part", v => v.Share)
            .View("aides", v => v.Aids).View("commune", v => v.Own).Value("annees", v => v.Period));
        Define<DonationView>(t => t
            .View("don", v => v.Request).Value("en_nature", v => v.IsInKind).Value("contrepartie", v => v.InReturn).View("deliberation", v => v.Decision)
            .List("lots", v => v.Lots).View("cout", v => v.Cost).List("depenses", v => v.Expenses).View("depense", v => v.Spent).Value("reste", v => v.Left));
        Define<LotView>(t => t
            .Value("nom", v => v.Name).Value("quantite", v => v.Quantity).Value("cout_unitaire", v => v.UnitCost).Value("cout", v => v.Cost).Value("lieu", v => v.Place)
            .Value("finalite", v => v.Purpose).Value("compte_le", v => v.CountedOn).Value("adresse", v => v.Address));
        Define<ExpenseView>(t => t.Value("libelle", v => v.Name).Value("annee", v => v.Year).Value("montant", v => v.Amount).Value("adresse", v => v.Address));
        Define<RentalsView>(t => t.List("contrats", v => v.Rentals).Value("date", v => v.Today).View("jeu", v => v.Source));
        Define<RentalView>(t => t
            .Value("titre", v => v.Title).Value("bailleur", v => v.Lessor).Value("adresse", v => v.Address).Value("type", v => v.Kind).Value("quantite", v => v.Quantity)
            .View("comptes", v => v.Counted).Value("loyer", v => v.Rent).Value("periodicite", v => v.Rhythm).Value("debut", v => v.From).Value("fin", v => v.Until)
            .Value("termine", v => v.HasEnded).View("echus", v => v.Due).View("a_venir", v => v.ToCome).View("total", v => v.Total).Value("reparations", v => v.Repairs)
            .Value("option_achat", v => v.Option).Value("suite", v => v.Afterwards).View("marche", v => v.Contract));
        Define<DedicatedLinesView>(t => t.View("etat", v => v.State).View("tableau", v => v.Table));
        Define<BenchmarksView>(t => t.List("reperes", v => v.Benchmarks).View("jeu", v => v.Source));
        Define<BenchmarkView>(t => t
            .Value("titre", v => v.Title).Value("valeur", v => v.Value).Value("annee", v => v.Year).Value("source", v => v.Source).Value("source_url", v => v.SourceUrl)
            .Value("adresse", v => v.Address).View("commune", v => v.Own));
        Define<OwnFigureView>(t => t.View("chiffre", v => v.Figure).Value("portee", v => v.Scope).List("parties", v => v.Parts).Value("note", v => v.Note));
        Define<NamedFigureView>(t => t.Value("libelle", v => v.Label).Value("valeur", v => v.Value).Value("preuve", v => v.Proof));
    }

    private static void DefineCommunication()
    {
        Define<CommunicationView>(t => t.List("annees", v => v.Years).Value("prochaine", v => v.NextYear).Value("echeance", v => v.NextDue));
        Define<AnnouncedYearView>(t => t
            .Value("annee", v => v.Year).View("etat", v => v.State).View("page", v => v.Page).View("actualite", v => v.News).View("evaluation", v => v.Assessment)
            .List("reunions", v => v.Meetings).Value("presents", v => v.Told).List("manque", v => v.Missing));
        Define<DatedLinkView>(t => t.Value("titre", v => v.Title).Value("adresse", v => v.Address).Value("date", v => v.On));
        Define<AssessmentView>(t => t.Value("date", v => v.On).Value("conclusions", v => v.Conclusions).Value("decisions", v => v.Decisions).Value("adresse", v => v.Address));
        Define<MeetingHeldView>(t => t.Value("instance", v => v.Body).Value("date", v => v.On).Value("ordre_du_jour", v => v.Agenda).Value("compte_rendu", v => v.Minutes).Value("adresse", v => v.Address));
    }
}
