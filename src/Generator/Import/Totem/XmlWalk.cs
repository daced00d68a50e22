using System.Text;
using System.Xml;
using Portal.Model;
using Portal.Read;

namespace Portal.Import.Totem;

/// <summary>
/// Walks an XML document forward and keeps nothing of what it passes. It resolves nothing outside the document, and refuses document
/// types, hence entities.
/// </summary>
internal sealed class XmlWalk : IDisposable
{
    private const int Deepest = 100;

    // A document may announce Windows-1252, which only this provider knows.
    static XmlWalk() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private readonly XmlReader reader;
    private readonly string file;

    public XmlWalk(Stream stream, string file)
    {
        this.file = file;
        reader = XmlReader.Create(new GuardedStream(stream), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            NameTable = new GuardedNames(),
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = false,
        });
    }

    public string Name => reader.LocalName;

    public string Namespace => reader.NamespaceURI;

    public bool IsEmpty => reader.IsEmptyElement;

    public int Depth => reader.Depth;

    public Place Place => reader is IXmlLineInfo info && info.LineNumber > 0 ? new Place(file, info.LineNumber, info.LinePosition) : Place.Start(file);

    /// <summary>What a TotEM element says is its attribute V.</summary>
    public string Value => Decoding.Clean(reader.GetAttribute("V") ?? "").Trim();

    public string? Attribute(string name) => reader.GetAttribute(name);

    /// <summary>Moves to the next element, at any depth; false at the end of the document.</summary>
    public bool NextElement()
    {
        while (Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves to the next child of the element that stands at that depth, past all that the child before holds; false at the element's end.</summary>
    public bool NextChild(int parent)
    {
        if (reader.Depth == parent && reader.IsEmptyElement)
        {
            return false;
        }

        while (Read() && reader.Depth > parent)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == parent + 1)
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose() => reader.Dispose();

    private bool Read()
    {
        if (!reader.Read())
        {
            return false;
        }

        return reader.Depth <= Deepest ? true : throw new XmlRefusedException($"ses balises sont imbriquées plus de {Deepest} fois");
    }
}
