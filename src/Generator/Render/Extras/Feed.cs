using System.Text;
using System.Xml;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Extras;

/// <summary>The news as an Atom feed.</summary>
internal static class Feed
{
    public const string Path = "/actualites/flux.xml";

    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };

    public static OutputFile Write(SiteView site, Address address)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement("feed", "http://www.w3.org/2005/Atom");
            xml.WriteAttributeString("xml", "lang", null, "fr");
            xml.WriteElementString("id", address.Absolute("/"));
            xml.WriteElementString("title", $"{site.Programme} – {site.Name}");
            xml.WriteElementString("updated", Instant(site.News is [var newest, ..] ? newest.Date : site.Date));
            Link(xml, address.Absolute(Path), "self");
            Link(xml, address.Absolute("/actualites/"), "alternate");
            xml.WriteStartElement("author");
            xml.WriteElementString("name", $"Commune de {site.Name}");
            xml.WriteEndElement();
            foreach (var news in site.News.Take(50))
            {
                xml.WriteStartElement("entry");
                xml.WriteElementString("id", news.AbsoluteAddress);
                xml.WriteElementString("title", news.Title);
                xml.WriteElementString("updated", Instant(news.Date));
                Link(xml, news.AbsoluteAddress, "alternate");
                if (news.Summary is { } summary)
                {
                    xml.WriteElementString("summary", summary);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return new OutputFile(Path[1..], stream.ToArray());
    }

    private static string Instant(string date) => $"{date}T00:00:00Z";

    private static void Link(XmlWriter xml, string address, string relation)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
