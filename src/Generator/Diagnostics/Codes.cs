namespace Portal.Diagnostics;

/// <summary>The catalogue of all that can be wrong with a commune's content. A code is a promise: it is never given another meaning.</summary>
public static class Codes
{
    // First: the codes below enter it as they are declared.
    private static readonly List<Code> Declared = [];

    // LEC: a file cannot be read as it is.
    public static readonly Code FileMissing = Error("LEC001", "Fichier ou dossier absent");
    public static readonly Code FileUnreadable = Error("LEC002", "Fichier illisible");
    public static readonly Code NotAFile = Error("LEC003", "Dossier à la place d'un fichier");
    public static readonly Code LinkOutside = Error("LEC004", "Lien vers l'extérieur du dossier de la commune");
    public static readonly Code FileTooLarge = Error("LEC005", "Fichier trop volumineux");
    public static readonly Code NotText = Error("LEC006", "Fichier qui n'est pas du texte");
    public static readonly Code EncodingAssumed = Note("LEC007", "Encodage deviné");
    public static readonly Code AddressTaken = Error("LEC008", "Deux fichiers pour la même adresse");
    public static readonly Code NameNotAddress = Error("LEC009", "Nom de fichier impossible dans une adresse");
    public static readonly Code NotCsv = Error("LEC010", "Fichier qui n'est pas un CSV");
    public static readonly Code WorkbookDamaged = Error("LEC011", "Classeur abîmé");
    public static readonly Code WorkbookLocked = Error("LEC012", "Classeur protégé par un mot de passe");
    public static readonly Code WorkbookTooLarge = Error("LEC013", "Classeur trop volumineux");
    public static readonly Code WorkbookFormat = Error("LEC014", "Format de tableur qui n'est pas lu");
    public static readonly Code SheetIgnored = Warning("LEC015", "Feuille sans tableau");
    public static readonly Code SheetHidden = Note("LEC016", "Feuille masquée");

    // CSV: the shape of a table.
    public static readonly Code CsvEmpty = Error("CSV001", "Tableau vide");
    public static readonly Code CsvMalformed = Error("CSV002", "Guillemets mal placés");
    public static readonly Code ColumnUnknown = Error("CSV003", "Colonne inconnue");
    public static readonly Code ColumnMissing = Error("CSV004", "Colonne obligatoire absente");
    public static readonly Code ColumnTwice = Error("CSV005", "Colonne en double");
    public static readonly Code TooManyCells = Error("CSV006", "Ligne trop longue");
    public static readonly Code DatasetWithoutSchema = Error("CSV007", "Tableau sans description");
    public static readonly Code LinesSkipped = Note("CSV008", "Lignes de titre au-dessus du tableau");
    public static readonly Code RowShifted = Error("CSV009", "Ligne décalée");
    public static readonly Code TotalRow = Error("CSV010", "Ligne de total");
    public static readonly Code DecimalsCut = Error("CSV011", "Virgule décimale prise pour un séparateur");
    public static readonly Code HeaderMissing = Error("CSV012", "En-tête absent");
    public static readonly Code HeaderRepeated = Error("CSV013", "En-tête répété");
    public static readonly Code ColumnNameless = Warning("CSV014", "Colonne sans nom");
    public static readonly Code DatasetTwice = Error("CSV015", "Tableau en double");
    public static readonly Code CellsMerged = Error("CSV016", "Cellules fusionnées");
    public static readonly Code RowsTooWrong = Error("CSV017", "Trop de lignes fautives");
    public static readonly Code RowInOneCell = Error("CSV018", "Ligne entière dans une cellule");

