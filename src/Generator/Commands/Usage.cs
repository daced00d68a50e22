namespace Portal.Commands;

/// <summary>What <c>--help</c> prints, in French.</summary>
internal static class Usage
{
    public static readonly string[] Commands = ["build", "check", "preview", "new", "import", "protect", "audit", "release"];

    private static readonly string[] BuildFlags = ["--root", "--output", "--date", "--base-url", "--report", "--strict", "--help"];

    private const string Common = """
          --root DOSSIER        le dossier de la commune (par défaut : ici)
          --date AAAA-MM-JJ     « aujourd'hui » (par défaut : date_reference de commune.yml, sinon la date du jour)
        """;

    private const string Checks = """
          --base-url ADRESSE    où le site sera publié, sous-dossier compris (par défaut : site_url de commune.yml)
          --report FICHIER      écrit aussi tous les messages en SARIF 2.1.0
          --strict              un avertissement compte comme une erreur
          --help                cette aide
        """;

    private static readonly string[] ProfileFlags = ["--threshold", "--min-values", "--upper-min", "--percent", "--insiders"];

    private const string DoorInputs = """
          --cells FICHIER       une ligne par nombre : id, dimensions…, value, sensitive, keep, status, max
          --equations FICHIER   ce qui s'additionne : eq, cell, coef (la somme vaut 0)
          --facts FICHIER       ce que l'on sait par ailleurs : fact, cell, coef, lo, hi
        """;

    private const string DoorProfile = """
          --threshold K         au moins K valeurs possibles, dont une d'au moins K (par défaut : 5)
          --min-values N        à la place : seulement N valeurs possibles
          --upper-min N         avec le précédent : l'une d'elles vaut au moins N
          --percent P           à la place : l'intervalle dépasse la valeur de P % de chaque côté ; les nombres peuvent être décimaux
          --insiders            essaie aussi, pour chaque cellule qui vaut 1, ce que peut savoir la personne qu'elle compte
          --root DOSSIER        où sont les fichiers (par défaut : ici)
          --help                cette aide
        """;

    public static string[] FlagsOf(string command) => command switch
    {
        "check" => [.. BuildFlags.Where(f => f != "--output")],
        "preview" => ["--root", "--port", "--date", "--help"],
        "new" => ["--root", "--nom", "--insee", "--siret", "--date", "--help"],
        "import" => ["--root", "--all", "--function", "--yes", "--dry-run", "--replace", "--help"],
        "protect" => ["--root", "--cells", "--equations", "--facts", "--output", .. ProfileFlags, "--help"],
        "audit" => ["--root", "--cells", "--equations", "--facts", "--published", .. ProfileFlags, "--help"],
        "anonymize" => ["--root", "--plan", "--output", "--help"],
        "release" => ["--root", "--date", "--help"],
        _ => BuildFlags,
    };

