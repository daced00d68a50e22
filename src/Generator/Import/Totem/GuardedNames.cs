using System.Xml;

namespace Portal.Import.Totem;

/// <summary>The names of a document, which an XML reader keeps for good: a TotEM has a few hundred.</summary>
internal sealed class GuardedNames : NameTable
{
    private const int Most = 20_000;

    private int count;

    public override string Add(char[] key, int start, int len)
    {
        Count(Get(key, start, len));
        return base.Add(key, start, len);
    }

    public override string Add(string key)
    {
        Count(Get(key));
        return base.Add(key);
    }

    private void Count(string? known)
    {
        if (known is null && ++count > Most)
        {
            throw new XmlRefusedException($"il a plus de {Most} noms de balises différents");
        }
    }
}