    // CEL: the value of a cell.
    public static readonly Code CellMissing = Error("CEL001", "Valeur obligatoire absente");
    public static readonly Code CellNotNumber = Error("CEL002", "Nombre attendu");
    public static readonly Code CellAmbiguous = Error("CEL003", "Nombre ambigu");
    public static readonly Code CellNotDate = Error("CEL004", "Date attendue");
    public static readonly Code CellNotBoolean = Error("CEL005", "Oui ou non attendu");
    public static readonly Code CellNotInList = Error("CEL006", "Valeur hors de la liste");
    public static readonly Code CellPattern = Error("CEL007", "Forme inattendue");
    public static readonly Code CellOutOfRange = Error("CEL008", "Valeur hors des bornes");
    public static readonly Code CellControl = Error("CEL009", "Identifiant invalide");
    public static readonly Code KeyTwice = Error("CEL010", "Identifiant en double");
    public static readonly Code KeyUnknown = Error("CEL011", "Référence inconnue");
    public static readonly Code SecretMisplaced = Error("CEL012", "Marque « s » hors d'une mesure");
    public static readonly Code CellTooLong = Error("CEL013", "Cellule trop longue");
    public static readonly Code CellLetterForDigit = Error("CEL014", "Lettre à la place d'un chiffre");
    public static readonly Code CellFormulaError = Error("CEL015", "Erreur de formule");
    public static readonly Code CellTooNarrow = Error("CEL016", "Dièses à la place d'une valeur");
    public static readonly Code CellFormula = Error("CEL017", "Formule à la place de son résultat");
    public static readonly Code CellWordForMissing = Error("CEL018", "Mot à la place d'une cellule vide");
    public static readonly Code CellTwoValues = Error("CEL019", "Plusieurs valeurs dans une cellule");
    public static readonly Code CellUnit = Error("CEL020", "Unité inattendue");
    public static readonly Code CellImpossibleDate = Error("CEL021", "Date qui n'existe pas");
    public static readonly Code SerialDate = Note("CEL022", "Nombre lu comme une date");
    public static readonly Code CellDigitsLost = Error("CEL023", "Chiffres perdus par le tableur");
    public static readonly Code CellZeroLost = Error("CEL024", "Zéro de tête perdu");
    public static readonly Code LetterLost = Error("CEL025", "Lettre perdue");
    public static readonly Code TextReadTwice = Warning("CEL026", "Accents déformés");

    // SCH: the description of a dataset.
    public static readonly Code SchemaInvalid = Error("SCH001", "Description de tableau invalide");
    public static readonly Code SchemaWithoutData = Warning("SCH002", "Description sans tableau");
    public static readonly Code SchemaReserved = Error("SCH003", "Description d'un tableau du portail");

