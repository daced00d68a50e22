using System.Text;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Render;

namespace Portal.Verify;

/// <summary>The sixth stage, the last gate: looks at the very bytes that would be written, as a visitor's browser would.</summary>
public static class Verifier
{
    public static Outcome<VerifiedSite> Verify(Site site)
    {
        var faults = new DiagnosticBag();
        var scans = new PageScan[site.Pages.Count];
        Parallel.For(0, scans.Length, i => scans[i] = PageScan.Of(site.Pages[i].Html));
        for (var i = 0; i < scans.Length; i++)
        {
            Report(site.Pages[i], scans[i], faults);
        }

        LinkCheck.Check(site, scans, faults);
        var files = site.Pages.AsParallel().AsOrdered().Select(p => new OutputFile(p.OutputPath, Encoding.UTF8.GetBytes(p.Html))).Concat(site.Files.AsParallel().AsOrdered())
            .OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        for (var i = 1; i < files.Count; i++)
        {
            if (files[i].Path == files[i - 1].Path)
            {
                faults.Add(Codes.AddressTaken, Place.Start(files[i].Path), $"deux pages ou fichiers s'écrivent dans « {files[i].Path} ». Renommez l'un des deux.");
            }
        }

        return faults.With(new VerifiedSite(files, site.Pages.Count));
    }

    private static void Report(HtmlPage page, PageScan scan, DiagnosticBag faults)
    {
        foreach (var problem in scan.Problems)
        {
            faults.Add(problem.Code, Place.Start(page.Source), $"page « {page.SitePath} », ligne {problem.Line} du HTML : {problem.Message}");
        }
    }
}
