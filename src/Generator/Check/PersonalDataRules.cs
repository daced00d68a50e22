using System.Text;
using Portal.Check.Persons;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Check;

/// <summary>
/// Nothing that looks like personal data in a text to be published, the commune's own contacts and elected persons apart. The messages say
/// what kind of thing is where, and never quote it: they are printed in logs that others read.
/// </summary>
internal static class PersonalDataRules
{
    private static readonly Dictionary<TraceKind, (Code Code, string Looks, string WayOut)> Kinds = new()
    {
        [TraceKind.Email] = (Codes.EmailPublished, "contenir une adresse électronique", "Retirez-la, ou renvoyez à la page de contact ; l'adresse de la commune s'écrit dans « courriel » de « data/commune.yml »."),
        [TraceKind.Telephone] = (Codes.TelephonePublished, "contenir un numéro de téléphone", "Retirez-le, ou renvoyez à la page de contact ; le numéro de la commune s'écrit dans « telephone » de « data/commune.yml »."),
        [TraceKind.Identifier] = (Codes.PersonalNumberPublished, "contenir un numéro personnel (élève, sécurité sociale ou compte bancaire)", "Retirez-le : il n'a sa place dans aucun fichier du portail."),
        [TraceKind.Name] = (Codes.NamePublished, "nommer une personne", "Écrivez sa fonction à la place. Seuls les élus se nomment, dans « maire » et « directeur_publication » des réglages, ou dans « nom_elu » du tableau des acteurs."),
    };

    /// <summary>What a sensitive table may not hold besides.</summary>
    private static readonly Dictionary<TraceKind, string> InCounts = new()
    {
        [TraceKind.NetworkAddress] = "contenir l'adresse IP d'un appareil",
        [TraceKind.Day] = "donner un jour, de naissance ou de réponse",
        [TraceKind.School] = "contenir le code d'une école (UAI)",
    };

    public static void Check(Content content, DiagnosticBag faults)
    {
        var known = new KnownContacts(content.Settings, content.Tables.GetValueOrDefault("acteurs")?.Rows.Select(row => row.Text("nom_elu")).OfType<string>());
        foreach (var table in content.Tables.Values)
        {
            CheckTable(table, known, faults);
        }

        Parallel.ForEach(content.Pages, page => CheckText(page.Text, page.File, "cette page semble", known, faults));
        foreach (var template in content.Theme.Templates)
        {
            CheckText(template.Value, content.Theme.Files[template.Key], "ce gabarit semble", known, faults);
        }

        foreach (var asset in content.Assets)
        {
            Tell(TraceFinder.In(asset.Path.Replace('-', ' ').Replace('_', ' '), known), _ => Place.Start($"input/{asset.Path}"), "le nom de ce fichier semble", faults);
        }

        foreach (var waiver in content.Settings.Waivers)
        {
            Tell(TraceFinder.In(waiver.Reason, known), _ => content.Settings.PlaceOf("sans_objet"), "une raison de « sans_objet » semble", faults);
        }
    }

    private static void CheckTable(Table table, KnownContacts known, DiagnosticBag faults)
    {
        if (table.Schema.IsOwn)
        {
            CheckText(Encoding.UTF8.GetString(table.Schema.Json.Span), $"data/{table.Name}.schema.json", "cette description semble", known, faults);
        }

        Parallel.For(0, table.Columns.Count, c =>
        {
            var field = table.Schema.Fields[c];
            if (IsFree(field))
            {
                CheckColumn(table, c, known, faults);
            }
        });
    }

    /// <summary>A text that its author chose: what has a list, a form or a check of its own cannot hold a person.</summary>
    private static bool IsFree(Field field)
        => !field.IsNumeric && field.Type is not (FieldType.Boolean or FieldType.Date or FieldType.Year) && field.Enum.Count == 0 && field.Control is null or "url";

    /// <summary>A day is one of birth where the column says so: a count of each day is no person's.</summary>
    private static List<TraceKind> KindsInCounts(string text, Field field, KnownContacts known)
        => [.. AnswerTraces.In(text, known).Where(InCounts.ContainsKey).Where(k => k != TraceKind.Day || Words.Of($"{field.Name} {field.Title}").Any(w => w is "naissance" or "anniversaire" or "ne" or "nee"))];

    /// <summary>A sensitive table has no column of names, with or without civilities.</summary>
    private static void CheckNames(Table table, int c, DiagnosticBag faults)
    {
        var texts = Enumerable.Range(0, table.Count).Select(r => table.Columns[c].TextAt(r)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (FirstNames.AreDense(texts))
        {
            faults.Add(Codes.PersonInSensitiveTable, table.PlaceOf(0, c), $"colonne « {table.Schema.Fields[c].Name} » : ce tableau compte des personnes et cette colonne semble en nommer. Retirez-la, ou remplacez ses valeurs par des groupes ; rien n'est produit tant qu'elle est là.");
        }
    }

    private static void CheckColumn(Table table, int c, KnownContacts known, DiagnosticBag faults)
    {
        var field = table.Schema.Fields[c];
        var isKey = table.Schema.PrimaryKey.Contains(field.Name) || table.Schema.ForeignKeys.Any(k => k.Fields.Contains(field.Name));
        var isElected = table.Name == "acteurs" && field.Name == "nom_elu";
        if (table.Schema.Sensitivity != Sensitivity.None)
        {
            CheckNames(table, c, faults);
        }

        var plain = new string?[64];
        for (var r = 0; r < table.Count; r++)
        {
            if (table.Columns[c].TextAt(r) is not { Length: > 0 } text)
            {
                continue;
            }

            // The reader gives equal texts one object: a column that repeats itself is looked at once.
            ref var seen = ref plain[(text.Length + (text[^1] * 7)) % plain.Length];
            if (ReferenceEquals(text, seen))
            {
                continue;
            }

            var isSensitive = table.Schema.Sensitivity != Sensitivity.None;
            var found = TraceFinder.In(text, known, isKey);
            var kinds = isSensitive ? KindsInCounts(text, field, known) : [];
            if (found.Count == 0 && kinds.Count == 0)
            {
                seen = text;
                continue;
            }

            var row = r;
            var told = isElected ? found.Where(t => t.Kind != TraceKind.Name) : found;
            if (!isSensitive)
            {
                Tell(told.DistinctBy(t => t.Kind), _ => table.PlaceOf(row, c), $"colonne « {field.Name} » : ce texte semble", faults);
            }
            else
            {
                foreach (var kind in told.Select(t => t.Kind).Concat(kinds).Distinct())
                {
                    faults.Add(Codes.PersonInSensitiveTable, table.PlaceOf(row, c), $"colonne « {field.Name} » : ce tableau compte des personnes et ce texte semble {(InCounts.TryGetValue(kind, out var looks) ? looks : Kinds[kind].Looks)}. Retirez ce texte ; rien n'est produit tant qu'il est là.");
                }
            }
        }
    }

    private static void CheckText(string text, string file, string subject, KnownContacts known, DiagnosticBag faults)
        => Tell(TraceFinder.In(text, known), trace => PlaceIn(text, trace.Start, file), subject, faults);

    private static Place PlaceIn(string text, int index, string file)
    {
        var before = text.AsSpan(0, index);
        return new Place(file, before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }

    private static void Tell(IEnumerable<Trace> traces, Func<Trace, Place> placeOf, string subject, DiagnosticBag faults)
    {
        foreach (var trace in traces)
        {
            var (code, looks, wayOut) = Kinds[trace.Kind];
            faults.Add(code, placeOf(trace), $"{subject} {looks}. {wayOut}");
        }
    }
}
