using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Commands;

/// <summary>What build and check do with the messages.</summary>
/// <param name="Report">A SARIF file to write, or null.</param>
/// <param name="Strict">A warning counts as an error.</param>
internal sealed record BuildOptions(string? Report, bool Strict)
{
    /// <summary>Prints the messages and writes the report; false when the report cannot be written.</summary>
    public bool Tell(IReadOnlyList<Diagnostic> diagnostics, string root, Terminal terminal)
    {
        TextPrinter.Print(diagnostics, terminal.Error);
        if (Report is null)
        {
            return true;
        }

        try
        {
            File.WriteAllBytes(Path.GetFullPath(Report, root), Sarif.Write(diagnostics));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TextPrinter.Print([new Diagnostic(Codes.OutputUnwritable, Place.Start(Report), "le rapport n'a pas pu être écrit ici. Donnez à « --report » un fichier dans un dossier qui existe.")], terminal.Error);
            return false;
        }
    }
}
