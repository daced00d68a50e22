using System.Text;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Protect;
using Portal.Render;
using Portal.Verify.Leaks;

namespace Portal.Verify;

/// <summary>The sixth stage, the last gate: looks at the very bytes that would be written, as a visitor's browser would.</summary>
public static class Verifier
{
    /// <param name="site">The site in memory.</param>
    /// <param name="probe">What the gate hides, as a question.</param>
    public static Outcome<VerifiedSite> Verify(Site site, Probe probe)
    {
        var faults = new DiagnosticBag();
        var scans = new PageScan[site.Pages.Count];
        var files = new OutputFile[site.Pages.Count + site.Files.Count];
        Parallel.For(0, scans.Length, i =>
        {
            scans[i] = PageScan.Of(site.Pages[i].Html);
            files[i] = new OutputFile(site.Pages[i].OutputPath, Encoding.UTF8.GetBytes(site.Pages[i].Html));
        });
        for (var i = 0; i < scans.Length; i++)
        {
            Report(site.Pages[i], scans[i], faults);
        }

        TitleCheck.Check(site, scans, faults);
        LinkCheck.Check(site, scans, faults);
        ProofCheck.Check(site, faults);
        LeakScan.Check(site, probe, faults);
        for (var i = 0; i < site.Files.Count; i++)
        {
            files[scans.Length + i] = site.Files[i];
        }

        Array.Sort(files, (a, b) => string.CompareOrdinal(a.Path, b.Path));
        for (var i = 1; i < files.Length; i++)
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
