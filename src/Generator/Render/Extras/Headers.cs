using Portal.Model;

namespace Portal.Render.Extras;

/// <summary>The security headers of every answer, in the host's format; <c>preview</c> serves them too.</summary>
internal static class Headers
{
    public static OutputFile Write(Address address) => OutputFile.FromText("_headers", $"""
        {address.Root}*
          Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
          Strict-Transport-Security: max-age=63072000
          X-Content-Type-Options: nosniff
          Referrer-Policy: no-referrer
          Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()
          Cross-Origin-Opener-Policy: same-origin
          X-Frame-Options: DENY
        {address.Root}assets/*
          Cache-Control: public, max-age=31536000, immutable
        {address.Root}lib/*
          Cache-Control: public, max-age=31536000, immutable
        {address.Root}donnees/*
          Access-Control-Allow-Origin: *
        {address.Root}datapackage.json
          Access-Control-Allow-Origin: *

        """.ReplaceLineEndings("\n"));
}
