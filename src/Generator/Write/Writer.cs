using Portal.Diagnostics;
using Portal.Model;
using Portal.Verify;

namespace Portal.Write;

/// <summary>The last stage, and the only code that writes the site: a staging folder beside the output, then one swap.</summary>
public static class Writer
{
    /// <summary>What every site that we wrote holds: a folder without it is somebody else's.</summary>
    private static readonly string[] Signature = ["_headers", "sitemap.xml", "datapackage.json"];

    /// <param name="site">The site to write.</param>
    /// <param name="output">The folder to replace, absolute.</param>
    public static Outcome<int> Write(VerifiedSite site, string output)
    {
        var faults = new DiagnosticBag();
        var place = Place.Start(output);
        if (File.Exists(output) || (Directory.Exists(output) && !IsOurs(output)))
        {
            faults.Add(Codes.OutputForeign, place, "ce dossier contient autre chose qu'un site produit par le portail ; rien n'y a été écrit ni effacé. Donnez avec « --output » un dossier vide ou nouveau.");
            return faults.With(0);
        }

        var staging = $"{output}.nouveau";
        try
        {
            Delete(staging);
            WriteAll(site.Files, staging);
            Swap.Into(staging, output);
            return faults.With(site.Files.Count);
        }
        catch (Exception e) when (IsOfTheDisk(e))
        {
            faults.Add(Codes.OutputUnwritable, place, "le site n'a pas pu être écrit ; l'ancien est resté en place. Vérifiez la place sur le disque et le droit d'écrire dans ce dossier, et qu'aucun fichier n'y est ouvert.");
            return faults.With(0);
        }
    }

    private static bool IsOurs(string output)
        => !Directory.EnumerateFileSystemEntries(output).Any() || Signature.All(name => File.Exists(Path.Combine(output, name)));

    private static void WriteAll(IReadOnlyList<OutputFile> files, string staging)
    {
        foreach (var folder in files.Select(f => Path.GetDirectoryName(f.Path)!).Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(Path.Combine(staging, folder));
        }

        Parallel.ForEach(files, file =>
        {
            using var handle = File.OpenHandle(Path.Combine(staging, file.Path), FileMode.CreateNew, FileAccess.Write, FileShare.None);
            RandomAccess.Write(handle, file.Bytes.Span, 0);
        });
    }

    /// <summary>A full disk, a right that is missing; a parallel loop wraps them.</summary>
    private static bool IsOfTheDisk(Exception e)
        => e is IOException or UnauthorizedAccessException || (e is AggregateException many && many.InnerExceptions.All(IsOfTheDisk));

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