    // REG: rules that cross cells and files.
    public static readonly Code DatesDisordered = Error("REG001", "Dates dans le désordre");
    public static readonly Code MilestoneInFuture = Error("REG002", "Jalon réalisé dans le futur");
    public static readonly Code DelayUnexplained = Warning("REG003", "Retard sans cause");
    public static readonly Code ValueOutOfUnit = Error("REG004", "Valeur impossible pour son unité");
    public static readonly Code RatioWrong = Error("REG005", "Valeur différente du rapport");
    public static readonly Code SectionWrong = Error("REG006", "Section différente de celle du compte");
    public static readonly Code ReceivedOverAwarded = Warning("REG007", "Reçu supérieur à l'accordé");
    public static readonly Code ClassSizeUnlikely = Warning("REG008", "Effectif par classe inhabituel");
    public static readonly Code LeaseEnding = Warning("REG009", "Location qui se termine sans suite prévue");
    public static readonly Code AmountMissing = Warning("REG010", "Montant absent d'une somme");
    public static readonly Code SectionInferred = Warning("REG011", "Section vide");
    public static readonly Code AccountUnknown = Error("REG012", "Compte absent du plan comptable");
    public static readonly Code AccountOfGroup = Error("REG013", "Compte qui ne reçoit pas d'écriture");
    public static readonly Code AccountDoubtful = Warning("REG014", "Compte à vérifier dans le plan de l'année");
    public static readonly Code PlanUndeclared = Warning("REG015", "Année sans plan comptable");
    public static readonly Code ExpensesOverReceipts = Error("REG016", "Budget en déficit");
    public static readonly Code ReceiptsOverExpenses = Warning("REG017", "Budget en excédent");
    public static readonly Code OrderUnbalanced = Error("REG018", "Opérations d'ordre sans équilibre");
    public static readonly Code PlanNotClosed = Error("REG019", "Action terminée dont le coût n'est pas financé");
    public static readonly Code PublicAidTooHigh = Warning("REG020", "Aides publiques au-delà de 80 %");
    public static readonly Code LeaseAsReceipt = Error("REG021", "Location comptée comme une recette");
    public static readonly Code FctvaTooHigh = Warning("REG022", "FCTVA au-delà du taux");
    public static readonly Code ChapterOverspent = Warning("REG023", "Chapitre au-delà de ses crédits");
    public static readonly Code RentsDiffer = Warning("REG024", "Loyers différents du réalisé");
    public static readonly Code PartOverWhole = Error("REG025", "Partie plus grande que le tout");
    public static readonly Code SchoolYearMissing = Warning("REG026", "École ouverte sans effectif");
    public static readonly Code DirectionContradicts = Warning("REG027", "Sens contraire à la cible");
    public static readonly Code VotesWrong = Error("REG050", "Compte des votes faux");
    public static readonly Code BudgetHalfNamed = Error("REG051", "Budget nommé à moitié");
    public static readonly Code CharterSoonLate = Note("REG060", "Recommandation bientôt en retard");
    public static readonly Code JumpUnexplained = Warning("REG061", "Forte variation sans explication");
    public static readonly Code SpendingUnfunded = Error("REG070", "Dépense différente de ses financements");
    public static readonly Code ReceiptsDiffer = Error("REG071", "Recettes différentes des aides versées");
    public static readonly Code RefusedAndPaid = Error("REG072", "Demande refusée et montant accordé");
    public static readonly Code PaymentUndated = Warning("REG073", "Aide reçue sans date");
    public static readonly Code LotNotCounted = Warning("REG080", "Lot absent du dernier inventaire");
    public static readonly Code DateInFuture = Warning("REG085", "Date dans le futur");
    public static readonly Code RateAsFraction = Warning("REG086", "Taux écrit comme une fraction");
    public static readonly Code SchoolUnnamed = Warning("REG087", "Jalon d'une école sans l'école");
    public static readonly Code PupilsOfClosed = Warning("REG088", "Élèves dans une école fermée");
    public static readonly Code BoughtOverPaid = Error("REG090", "Achats au-delà du financement");
    public static readonly Code DonationUnexplained = Warning("REG091", "Don dont l'emploi n'est pas dit");
    public static readonly Code ReturnUnsaid = Warning("REG092", "Don dont la contrepartie n'est pas dite");
    public static readonly Code BenchmarkAlone = Warning("REG093", "Repère presque connu");

    // CFG: commune.yml; NOU: what a new folder still lacks; YML: YAML anywhere.
    public static readonly Code SettingInvalid = Error("CFG001", "Réglage invalide");
    public static readonly Code SettingMissing = Error("CFG002", "Réglage obligatoire absent");
    public static readonly Code SettingUnknown = Error("CFG003", "Réglage inconnu");
    public static readonly Code ColourContrast = Error("CFG004", "Couleur trop peu contrastée");
    public static readonly Code SettingToComplete = Warning("NOU001", "Réglage à compléter");
    public static readonly Code YamlInvalid = Error("YML001", "YAML illisible");
    public static readonly Code YamlRefused = Error("YML002", "YAML refusé");

