using System.Text.RegularExpressions;
using Portal.Diagnostics;
using Portal.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Portal.Read;

/// <summary>
/// Reads the plain part of YAML that staff need (maps, lists, scalars) into nodes with places. Anchors, aliases and tags are refused:
/// nobody's settings need them, and they are how a small file becomes a large one.
/// </summary>
internal static partial class YamlReader
{
    private const int MostDepth = 16;

    private const int MostCharacters = 1 << 20;

    /// <summary>The text's map, or null when it is unreadable (the fault is then noted). An empty text is an empty map.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="origin">Where its first character stands.</param>
    /// <param name="faults">Receives what is wrong.</param>
    public static YamlMap? ReadMap(string text, Place origin, DiagnosticBag faults)
    {
        try
        {
            if (text.Length > MostCharacters)
            {
                throw new Refusal(Codes.YamlRefused, origin, $"le texte dépasse {MostCharacters / 1024} Ko. Ces réglages tiennent en quelques lignes : retirez le surplus.");
            }

            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return new YamlMap([], origin);
            }

            parser.Consume<DocumentStart>();
            var node = ReadNode(parser, origin, 0);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
            {
                throw new Refusal(Codes.YamlRefused, origin, "plusieurs documents YAML se suivent (une ligne « --- » de trop) ; il en faut un seul.");
            }

            return node switch
            {
                YamlMap map => map,
                YamlScalar { IsNull: true } => new YamlMap([], origin),
                _ => throw new Refusal(Codes.YamlInvalid, node.Place, "des lignes « cle: valeur » sont attendues ici."),
            };
        }
        catch (Refusal refusal)
        {
            faults.Add(refusal.Code, refusal.Place, refusal.Message);
        }
        catch (YamlException e)
        {
            faults.Add(Codes.YamlInvalid, At(e.Start, origin), Unquoted(text, e.Start) ?? "le YAML ne se lit pas ici. Vérifiez l'alignement des lignes (des espaces, jamais de tabulation), l'espace après « : » et les guillemets autour d'un texte qui contient « : » ou « # ».");
        }

        return null;
    }

    private static YamlNode ReadNode(Parser parser, Place origin, int depth)
    {
        if (depth > MostDepth)
        {
            throw new Refusal(Codes.YamlRefused, At(parser.Current!.Start, origin), $"les niveaux s'emboîtent au-delà de {MostDepth}. Écrivez-les à plat.");
        }

        var current = parser.Consume<ParsingEvent>();
        var place = At(current.Start, origin);
        if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            throw new Refusal(Codes.YamlRefused, place, "les ancres (&, *) et les étiquettes (!) de YAML ne sont pas admises. Écrivez la valeur en toutes lettres, entre guillemets si elle commence par l'un de ces signes.");
        }

        switch (current)
        {
            case Scalar scalar:
                return new YamlScalar(scalar.Value, scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted, place);
            case SequenceStart:
                List<YamlNode> items = [];
                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    items.Add(ReadNode(parser, origin, depth + 1));
                }

                return new YamlList(items, place);
            case MappingStart:
                return ReadEntries(parser, origin, depth, place);
            default:
                throw new Refusal(Codes.YamlInvalid, place, "le YAML ne se lit pas ici.");
        }
    }

    private static YamlMap ReadEntries(Parser parser, Place origin, int depth, Place place)
    {
        List<YamlEntry> entries = [];
        HashSet<string> keys = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(parser, origin, depth + 1);
            if (key is not YamlScalar { Value.Length: > 0 } name)
            {
                throw new Refusal(Codes.YamlInvalid, key.Place, "un nom de clé est attendu ici, suivi de « : ».");
            }

            if (!keys.Add(name.Value))
            {
                throw new Refusal(Codes.YamlInvalid, name.Place, $"la clé « {name.Value} » est écrite deux fois. Gardez-en une.");
            }

            entries.Add(new YamlEntry(name.Value, name.Place, ReadNode(parser, origin, depth + 1)));
        }

        return new YamlMap(entries, place);
    }

    /// <summary>What is wrong most often: « titre: Budget : 2025 ».</summary>
    private static string? Unquoted(string text, Mark mark)
        => text.Split('\n') is var lines && mark.Line >= 1 && mark.Line <= lines.Length && UnquotedValue().Match(lines[mark.Line - 1].TrimEnd()) is { Success: true } found
            ? $"un texte qui contient « : » se met entre guillemets. Écrivez « {found.Groups[1].Value}: \"{found.Groups[2].Value}\" »."
            : null;

    [GeneratedRegex("^\\s*(?:- )?([\\w-]+):\\s+([^\"'\\[{|>&*!#][^\"]*:(?:\\s.*|))$")]
    private static partial Regex UnquotedValue();

    private static Place At(Mark mark, Place origin)
    {
        var line = (int)Math.Max(1, mark.Line);
        var column = (int)Math.Max(1, mark.Column);
        return new Place(origin.File, origin.Line + line - 1, line == 1 ? origin.Column + column - 1 : column);
    }

    private sealed class Refusal(Code code, Place place, string message) : Exception(message)
    {
        public Code Code => code;

        public Place Place => place;
    }
}
