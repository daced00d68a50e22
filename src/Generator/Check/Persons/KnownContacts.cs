using Portal.Model;

namespace Portal.Check.Persons;

/// <summary>Whom and what the commune publishes on purpose: the contacts of its settings, and its elected persons.</summary>
internal sealed class KnownContacts
{
    private readonly HashSet<string> emails;
    private readonly HashSet<string> telephones;
    private readonly List<HashSet<string>> names;

    /// <summary>Nobody: in answers no contact is expected.</summary>
    public static KnownContacts None { get; } = new(new Settings(), null);

    /// <param name="settings">The commune's contacts, its mayor and its director of publication.</param>
    /// <param name="elected">The names of elected persons, as <c>nom_elu</c> of the table <c>acteurs</c> gives them; null where there is none.</param>
    public KnownContacts(Settings settings, IEnumerable<string>? elected)
    {
        string[] contacts = [settings.Email, settings.Telephone, settings.DataProtectionOfficer, settings.Host.Name, settings.Host.Address, settings.Host.Telephone, settings.Accessibility.Contact ?? ""];
        emails = contacts.SelectMany(Emails.In).ToHashSet(StringComparer.OrdinalIgnoreCase);
        telephones = contacts.SelectMany(Numbers.Telephones).ToHashSet(StringComparer.Ordinal);
        names = [.. contacts.Concat(elected ?? []).Append(settings.Mayor).Append(settings.PublicationDirector).Select(text => Words.Of(text).ToHashSet(StringComparer.Ordinal))];
    }

    public bool HasEmail(string email) => emails.Contains(email);

    public bool HasTelephone(string national) => telephones.Contains(national);

    /// <summary>« Mme Marchandeau » is the mayor when each of its words is in the mayor's name.</summary>
    public bool HasName(IReadOnlyCollection<string> words) => names.Exists(known => words.All(known.Contains));
}