    public static string Of(string command) => command switch
    {
        "build" => $"""
            portail build [drapeaux] : contrôle les données et produit le site.

            {Common}
              --output DOSSIER      où l'écrire (par défaut : output)
            {Checks}
            """,
        "check" => $"""
            portail check [drapeaux] : contrôle tout, sans rien écrire.

            {Common}
            {Checks}
            """,
        "preview" => $"""
            portail preview [drapeaux] : montre le site sur 127.0.0.1 et le refait à chaque changement.

            {Common}
              --port N              le port (par défaut : 5080 ; 0 en choisit un)
              --help                cette aide
            """,
        "new" => """
            portail new DOSSIER [drapeaux] : crée le dossier d'une commune, prêt à remplir. Le dossier n'existe pas encore, ou il est vide.

              --nom NOM             le nom de la commune
              --insee CODE          son code INSEE (cinq caractères)
              --siret NUMÉRO        le SIRET de la mairie (quatorze chiffres)
              --root DOSSIER        où créer le dossier (par défaut : ici)
              --date AAAA-MM-JJ     « aujourd'hui », pour les dates des premières pages
              --help                cette aide

            Sur un terminal, ce qui n'est pas donné est demandé.
            """,
        "import" => """
            portail import totem|scdl FICHIER [drapeaux] : ajoute à data/budget.csv les lignes d'un budget.

            totem est le fichier XML envoyé à la préfecture, scdl est l'export CSV publié en données ouvertes.
            Sans autre drapeau, seules sont gardées les lignes dont le compte sert au numérique des écoles.

              --root DOSSIER        le dossier de la commune (par défaut : ici)
              --all                 garde tous les comptes
              --function CODE       ne garde que les fonctions qui commencent ainsi, par exemple 21 ; peut se répéter
              --dry-run             montre ce qui serait ajouté, sans rien écrire
              --yes                 ajoute sans poser de question ; nécessaire hors d'un terminal
              --replace             donne les valeurs du fichier aux lignes déjà là qui en ont d'autres
              --help                cette aide
            """,
        "protect" => $"""
            portail protect [drapeaux] : choisit ce qu'il faut cacher dans n'importe quel tableau pour qu'on ne puisse rien en déduire.

            {DoorInputs}
              --output FICHIER      ce qui peut être publié : id, value, avec « s » pour une cellule cachée
            {DoorProfile}

            La colonne « sensitive » est obligatoire : elle seule dit quelles cellules protéger. Une cellule « keep » reste montrée.
            """,
        "audit" => $"""
            portail audit [drapeaux] : dit, en JSON, ce que l'on peut déduire de ce qui est publié.

            {DoorInputs}
              --published FICHIER   ce qui est publié : id, value ; une cellule absente, ou « s », est cachée
            {DoorProfile}

            La colonne « value » n'est jamais lue, sauf avec --percent et --insiders, qui portent sur les vraies valeurs.
            Sans colonne « sensitive », le verdict porte sur toutes les cellules cachées. Sortie 1 s'il n'est pas « pass ».
            """,
        "anonymize" => """
            portail anonymize FICHIER --plan PLAN.yml --output TABLEAU.csv : compte les réponses d'une enquête, et n'écrit que ce qui ne permet de reconnaître personne.

            FICHIER est l'export de LimeSurvey, de Framaforms, de Google Forms ou d'un autre outil (CSV, XLSX, ODS). Gardez-le hors du dossier de la commune.

              --plan PLAN.yml       ce qu'il faut compter ; seules les colonnes qu'il nomme sortent du fichier
              --output TABLEAU.csv  le tableau à écrire, par exemple data/satisfaction.csv
              --root DOSSIER        le dossier de la commune (par défaut : ici)
              --help                cette aide
            """,
        "release" => $"""
            portail release [drapeaux] : fige l'édition du jour dans « publications », à enregistrer dans le dépôt.

            {Common}
              --help                cette aide

            Rien n'est figé tant que « check » trouve une erreur. Une édition figée ne se modifie pas.
            """,
        _ => $"""
            portail [commande] [drapeaux] : le portail de transparence du numérique éducatif d'une commune.

            Commandes :
              build     contrôle les données et produit le site (par défaut)
              check     contrôle tout, sans rien écrire
              preview   montre le site sur 127.0.0.1 et le refait à chaque changement
              new       crée le dossier d'une commune, prêt à remplir
              import    ajoute à data/budget.csv les lignes d'un budget (TotEM ou SCDL)
              protect   choisit ce qu'il faut cacher dans n'importe quel tableau
              audit     dit ce que l'on peut déduire de ce qui est publié d'un tableau
              anonymize compte les réponses d'une enquête, sans rien qui désigne une personne
              release   fige l'édition du jour dans « publications »

            Drapeaux de build :
            {Common}
              --output DOSSIER      où l'écrire (par défaut : output)
            {Checks}

            Codes de sortie : 0 fait, 1 le contenu a des erreurs, 2 mauvais usage, 3 défaut du portail.
            """,
    };
}
