using Portal.Diagnostics;
using Portal.Model;
using Portal.Protect;
using Portal.Render;

namespace Portal.Verify.Leaks;

/// <summary>
/// Every byte that would be written, read once more for what must not leave: a hidden value beside its key anywhere; in files that were
/// copied as they are, what points to a person. The messages name a file and a line, and nothing of what is there.
/// </summary>
internal static class LeakScan
{
    private static readonly Dictionary<PersonKind, (Code Code, string What, string WayOut)> Kinds = new()
    {
        [PersonKind.Contact] = (Codes.VerifyContact, "une adresse électronique ou un numéro de téléphone", "Retirez-le, ou renvoyez à la page de contact."),
        [PersonKind.Number] = (Codes.VerifyPersonalNumber, "un numéro personnel (élève, sécurité sociale, compte bancaire ou adresse IP)", "Retirez-le : il n'a sa place dans aucun fichier du portail."),
        [PersonKind.Name] = (Codes.VerifyPersonName, "le nom d'une personne", "Écrivez sa fonction à la place ; seuls les élus se nomment."),
        [PersonKind.School] = (Codes.VerifySchoolResult, "le code d'une école (UAI) à côté d'un résultat", "Retirez le code et regroupez les écoles : aucun résultat ne porte sur une école."),
        [PersonKind.Birth] = (Codes.VerifyBirth, "une date de naissance", "Retirez-la, ou n'en gardez que l'année."),
    };

    /// <summary>Programs and style sheets: what looks like a person's number there is code, and their authors sign on purpose.</summary>
    private static readonly string[] Code = [".js", ".mjs", ".css", ".map"];

    public static void Check(Site site, Probe probe, DiagnosticBag faults)
    {
        if (probe.HidesAnything)
        {
            Parallel.ForEach(site.Pages, page =>
            {
                if (probe.MayLeak(page.Html) && Markup.PassagesOf(page.Html).FirstOrDefault(probe.Leaks) is { } leak)
                {
                    var (source, made) = page.Data is { } dataset ? ($"data/{dataset}.csv", " de ce jeu de données") : (page.Source, "");
                    faults.Add(Codes.VerifySecret, Place.Start(source), $"page « {page.SitePath} »{made}, ligne {leak.Line} du HTML : une valeur couverte par le secret statistique est écrite à côté de ce qu'elle compte. Retirez-la, ou écrivez « s » à sa place.");
                }
            });
        }

        Parallel.ForEach(site.Files, file => CheckFile(file, site.Copied.Contains(file.Path), probe, faults));
    }

    private static void CheckFile(OutputFile file, bool isCopied, Probe probe, DiagnosticBag faults)
    {
        var isDocument = isCopied && !file.Path.StartsWith("lib/", StringComparison.Ordinal) && !Code.Contains(Path.GetExtension(file.Path));

        // What the program writes itself is made of what the gate let through: a look for the words of hidden cells is enough to leave it.
        if (!isDocument && (!probe.HidesAnything || !probe.MayLeak(file.Bytes.Span)))
        {
            return;
        }

        var source = isCopied ? $"input/{file.Path}" : file.Path;
        if (Passages.Of(file.Path, file.Bytes) is not { } passages)
        {
            faults.Add(Codes.VerifyUnread, Place.Start(source), "ce document est protégé, abîmé ou trop volumineux : il n'a pas pu être relu avant publication. Enregistrez-le sans mot de passe, ou retirez-le.");
            return;
        }

        if (probe.HidesAnything && passages.FirstOrDefault(probe.Leaks) is { } leak)
        {
            faults.Add(Codes.VerifySecret, new Place(source, leak.Line, 1), $"{In(leak)}une valeur couverte par le secret statistique est écrite à côté de ce qu'elle compte. Retirez-la, ou écrivez « s » à sa place.");
        }

        if (isDocument)
        {
            CheckPersons(source, passages, probe, faults);
        }
    }

    /// <summary>The first of each kind in a file, and how many more there are.</summary>
    private static void CheckPersons(string source, IReadOnlyList<Passage> passages, Probe probe, DiagnosticBag faults)
    {
        var found = passages.SelectMany(p => probe.Persons(p).Select(kind => (Kind: kind, Passage: p))).GroupBy(x => x.Kind);
        foreach (var kind in found)
        {
            var (code, what, wayOut) = Kinds[kind.Key];
            var places = kind.DistinctBy(x => (x.Passage.Part, x.Passage.Line)).ToList();
            var more = places.Count == 1 ? "" : $", sur {places.Count} lignes";
            faults.Add(code, new Place(source, places[0].Passage.Line, 1), $"{In(places[0].Passage)}ce fichier semble contenir {what}{more}. {wayOut}");
        }

        if (passages.FirstOrDefault(p => p.IsAuthor && probe.IsAuthor(p.Cells[0])) is { } author)
        {
            faults.Add(Codes.VerifyPersonName, new Place(source, author.Line, 1), $"{In(author)}les propriétés du document nomment son auteur. Effacez-les avant de le publier : menu Fichier, puis Propriétés ou Inspecter le document.");
        }
    }

    private static string In(Passage passage) => passage.Part.Length == 0 ? "" : $"dans « {passage.Part} » : ";
}