    // PAG: a page and its front matter; BLO: its blocks; FIG: its figures; LIE: its links.
    public static readonly Code FrontMatterMissing = Error("PAG001", "Page sans en-tête");
    public static readonly Code FrontMatterUnknownKey = Error("PAG002", "Clé d'en-tête inconnue");
    public static readonly Code FrontMatterInvalid = Error("PAG003", "Clé d'en-tête invalide");
    public static readonly Code PageTooDeep = Error("PAG004", "Page trop imbriquée");
    public static readonly Code HtmlRemoved = Warning("PAG005", "HTML retiré");
    public static readonly Code PageWithoutTitle = Error("PAG006", "Page sans titre");
    public static readonly Code MarkLeftOpen = Error("PAG007", "Bloc ou commentaire laissé ouvert");
    public static readonly Code PageOfTomorrow = Warning("PAG008", "Page datée du futur");
    public static readonly Code BlockUnknownKey = Error("BLO001", "Clé de bloc inconnue");
    public static readonly Code BlockInvalid = Error("BLO002", "Bloc invalide");
    public static readonly Code BlockUnknownName = Error("BLO003", "Jeu de données ou colonne inconnus");
    public static readonly Code BlockEmpty = Error("BLO004", "Bloc sans donnée");
    public static readonly Code BlockMatchesNothing = Warning("BLO005", "Filtre qui ne garde rien");
    public static readonly Code FigureInvalid = Error("FIG001", "Chiffre mal écrit");
    public static readonly Code MeasureUnknown = Error("FIG002", "Mesure inconnue");
    public static readonly Code FigureUndefined = Error("FIG003", "Chiffre sans valeur");
    public static readonly Code StagesMixed = Error("FIG004", "Somme qui mélange des étapes");
    public static readonly Code CountingUndefined = Error("FIG005", "Façon de compter impossible ici");
    public static readonly Code LinkBroken = Error("LIE001", "Lien vers une page absente");
    public static readonly Code ImageWithoutText = Error("LIE002", "Image sans texte de remplacement");
    public static readonly Code LinkScheme = Error("LIE003", "Adresse refusée");

    // CON: what may not be published.
    public static readonly Code SmallCount = Error("CON001", "Effectif trop petit pour être publié");
    public static readonly Code SmallBase = Error("CON002", "Groupe trop petit pour être publié");
    public static readonly Code SchoolInResults = Error("CON003", "Résultat rattaché à une école");

    public static readonly Code SecretShown = Error("CON004", "Valeur écrite sur une ligne qui n'en a pas");
    public static readonly Code FewSchools = Error("CON005", "Groupe de trop peu d'écoles");
    public static readonly Code SameAnswer = Error("CON006", "Toutes les réponses d'un groupe, ou toutes sauf une");
    public static readonly Code SmallDifference = Error("CON007", "Petit effectif qu'une soustraction donne");
    public static readonly Code SecretExposed = Error("CON008", "Secret qui se retrouve par le calcul");
    public static readonly Code FiguresContradict = Error("CON009", "Chiffres qui ne peuvent pas être vrais ensemble");
    public static readonly Code SecrecyUnproven = Error("CON010", "Secret que le programme n'a pas pu prouver");
    public static readonly Code CountedTwice = Error("CON011", "Deux lignes qui comptent les mêmes personnes");
    public static readonly Code FewSchoolsInCommune = Error("CON012", "Commune de trop peu d'écoles");
    public static readonly Code TooMuchHidden = Error("CON013", "Trop de nombres à cacher");
    public static readonly Code HiddenByBuild = Note("CON014", "Nombres cachés à la publication");
    public static readonly Code MeanTooPrecise = Error("CON015", "Moyenne trop précise");
    public static readonly Code ShareGivesCount = Error("CON016", "Part qui donne un petit effectif");
    public static readonly Code NoPlaceForSecret = Error("CON017", "Nombre à cacher dans une colonne qui n'admet pas « s »");
    public static readonly Code SecretRepeated = Error("CON018", "Secret répété ailleurs");
    public static readonly Code SameSurvey = Error("CON019", "Deux jeux de la même enquête");
    public static readonly Code KnownAlready = Note("CON030", "Chiffre déjà publié, que « s » ne cache plus");
    public static readonly Code Uncovered = Warning("CON031", "Chiffre caché dans une édition et montré ici");
    public static readonly Code SmallCorrection = Error("CON032", "Correction qui désigne quelques personnes");
    public static readonly Code UnsafeWithPast = Error("CON033", "Secret que les éditions précédentes aident à retrouver");
    public static readonly Code PastContradicted = Error("CON034", "Résultats qui contredisent les éditions précédentes");
    public static readonly Code NumberTyped = Error("CON040", "Nombre de personnes écrit à la main");
    public static readonly Code NumberTypedElsewhere = Note("CON041", "Nombre de personnes écrit à la main, hors des résultats");
    public static readonly Code NumberAllowed = Note("CON042", "Nombre de personnes admis par exception");
    public static readonly Code AllowedNumberUnused = Warning("CON043", "Exception qui ne sert à rien");
    public static readonly Code PartShown = Error("CON044", "Part qui se retrouve par différence à cent");
    public static readonly Code ResultUnlinked = Error("CON045", "Résultat qui peut rendre une réponse secrète");
    public static readonly Code QuestionUnclear = Error("CON046", "Indicateur mal relié à sa question");

