using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Pages;

/// <summary>Reads what a block or a figure counts: <c>mesure</c>, <c>donnees</c>, <c>y</c>, <c>filtre</c>, <c>par</c>, <c>en</c>.</summary>
internal static class QueryReader
{
    public static readonly IReadOnlyList<string> Divisors = ["habitant", "eleve", "ecole", "classe"];

    public static readonly IReadOnlyList<string> Countings = ["pourcentage", "euros_constants"];

    /// <summary>A share of a whole is the same whatever both are divided by.</summary>
    public const string ShareDivided = "« par » et « pourcentage » ne vont pas ensemble : une part reste la même, que l'on divise ou non. Gardez l'un des deux";

    /// <param name="reader">The block, or the part of it that counts.</param>
    /// <param name="isWhole">Whether amounts are counted whole: neither <c>par</c> nor <c>en</c> is looked for.</param>
    public static Query Read(MapReader reader, bool isWhole = false)
    {
        var query = new Query
        {
            Measure = reader.List("mesure") is [var first, ..] ? first.Value : null,
            Dataset = reader.Text("donnees"),
            Column = reader.Text("y"),
            Filter = ReadFilter(reader),
            Per = isWhole ? null : reader.Choice("par", Divisors),
            In = isWhole ? null : reader.Choice("en", Countings),
            Place = reader.PlaceOf("mesure"),
        };
        if (query is { IsShare: true, Per: not null })
        {
            reader.Invalid("en", reader.PlaceOf("en"), ShareDivided);
        }

        if (query.Measure is null == query.Dataset is null)
        {
            reader.Invalid("mesure", reader.Place, "il faut soit « mesure: », soit « donnees: » avec « y: », et un seul des deux");
        }
        else if (query.Dataset is not null && query.Column is null)
        {
            reader.Invalid("y", reader.PlaceOf("donnees"), "avec « donnees: » il faut aussi « y: », la colonne à additionner");
        }

        return query.Measure is null ? query with { Place = reader.PlaceOf("donnees") } : query;
    }

    /// <summary>A filter is a map (<c>exercice: 2025</c>, a list means any of) or a line (<c>exercice=2025 sens=depense</c>).</summary>
    public static IReadOnlyList<Criterion> ReadFilter(MapReader reader)
    {
        switch (reader.Node("filtre"))
        {
            case null:
                return [];
            case YamlScalar line:
                return ReadLine(line.Value, line.Place, reader.Faults, Codes.BlockInvalid) ?? [];
            case YamlMap map:
                return [.. map.Entries.Select(e => new Criterion(e.Key, ValuesOf(e.Value), e.KeyPlace))];
            case var node:
                reader.Invalid("filtre", node.Place, "des lignes « colonne: valeur » en retrait sont attendues");
                return [];
        }
    }

    /// <summary>The criteria of <c>a=1 b="deux mots"</c>; null when the line cannot be read (the fault is then noted).</summary>
    public static IReadOnlyList<Criterion>? ReadLine(string line, Place place, DiagnosticBag faults, Code code)
    {
        List<Criterion> criteria = [];
        foreach (var (token, at) in Tokens(line))
        {
            var tokenPlace = place with { Column = place.Column + at };
            var equals = token.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == token.Length - 1)
            {
                faults.Add(code, tokenPlace, $"« {token} » devrait s'écrire « colonne=valeur », par exemple « exercice=2025 ».");
                return null;
            }

            var values = token[(equals + 1)..].Trim('"').Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            criteria.Add(new Criterion(token[..equals], values, tokenPlace));
        }

        return criteria;
    }

    private static string[] ValuesOf(YamlNode node) => node switch
    {
        YamlList list => [.. list.Items.OfType<YamlScalar>().Select(s => s.Value)],
        YamlScalar scalar => [.. scalar.Value.Split(';', StringSplitOptions.TrimEntries)],
        _ => [],
    };

    private static IEnumerable<(string Token, int At)> Tokens(string line)
    {
        var start = -1;
        var quoted = false;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"')
            {
                quoted = !quoted;
            }

            var isEnd = i == line.Length || (char.IsWhiteSpace(line[i]) && !quoted);
            if (isEnd && start >= 0)
            {
                yield return (line[start..i], start);
                start = -1;
            }
            else if (!isEnd && start < 0)
            {
                start = i;
            }
        }
    }
}
