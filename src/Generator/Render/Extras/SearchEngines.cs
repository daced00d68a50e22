using System.Text;
using System.Xml;
using Portal.Model;

namespace Portal.Render.Extras;

/// <summary><c>sitemap.xml</c> and <c>robots.txt</c>.</summary>
internal static class SearchEngines
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };

    public static IEnumerable<OutputFile> Write(IEnumerable<string> sitePaths, Address address)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (var path in sitePaths.Order(StringComparer.Ordinal))
            {
                xml.WriteStartElement("url");
                xml.WriteElementString("loc", address.Absolute(path));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        yield return new OutputFile("sitemap.xml", stream.ToArray());
        yield return OutputFile.FromText("robots.txt", $"User-agent: *\nAllow: /\n\nSitemap: {address.Absolute("/sitemap.xml")}\n");
    }
}