    // DIS: a table of any kind, given to the expert doors.
    public static readonly Code DoorCellTwice = Error("DIS001", "Cellule donnée deux fois");
    public static readonly Code DoorCellUnknown = Error("DIS002", "Cellule inconnue");
    public static readonly Code DoorNotANumber = Error("DIS003", "Nombre illisible");
    public static readonly Code DoorImpossibleCount = Error("DIS004", "Effectif impossible");
    public static readonly Code DoorAboveMax = Error("DIS005", "Valeur au-dessus du maximum connu");
    public static readonly Code DoorEquationFalse = Error("DIS006", "Équation que les valeurs ne vérifient pas");
    public static readonly Code DoorNeverShown = Error("DIS007", "Valeur publiée d'une cellule que rien ne montre");
    public static readonly Code DoorBoundsContradict = Error("DIS008", "Bornes contradictoires");
    public static readonly Code DoorFactFalse = Error("DIS009", "Fait que les valeurs démentent");
    public static readonly Code DoorWordUnknown = Error("DIS010", "Mot inattendu dans une marque");
    public static readonly Code DoorSensitiveKept = Error("DIS011", "Cellule sensible déjà publique");
    public static readonly Code DoorValueMissing = Error("DIS012", "Valeur absente");
    public static readonly Code DoorNameMissing = Error("DIS013", "Ligne sans nom");
    public static readonly Code DoorFactBoundless = Warning("DIS014", "Fait qui ne dit rien");
    public static readonly Code DoorDimensionMistaken = Warning("DIS015", "Colonne lue comme une dimension");

    // IMP: a budget that the finance service hands over.
    public static readonly Code ImportWrongFormat = Error("IMP001", "Fichier d'un autre format");
    public static readonly Code ImportXmlUnreadable = Error("IMP002", "XML illisible");
    public static readonly Code ImportXmlRefused = Error("IMP003", "XML refusé");
    public static readonly Code ImportStageUnknown = Error("IMP004", "Étape budgétaire inconnue");
    public static readonly Code ImportNothingToRead = Error("IMP005", "Aucun budget à importer");
    public static readonly Code ImportValueUnreadable = Error("IMP006", "Valeur illisible dans le fichier importé");
    public static readonly Code ImportColumnMissing = Error("IMP007", "Colonne absente du fichier importé");
    public static readonly Code ImportTruncated = Error("IMP008", "Fichier importé incomplet");
    public static readonly Code ImportZerosLost = Error("IMP009", "Zéros de tête perdus");
    public static readonly Code ImportSeveralOwners = Error("IMP010", "Budgets de plusieurs collectivités");
    public static readonly Code ImportTargetUnusable = Error("IMP011", "Tableau du budget impossible à compléter");
    public static readonly Code ImportTargetInWorkbook = Error("IMP012", "Budget tenu dans un classeur");
    public static readonly Code ImportSeveralBudgets = Error("IMP013", "Plusieurs budgets de la commune dans un fichier");
    public static readonly Code ImportOtherOwner = Warning("IMP020", "Budget d'une autre collectivité");
    public static readonly Code ImportShareMissing = Warning("IMP021", "Part du programme à écrire");
    public static readonly Code ImportRowDiffers = Warning("IMP022", "Ligne déjà là et différente");
    public static readonly Code ImportBudgetLeft = Warning("IMP023", "Budget laissé de côté");
    public static readonly Code ImportColumnsSwapped = Warning("IMP024", "Chapitre et compte inversés");
    public static readonly Code ImportSectionContradicts = Warning("IMP025", "Section contraire au compte");
    public static readonly Code ImportRealisedTooEarly = Warning("IMP026", "Réalisé dans un budget voté");
    public static readonly Code ImportTargetColumnMissing = Warning("IMP027", "Colonne absente de budget.csv");
    public static readonly Code ImportNothingKept = Warning("IMP028", "Aucune ligne gardée");
    public static readonly Code ImportValueIgnored = Warning("IMP029", "Valeur laissée de côté");
    public static readonly Code ImportSectionInferred = Note("IMP030", "Section déduite du compte");

