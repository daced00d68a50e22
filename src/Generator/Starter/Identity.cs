using Portal.Check;

namespace Portal.Starter;

/// <summary>What <c>new</c> has to know of a commune. Each rule gives null when a text holds, else a sentence that says what was expected.</summary>
internal sealed record Identity(string Name, string InseeCode, string Siret)
{
    public string Siren => Siret[..9];

    /// <summary>From what was typed: numbers are copied with their spaces, codes in small letters.</summary>
    public static Identity Of(string name, string inseeCode, string siret) => new(name.Trim(), Plain(inseeCode), Plain(siret));

    public static string? NameFault(string text) => text.Trim().Length == 0 || text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029')
        ? "Attendu : le nom de la commune, sur une ligne."
        : null;

    public static string? InseeFault(string text) => Sentence(Controls.Verify("insee", Plain(text)));

    /// <summary>The settings need the SIREN too: the first nine digits, which have a check of their own.</summary>
    public static string? SiretFault(string text) => Sentence(Controls.Verify("siret", Plain(text))
        ?? (Controls.Verify("siren", Plain(text)[..9]) is null ? null : "un SIRET dont les neuf premiers chiffres sont un SIREN. Recopiez-le depuis un avis de situation"));

    private static string Plain(string code) => string.Concat(code.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    private static string? Sentence(string? expected) => expected is null ? null : $"Attendu : {expected}.";
}
