namespace Portal.Model;

/// <summary>From a site path to the address a page prints: every link goes through here, so that the site works below a sub-path.</summary>
public sealed class Address(Uri baseUrl)
{
    /// <summary>The path under which the site lives, with both slashes: <c>/</c> or <c>/portail/</c>.</summary>
    public string Root { get; } = baseUrl.AbsolutePath.EndsWith('/') ? baseUrl.AbsolutePath : $"{baseUrl.AbsolutePath}/";

    /// <summary>The site's absolute address without a final slash.</summary>
    public string Site { get; } = baseUrl.GetLeftPart(UriPartial.Path).TrimEnd('/');

    public string Of(string sitePath) => Root + sitePath.TrimStart('/');

    /// <summary>The whole address, percent-encoded as feeds and site maps must have it.</summary>
    public string Absolute(string sitePath) => new Uri($"{Site}/{sitePath.TrimStart('/')}").AbsoluteUri;
}