    // ANO: a survey's raw answers, before they are counted and after.
    public static readonly Code PlanUnknownKey = Error("ANO001", "Clé de plan inconnue");
    public static readonly Code PlanInvalid = Error("ANO002", "Plan invalide");
    public static readonly Code PlanMissing = Error("ANO003", "Réglage obligatoire absent du plan");
    public static readonly Code PlanColumnMissing = Error("ANO004", "Colonne du plan absente de l'export");
    public static readonly Code PlanColumnAmbiguous = Error("ANO005", "Colonne du plan qui en désigne plusieurs");
    public static readonly Code ExportUnreadable = Error("ANO010", "Export illisible");
    public static readonly Code ExportShifted = Error("ANO011", "Réponse décalée dans l'export");
    public static readonly Code NoResponse = Error("ANO012", "Aucune réponse à compter");
    public static readonly Code DraftsUnknown = Warning("ANO013", "Brouillons impossibles à reconnaître");
    public static readonly Code IdentifierPlanned = Error("ANO020", "Colonne du plan qui désigne des personnes");
    public static readonly Code FreeTextPlanned = Error("ANO021", "Texte libre dans le plan");
    public static readonly Code AnswerOutsideList = Error("ANO022", "Réponse hors de la liste du plan");
    public static readonly Code ReservedAnswer = Error("ANO023", "Réponse qui a un autre sens dans le tableau");
    public static readonly Code SchoolRuleBroken = Error("ANO030", "Réponses de trop peu d'écoles");
    public static readonly Code SurveyTooMuchHidden = Error("ANO031", "Trop de cellules à cacher");
    public static readonly Code CrossingTooLarge = Error("ANO032", "Croisements trop nombreux");
    public static readonly Code RawInRepository = Error("ANO040", "Réponses brutes dans le dépôt");
    public static readonly Code RawTracked = Error("ANO041", "Réponses brutes suivies par git");
    public static readonly Code TargetUnusable = Error("ANO042", "Tableau impossible à compléter");
    public static readonly Code OtherRowsReplaced = Warning("ANO043", "Lignes d'une autre question remplacées");
    public static readonly Code OtherPeriodReplaced = Warning("ANO044", "Tableau d'une autre période remplacé");
    public static readonly Code OutputNotOfPlan = Error("ANO045", "Fichier qui n'est pas le tableau du plan");

    // PER: what looks like a person in a text to be published.
    public static readonly Code EmailPublished = Warning("PER001", "Adresse électronique dans un texte à publier");
    public static readonly Code TelephonePublished = Warning("PER002", "Numéro de téléphone dans un texte à publier");
    public static readonly Code PersonalNumberPublished = Warning("PER003", "Numéro personnel dans un texte à publier");
    public static readonly Code NamePublished = Warning("PER004", "Nom de personne dans un texte à publier");
    public static readonly Code PersonInSensitiveTable = Error("PER005", "Donnée personnelle dans un tableau sensible");

    // MOT: words that residents may not understand.
    public static readonly Code AcronymUnexplained = Warning("MOT001", "Sigle sans explication");
    public static readonly Code SentenceLong = Note("MOT002", "Phrase trop longue");

    // QUA: what data.gouv.fr would say of a dataset.
    public static readonly Code QualitySetting = Warning("QUA001", "Réglage qui manque à la qualité des données ouvertes");
    public static readonly Code DescriptionShort = Warning("QUA002", "Description d'un jeu de données trop courte");
    public static readonly Code EditionLate = Warning("QUA003", "Édition en retard sur la fréquence annoncée");

