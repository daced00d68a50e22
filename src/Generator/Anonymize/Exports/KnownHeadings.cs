using Portal.Anonymize.Plans;
using Portal.Diagnostics;

namespace Portal.Anonymize.Exports;

/// <summary>The columns that survey software adds to the questions, by their headings in French and English, as codes or in full.</summary>
internal static class KnownHeadings
{
    private static readonly (ColumnKind Kind, string[] Names)[] Everywhere =
    [
        (ColumnKind.Token, ["token", "jeton", "code_d_acces", "access_code", "code_d_invitation", "code_invitation", "invitation_code", "participant_token"]),
        (ColumnKind.Identifier, [
            "id", "response_id", "id_de_la_reponse", "id_de_reponse", "identifiant_de_la_reponse", "serie", "serial", "serial_number", "numero_de_serie", "sid", "submission_id",
            "id_de_soumission", "identifiant_de_soumission", "id_de_l_envoi", "uuid", "uri", "submission_uri", "uri_de_soumission", "ip", "ipaddr", "ip_address", "adresse_ip", "remote_addr", "remote_ip_address",
            "adresse_ip_distante", "uid", "user_id", "id_utilisateur", "username", "user_name", "nom_d_utilisateur", "utilisateur", "soumis_par_id", "soumis_par_nom", "soumis_par_url",
            "submitted_by_id", "submitted_by_name", "submitted_by_url", "email", "e_mail", "mail", "courriel", "adresse_e_mail", "adresse_email", "adresse_mail", "adresse_courriel", "adresse_de_courriel",
            "adresse_electronique", "email_address", "nom", "prenom", "nom_de_famille", "nom_et_prenom", "nom_prenom", "prenom_et_nom", "prenom_nom", "prenoms", "name", "first_name", "firstname", "last_name", "lastname",
            "surname", "full_name", "votre_nom", "votre_prenom", "votre_adresse_e_mail", "votre_e_mail", "votre_courriel", "telephone", "tel", "phone", "portable", "mobile", "numero_de_telephone", "adresse", "adresse_postale", "date_de_naissance",
            "birth_date", "birthdate", "date_of_birth", "ne_le", "ne_e_le", "ine", "numero_ine", "nir", "numero_de_securite_sociale", "identifiant", "identifiant_national", "refurl", "referrer_url", "url_de_reference", "url_de_provenance",
        ]),
        (ColumnKind.Submitted, ["submitdate", "date_submitted", "date_de_soumission", "date_soumission", "completed", "completed_time", "termine", "termine_le", "termine_a", "heure_d_achevement", "date_d_achevement", "acheve", "acheve_le", "heure_de_fin"]),
        (ColumnKind.Timestamp, [
            "startdate", "date_started", "date_de_lancement", "date_de_debut", "date_de_demarrage", "datestamp", "date_last_action", "date_de_la_derniere_action", "date_derniere_action", "horodateur", "horodatage", "timestamp",
            "submitted_time", "heure_d_envoi", "heure_de_soumission", "envoye", "envoye_a", "envoye_le", "date_d_envoi", "soumis_le", "created", "cree", "cree_le", "modified_time", "modified", "modifie", "modifie_a", "modifie_le",
            "heure_de_modification", "changed", "interviewtime", "total_time", "temps_total", "start_time", "completion_time", "heure_de_debut", "date_de_creation", "date_de_modification",
        ]),
        (ColumnKind.Draft, ["brouillon", "draft", "in_draft", "is_draft", "est_un_brouillon", "en_brouillon"]),
        (ColumnKind.Test, ["test", "is_test", "est_un_test", "reponse_test", "reponse_de_test", "reponse_d_essai", "essai"]),
        (ColumnKind.Technical, [
            "lastpage", "last_page", "derniere_page", "startlanguage", "start_language", "langue_de_depart", "langue_initiale", "seed", "tete_de_serie", "graine", "current_page", "page_actuelle", "langcode", "langue", "language", "webform_id",
            "entity_type", "entity_id", "locked", "verrouille", "sticky", "notes", "score",
        ]),
    ];

    private static readonly Dictionary<string, ColumnKind> Kinds = Everywhere.SelectMany(g => g.Names.Select(n => (n, g.Kind))).ToDictionary(x => x.n, x => x.Kind, StringComparer.Ordinal);

    /// <summary>What software put the column there, and which columns only one of them means so.</summary>
    public static ColumnKind KindOf(string code, string text, ExportSource source)
    {
        var name = Suggestion.Fold(code.Length > 0 ? code : text);
        if (!Kinds.TryGetValue(name, out var kind) && !Kinds.TryGetValue(Suggestion.Fold(text), out kind))
        {
            return IsTiming(name) && source == ExportSource.LimeSurvey ? ColumnKind.Timestamp : ColumnKind.Other;
        }

        return (source, name) switch
        {
            // Google knows whoever signs in by the address alone.
            (ExportSource.GoogleForms, "adresse_e_mail" or "email_address" or "username" or "nom_d_utilisateur" or "adresse_email" or "adresse_mail") => ColumnKind.Token,
            // Drupal gives each answer one of its own.
            (ExportSource.Framaforms, "token") => ColumnKind.Identifier,
            _ => kind,
        };
    }

    /// <summary>Whether a cell is the heading of a column that software adds.</summary>
    public static bool Contains(string cell) => Kinds.ContainsKey(Suggestion.Fold(cell));

    private static bool IsTiming(string name)
        => (name.StartsWith("grouptime", StringComparison.Ordinal) && name[9..].All(char.IsAsciiDigit)) || (name.EndsWith("time", StringComparison.Ordinal) && name.Length > 4 && name[..^4].All(char.IsAsciiLetterOrDigit));
}
