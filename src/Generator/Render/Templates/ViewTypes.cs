using Portal.Render.Views;

namespace Portal.Render.Templates;

/// <summary>The allow-list of all that templates can name, in the French of the theme's authors.</summary>
internal static partial class ViewTypes
{
    private static readonly Dictionary<Type, ViewType> All = [];

    static ViewTypes()
    {
        Define<SiteView>(t => t
            .Value("nom", v => v.Name).Value("programme", v => v.Programme).Value("adresse", v => v.Url).Value("racine", v => v.Root)
            .Value("population", v => v.Population).Value("siret", v => v.Siret).Value("code_insee", v => v.InseeCode).Value("maire", v => v.Mayor)
            .Value("directeur_publication", v => v.PublicationDirector).Value("dpo", v => v.DataProtectionOfficer).Value("courriel", v => v.Email)
            .Value("telephone", v => v.Telephone).Value("adresse_postale", v => v.PostalAddress).View("hebergeur", v => v.Host)
            .View("licence", v => v.Licence).View("accessibilite", v => v.Accessibility).Value("date", v => v.Date).Value("edition", v => v.Edition)
            .List("menu", v => v.Menu).List("pied", v => v.Footer).List("pages", v => v.Pages).List("fiches", v => v.Sheets).List("actualites", v => v.News)
            .List("jeux", v => v.Datasets).List("glossaire", v => v.Glossary).List("mesures", v => v.Measures).View("charte", v => v.Charter).View("secret", v => v.Secrecy));
        Define<SecrecyView>(t => t
            .Value("seuil", v => v.Threshold).Value("base", v => v.Base).Value("ecoles", v => v.Schools).Value("part", v => v.Share).Value("caches", v => v.Hidden)
            .Value("chiffres", v => v.Figures).Value("accord_date", v => v.AgreementDate).Value("accord_reference", v => v.AgreementReference).Value("adresse", v => v.Page));
        Define<HostView>(t => t.Value("nom", v => v.Name).Value("adresse", v => v.Address).Value("telephone", v => v.Telephone));
        Define<AccessibilityView>(t => t
            .Value("etat", v => v.State).Value("libelle", v => v.Label).Value("date_audit", v => v.AuditDate).Value("auditeur", v => v.Auditor)
            .Value("taux", v => v.Rate).Value("contact", v => v.Contact).Value("plan_url", v => v.PlanUrl));
        Define<LinkView>(t => t
            .Value("titre", v => v.Title).Value("nom", v => v.Title).Value("adresse", v => v.Address).Value("courant", v => v.IsCurrent)
            .Value("resume", v => v.Summary).Value("rubrique", v => v.Section).List("enfants", v => v.Children));
        Define<PageView>(t => t
            .Value("titre", v => v.Title).Value("titre_fenetre", v => v.WindowTitle).Value("resume", v => v.Summary).Value("adresse", v => v.Address).Value("adresse_absolue", v => v.AbsoluteAddress)
            .Value("chemin", v => v.Path).List("fil", v => v.Trail).List("chapitre", v => v.Chapter).Value("date", v => v.Date).Value("mise_a_jour", v => v.Updated)
            .Value("est_accueil", v => v.IsHome).Value("categorie", v => v.Category).Value("a_graphiques", v => v.HasCharts).Value("a_graphiques_suite", v => v.HasSeries).Value("a_preuves", v => v.HasProofs).View("rapprochement", v => v.Reconciliation).Value("a_chapitres", v => v.HasChapters).Value("est_fiche", v => v.IsSheet).Value("source", v => v.Source)
            .View("charte", v => v.Charter).View("secret", v => v.Secrecy).List("mots", v => v.Words).Value("lire", v => v.HowToRead));
        Define<CharterView>(t => t.Value("phrase", v => v.Sentence).List("parties", v => v.Parts).Value("adresse", v => v.Address).Value("abrege", v => v.IsShort));
        Define<PartView>(t => t
            .Value("id", v => v.Id).Value("titre", v => v.Title).Value("titre_court", v => v.ShortTitle).Value("ancre", v => v.Anchor)
            .Value("phrase", v => v.Sentence).Value("adresse", v => v.Address).List("recommandations", v => v.Recommendations));
        Define<RecommendationView>(t => t
            .Value("id", v => v.Id).Value("ancre", v => v.Anchor).Value("texte", v => v.Text).Value("etat", v => v.State).Value("etat_libelle", v => v.StateLabel)
            .Value("signe", v => v.Sign).Value("manque", v => v.Missing).Value("echeance", v => v.Due).Value("echue", v => v.IsDuePast)
            .Value("raison", v => v.Reason).Value("nombre_preuves", v => v.EvidenceCount).List("preuves", v => v.Evidence));
        Define<EvidenceView>(t => t.Value("titre", v => v.Title).Value("adresse", v => v.Address).List("liens", v => v.Links).Value("autres", v => v.Others));
        Define<StateView>(t => t.Value("signe", v => v.Sign).Value("libelle", v => v.Label));
        Define<IndicatorView>(t => t
            .Value("id", v => v.Id).Value("libelle", v => v.Label).Value("question", v => v.Question).Value("domaine", v => v.Domain).Value("nature", v => v.Nature)
            .Value("responsable", v => v.Owner).Value("methode", v => v.Method).Value("source", v => v.Source).Value("frequence", v => v.Frequency)
            .Value("niveau", v => v.Level).Value("des_le_depart", v => v.IsFromTheStart).Value("defini_le", v => v.DefinedOn)
            .View("reference", v => v.Baseline).View("valeur", v => v.Latest).List("manques", v => v.Missing).View("cible", v => v.Target).Value("issue", v => v.Outcome).View("etat", v => v.State).Value("dessin", v => v.Drawing)
            .List("valeurs", v => v.Values).List("changements", v => v.Changes).Value("adresse", v => v.Address).View("resultats", v => v.Results));
        Define<PointView>(t => t.Value("valeur", v => v.Value).Value("periode", v => v.Period).Value("en_mots", v => v.IsText).Value("preuve", v => v.Proof));
        Define<ChangeView>(t => t
            .Value("date", v => v.Date).Value("quoi", v => v.What).Value("avant", v => v.Old).Value("apres", v => v.New).Value("motif", v => v.Reason).Value("adresse", v => v.Address));
        Define<NewsView>(t => t
            .Value("titre", v => v.Title).Value("adresse", v => v.Address).Value("adresse_absolue", v => v.AbsoluteAddress).Value("date", v => v.Date).Value("resume", v => v.Summary));
        Define<TermView>(t => t.Value("terme", v => v.Term).Value("definition", v => v.Definition).Value("voir", v => v.See).Value("ancre", v => v.Anchor).Value("adresse", v => v.Address));
        Define<MeasureView>(t => t.Value("nom", v => v.Name).Value("libelle", v => v.Label).Value("formule", v => v.Formula).View("jeu", v => v.Dataset));
        Define<FileView>(t => t.Value("adresse", v => v.Address).Value("nom", v => v.Name).Value("taille", v => v.Size));
        Define<DatasetView>(t => t
            .Value("nom", v => v.Name).Value("titre", v => v.Title).Value("description", v => v.Description).Value("adresse", v => v.Address)
            .View("csv", v => v.Csv).View("schema", v => v.Schema).Value("lignes", v => v.RowCount).List("colonnes", v => v.Fields)
            .View("licence", v => v.Licence).Value("mise_a_jour", v => v.Updated).Value("sensible", v => v.IsSensitive)
            .Value("frequence", v => v.Frequency).View("apercu", v => v.Preview).Value("citation", v => v.Citation));
        Define<LinesView>(t => t.Value("titre", v => v.Title).View("jeu", v => v.Dataset).View("tableau", v => v.Table));
        Define<FieldView>(t => t
            .Value("nom", v => v.Name).Value("titre", v => v.Title).Value("description", v => v.Description).Value("type", v => v.Type)
            .Value("obligatoire", v => v.IsRequired).Value("unite", v => v.Unit).List("valeurs", v => v.Values).Value("exemple", v => v.Example).Value("peut_etre_secret", v => v.MayBeSecret));
        Define<CategoryView>(t => t.Value("code", v => v.Code).Value("libelle", v => v.Label));
        Define<CellView>(t => t.Value("texte", v => v.Text).Value("classe", v => v.Class).Value("entete", v => v.IsHeader).Value("secret", v => v.IsSecret).Value("adresse", v => v.Address));
        Define<HeaderView>(t => t.Value("titre", v => v.Title).Value("classe", v => v.Class));
        Define<RowView>(t => t.Value("id", v => v.Id).List("cellules", v => v.Cells));
        Define<TableView>(t => t
            .Value("legende", v => v.Caption).List("colonnes", v => v.Columns).List("lignes", v => v.Rows).List("total", v => v.Total).View("csv", v => v.Csv)
            .Value("source_adresse", v => v.SourceAddress).Value("source_titre", v => v.SourceTitle).Value("tronque", v => v.Hidden).Value("note", v => v.Note).List("notes", v => v.Notes)
            .Value("secret", v => v.HasSecrets));
        Define<KeyFigureView>(t => t
            .Value("valeur", v => v.Value).Value("libelle", v => v.Label).Value("precision", v => v.Scope).Value("preuve", v => v.Proof).Value("signaler", v => v.Report)
            .Value("question", v => v.Question).List("details", v => v.Detail).Value("secret", v => v.IsSecret).List("notes", v => v.Notes));
        Define<KeyFiguresView>(t => t.List("liste", v => v.Items));
        Define<MilestoneView>(t => t
            .Value("titre", v => v.Title).Value("etat", v => v.State).Value("etat_libelle", v => v.StateLabel).Value("signe", v => v.Sign)
            .Value("prevu_le", v => v.Planned).Value("revise_le", v => v.Revised).Value("realise_le", v => v.Achieved).Value("ecart", v => v.Slip).Value("cause", v => v.Cause)
            .Value("decision", v => v.Decision).Value("action", v => v.Action).Value("action_titre", v => v.ActionTitle).Value("lieu", v => v.Where));
        Define<MilestonesView>(t => t.List("liste", v => v.Items).List("repli", v => v.Folded));
        Define<NewsListView>(t => t.List("liste", v => v.Items).Value("archive", v => v.Archive));
        Define<DownloadsView>(t => t.List("jeux", v => v.Datasets));
        Define<InlineFigureView>(t => t.Value("valeur", v => v.Value).Value("preuve", v => v.Proof));
        Define<FigureView>(t => t.Value("valeur", v => v.Value).Value("nombre", v => v.Number).Value("preuve", v => v.Proof).Value("secret", v => v.IsSecret));
        Define<EmptyView>(t => t.Value("phrase", v => v.Sentence));
        Define<NoteView>(t => t.Value("periode", v => v.Period).Value("texte", v => v.Text));
        Define<ChartView>(t => t
            .Value("id", v => v.Id).Value("type", v => v.Type).Value("titre", v => v.Title).Value("unite", v => v.Unit).Value("phrase", v => v.Sentence)
            .Value("svg", v => v.Svg).View("tableau", v => v.Table).View("csv", v => v.Csv).Value("source_titre", v => v.SourceTitle)
            .Value("source_adresse", v => v.SourceAddress).Value("note", v => v.Note).List("notes", v => v.Notes).List("deja", v => v.Told).List("preuves", v => v.Proofs).Value("signaler", v => v.Report)
            .View("emplois", v => v.Uses).Value("vif", v => v.IsLive).Value("replie", v => v.IsFolded)
            .List("facons", v => v.Ways).Value("page", v => v.Page));
        Define<UsesView>(t => t.View("tableau", v => v.Table).View("csv", v => v.Csv).Value("source_titre", v => v.SourceTitle).Value("source_adresse", v => v.SourceAddress));
        Define<ChartPageView>(t => t
            .Value("html", v => v.Html).View("image", v => v.ImageFile).View("graphique", v => v.Chart).View("source", v => v.Source).Value("citation", v => v.Citation)
            .Value("cadre", v => v.Frame).Value("extrait", v => v.Snippet).Value("adresse_absolue", v => v.AbsoluteAddress));
        Define<ProofView>(t => t
            .Value("titre", v => v.Title).Value("valeur", v => v.Value).Value("formule", v => v.Formula).Value("filtre", v => v.Filter)
            .List("notes", v => v.Notes).Value("commun", v => v.Shared).Value("aussi", v => v.AlsoAsked).Value("intitule", v => v.Heading).List("lignes", v => v.Rows)
            .Value("tronque", v => v.Hidden).Value("secret", v => v.HasSecrets).List("etapes", v => v.Steps).View("csv", v => v.Csv)
            .View("jeu", v => v.Dataset).Value("signaler", v => v.Report));
        Define<ReconciliationView>(t => t.List("depenses", v => v.Spending).View("recettes", v => v.Receipts).List("loyers", v => v.Rents).List("totaux", v => v.Totals));
        Define<BalanceView>(t => t
            .Value("periode", v => v.Period).List("gauche", v => v.Left).List("droite", v => v.Right).Value("etat", v => v.State).Value("signe", v => v.Sign)
            .Value("mots", v => v.Words).View("total", v => v.RightTotal).View("ecart", v => v.Gap).Value("raison", v => v.Reason));
        Define<SideView>(t => t.Value("libelle", v => v.Label).Value("valeur", v => v.Value).Value("preuve", v => v.Proof));
        Define<PublishedTotalView>(t => t.View("jeu", v => v.Dataset).Value("lignes", v => v.RowCount).View("csv", v => v.Csv).List("chiffres", v => v.Figures));
        Define<ProofRowView>(t => t.Value("nom", v => v.Name).Value("adresse", v => v.Address).Value("details", v => v.Details).Value("montant", v => v.Amount).Value("secret", v => v.IsSecret));
        Define<StepView>(t => t.Value("libelle", v => v.Label).Value("valeur", v => v.Value).Value("preuve", v => v.Proof).Value("total", v => v.IsTotal).Value("secret", v => v.IsSecret));
        DefineDiagnosis();
        DefineCourse();
        DefineFraming();
        DefineEvaluation();
        DefinePractice();
        DefineSheets();
    }

    public static ViewType? Find(Type? type) => type is null ? null : All.GetValueOrDefault(type);

    private static void Define<T>(Func<ViewTypeBuilder<T>, ViewTypeBuilder<T>> declare)
        where T : notnull
        => All[typeof(T)] = declare(new ViewTypeBuilder<T>()).Build();
}
