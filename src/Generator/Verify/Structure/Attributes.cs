using AngleSharp.Html.Parser.Tokens.Struct;

namespace Portal.Verify.Structure;

internal static class Attributes
{
    /// <summary>The value of an attribute, or null where the tag has none of that name.</summary>
    public static string? Find(this StructAttributes attributes, string name)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].Name.Memory.Span.SequenceEqual(name))
            {
                return attributes[i].Value.ToString();
            }
        }

        return null;
    }

    public static bool Has(this StructAttributes attributes, string name) => !string.IsNullOrWhiteSpace(attributes.Find(name));
}