    // PUB: editions, and what they promised.
    public static readonly Code LockUnreadable = Error("PUB001", "Verrou des éditions absent ou illisible");
    public static readonly Code DatasetGone = Error("PUB002", "Jeu de données publié qui a disparu");
    public static readonly Code AddressChanged = Error("PUB003", "Adresse ou identifiant publié qui a changé");
    public static readonly Code ColumnGone = Error("PUB004", "Colonne publiée qui a disparu");
    public static readonly Code ValueChanged = Warning("PUB005", "Valeur publiée changée sans explication");
    public static readonly Code RowGone = Warning("PUB006", "Ligne publiée retirée sans explication");
    public static readonly Code RevisionAstray = Warning("PUB007", "Correction qui ne mène à rien");
    public static readonly Code EditionFrozen = Error("PUB008", "Édition déjà figée");
    public static readonly Code EditionIncomplete = Error("PUB009", "Édition incomplète ou illisible");
    public static readonly Code LedgerChanged = Error("PUB010", "Registre des éditions modifié");
    public static readonly Code LedgerLonger = Warning("PUB011", "Registre plus long que le verrou");
    public static readonly Code LedgerUnsealed = Error("PUB012", "Édition sans son registre");

    // GAB: the theme; VER: the last look at the site; ECR: writing it.
    public static readonly Code TemplateInvalid = Error("GAB001", "Gabarit illisible");
    public static readonly Code TemplateUnknownName = Error("GAB002", "Nom inconnu dans un gabarit");
    public static readonly Code TemplateMissing = Error("GAB003", "Gabarit absent");
    public static readonly Code TextMissing = Error("GAB004", "Texte d'interface absent");
    public static readonly Code TemplateFailed = Error("GAB005", "Gabarit en échec");
    public static readonly Code VerifyLink = Error("VER001", "Lien interne cassé");
    public static readonly Code VerifyDuplicateId = Error("VER002", "Identifiant en double dans une page");
    public static readonly Code VerifyAlt = Error("VER003", "Image sans texte de remplacement");
    public static readonly Code VerifyHeading = Error("VER004", "Titre de niveau inattendu");
    public static readonly Code VerifyOrphan = Error("VER005", "Page à laquelle rien ne mène");
    public static readonly Code VerifyThirdParty = Error("VER006", "Requête vers un autre site");
    public static readonly Code VerifyInline = Error("VER007", "Style ou script dans la page");
    public static readonly Code VerifySecret = Error("VER008", "Valeur secrète retrouvée dans le site");
    public static readonly Code VerifyContact = Warning("VER009", "Coordonnées dans un fichier publié");
    public static readonly Code VerifyPersonalNumber = Warning("VER010", "Numéro personnel dans un fichier publié");
    public static readonly Code VerifyPersonName = Warning("VER011", "Nom de personne dans un fichier publié");
    public static readonly Code VerifySchoolResult = Warning("VER012", "Résultat d'une école dans un fichier publié");
    public static readonly Code VerifyBirth = Warning("VER013", "Date de naissance dans un fichier publié");
    public static readonly Code VerifyUnread = Warning("VER014", "Document qui n'a pas pu être relu");
    public static readonly Code ProofDiffers = Error("VER020", "Preuve qui ne redonne pas son chiffre");
    public static readonly Code ProofRowForeign = Error("VER021", "Ligne d'une preuve absente des données publiées");
    public static readonly Code VerifyFrame = Error("VER030", "Page sans langue, sans titre ou sans partie principale");
    public static readonly Code VerifyTable = Error("VER031", "Tableau sans en-têtes");
    public static readonly Code VerifyName = Error("VER032", "Lien, bouton, champ ou dessin sans nom");
    public static readonly Code VerifyHabit = Error("VER033", "Page qui échappe à son lecteur");
    public static readonly Code VerifyTitle = Error("VER034", "Deux pages du même titre");
    public static readonly Code OutputForeign = Error("ECR001", "Dossier de sortie qui n'est pas un site produit");
    public static readonly Code OutputUnwritable = Error("ECR002", "Écriture impossible");

    public static IReadOnlyList<Code> All => Declared;

    private static Code Error(string id, string title) => Declare(id, Severity.Error, title);

    private static Code Warning(string id, string title) => Declare(id, Severity.Warning, title);

    private static Code Note(string id, string title) => Declare(id, Severity.Note, title);

    private static Code Declare(string id, Severity severity, string title)
    {
        var code = new Code(id, severity, title);
        Declared.Add(code);
        return code;
    }
}
