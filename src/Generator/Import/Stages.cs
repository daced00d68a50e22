using Portal.Diagnostics;

namespace Portal.Import;

/// <summary>The stages of a budget, by the codes of TotEM and by the words of SCDL.</summary>
internal static class Stages
{
    private static readonly (string Code, string Letters, string Stage)[] Known =
    [
        ("01", "bp", "budget_primitif"),
        ("02", "dm", "decision_modificative"),
        ("03", "bs", "budget_supplementaire"),
        ("09", "ca", "compte_administratif"),
        ("10", "cfu", "compte_financier_unique"),
    ];

    public const string KnownCodes = "01 (budget primitif), 02 (décision modificative), 03 (budget supplémentaire), 09 (compte administratif) ou 10 (compte financier unique)";

    public const string KnownWords = "budget primitif, budget supplémentaire, décision modificative, compte administratif ou compte financier unique";

    public static string? OfCode(string code) => Known.FirstOrDefault(k => k.Code == code.PadLeft(2, '0')).Stage;

    /// <summary>« Compte administratif », « DECISION MODIFICATIVE n° 2 », « CFU », « 09 »; the schema itself also says « budget prévisionnel ».</summary>
    public static string? OfWords(string words)
    {
        var folded = Suggestion.Fold(words);
        return folded.StartsWith("budget_previsionnel", StringComparison.Ordinal)
            ? "budget_primitif"
            : Known.FirstOrDefault(k => folded.StartsWith(k.Stage, StringComparison.Ordinal) || folded.TrimEnd("0123456789_".ToCharArray()) == k.Letters).Stage ?? OfCode(folded);
    }

    /// <summary>« compte administratif », in a sentence.</summary>
    public static string Say(string stage) => stage switch
    {
        "budget_primitif" => "budget primitif",
        "decision_modificative" => "décision modificative",
        "budget_supplementaire" => "budget supplémentaire",
        "compte_administratif" => "compte administratif",
        _ => "compte financier unique",
    };
}
