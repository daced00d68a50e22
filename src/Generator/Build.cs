using Portal.Check;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Protect;
using Portal.Publish;
using Portal.Read;
using Portal.Render;
using Portal.Verify;

namespace Portal;

/// <summary>READ FIRST. The whole program in one screen: each stage takes what the one before made, and none looks back.</summary>
public static class Build
{
    /// <summary>
    /// From a commune's folder to a verified site in memory; writing it is the caller's last step. Faults of the content are gathered over all
    /// the stages that can still run, so that staff see them at once.
    /// </summary>
    public static BuildResult Run(BuildRequest request, Action<string>? progress = null)
    {
        var faults = new DiagnosticBag();

        progress?.Invoke("Lecture");
        var read = Reader.Read(request.Root);
        faults.AddRange(read.Diagnostics);

        progress?.Invoke("Contrôle");
        var today = request.Today ?? read.Value.Settings.ReferenceDate ?? request.Clock;
        var check = Checker.Check(read.Value, today);
        faults.AddRange(check.Diagnostics);

        progress?.Invoke("Protection");
        var protect = Protector.Protect(check.Value);
        faults.AddRange(protect.Diagnostics);

        var counts = new BuildCounts(read.Value.FileCount, read.Value.Tables.Count, read.Value.Tables.Values.Sum(t => t.Count));
        if (faults.HasErrors)
        {
            return Result(null, null);
        }

        progress?.Invoke("Données ouvertes");
        var address = new Address(request.BaseUrl ?? read.Value.Settings.SiteUrl);
        var publish = Publisher.Publish(protect.Value, address.Site);
        faults.AddRange(publish.Diagnostics);

        progress?.Invoke("Pages");
        var render = Renderer.Render(protect.Value, publish.Value, address);
        faults.AddRange(render.Diagnostics);
        if (render.HasErrors)
        {
            // A page that failed leaves links hanging: to report those too would hide the cause.
            return Result(null, null);
        }

        progress?.Invoke("Vérification");
        var verify = Verifier.Verify(render.Value, protect.Value.Probe);
        faults.AddRange(verify.Diagnostics);

        return faults.HasErrors ? Result(null, null) : Result(verify.Value, publish.Value);

        // Two stages, or two pages, may meet the same fault.
        BuildResult Result(VerifiedSite? site, Publication? publication) => new(site, [.. faults.Items.Distinct()], counts, today) { Publication = publication };
    }
}
