using Portal.Diagnostics;

namespace Portal.Commands;

/// <summary>What was typed after <c>import</c>.</summary>
internal sealed record ImportOptions(string Root, string? Format, string? File, bool EveryAccount, IReadOnlyList<string> Functions, bool Yes, bool DryRun, bool Replace)
{
    private static readonly string[] Formats = ["totem", "scdl"];

    public bool IsTotem => Format == "totem";

    /// <summary>What is wrong with the call, or null.</summary>
    public string? Wrong(bool canAsk)
    {
        if (Format is null || !Formats.Contains(Format))
        {
            return Format is null
                ? "« import » a besoin de savoir quoi importer. Tapez « import totem FICHIER » ou « import scdl FICHIER »."
                : $"« {Format} » n'est pas un format que l'on importe. {Suggestion.Sentence(Format, Formats)}";
        }

        if (File is null)
        {
            return $"Quel fichier importer ? Donnez-le après le format : « import {Format} FICHIER ».";
        }

        if (!System.IO.File.Exists(File))
        {
            return Directory.Exists(File) ? $"« {File} » est un dossier ; donnez le fichier à importer." : $"Le fichier « {File} » n'existe pas.";
        }

        if (Functions.FirstOrDefault(f => f.Length is 0 or > 5 || !f.All(char.IsAsciiDigit)) is { } function)
        {
            return $"« --function {function} » n'est pas un code de fonction. Écrivez ses chiffres, par exemple 21.";
        }

        return Yes || DryRun || canAsk ? null : "Hors d'un terminal, l'import ne peut pas vous demander de confirmer. Ajoutez « --yes » pour écrire, ou « --dry-run » pour seulement regarder.";
    }
}
