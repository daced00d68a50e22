using Portal.Model;
using Portal.Render.ChartPages;

namespace Portal.Render.Extras;

/// <summary>
/// The security headers of every answer, in the host's format; <c>preview</c> serves them too. A host adds up the headers of all the rules that a path
/// matches, so none can be taken back: what forbids framing stands in rules of its own, one for each folder but that of the charts for other sites.
/// </summary>
internal static class Headers
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

    /// <param name="address">The site's addresses.</param>
    /// <param name="outputPaths">Where all pages and files are written: their folders are listed.</param>
    public static OutputFile Write(Address address, IEnumerable<string> outputPaths)
    {
        var places = outputPaths.Select(PlaceOf).Distinct(StringComparer.Ordinal).Where(place => place != ChartCatalogue.FrameFolder[1..] + "*").Order(StringComparer.Ordinal);
        // The policy is written out again: a host that kept one of two headers of a name, rather than both, would still have all of it.
        var closed = string.Concat(places.Prepend("").Select(place => $"""
            {address.Root}{place}
              Content-Security-Policy: {Policy}; frame-ancestors 'none'
              X-Frame-Options: DENY

            """));
        return OutputFile.FromText("_headers", $"""
            {address.Root}*
              Content-Security-Policy: {Policy}
              Strict-Transport-Security: max-age=63072000
              X-Content-Type-Options: nosniff
              Referrer-Policy: no-referrer
              Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()
              Cross-Origin-Opener-Policy: same-origin
            {closed}{address.Root}assets/*
              Cache-Control: public, max-age=31536000, immutable
            {address.Root}lib/*
              Cache-Control: public, max-age=31536000, immutable
            {address.Root}donnees/*
              Access-Control-Allow-Origin: *
            {address.Root}datapackage.json
              Access-Control-Allow-Origin: *

            """.ReplaceLineEndings("\n"));
    }

    /// <summary>« budget/* » for what is in a folder, the file itself at the root.</summary>
    private static string PlaceOf(string outputPath) => outputPath.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? $"{outputPath[..(slash + 1)]}*" : outputPath;
}
