using System.Text.Json;
using System.Text.RegularExpressions;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;

namespace Generator.Tests.Read;

/// <summary>The portal's own schemas are a public data dictionary: residents read every word of them.</summary>
public sealed partial class EmbeddedSchemasTests
{
    public static TheoryData<string> Names() => [.. EmbeddedSchemas.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_can_be_read_and_says_what_a_row_is(string name)
    {
        var schema = Read(name);

        Assert.Matches(Words(), schema.Title);
        Assert.Matches(Sentences(), schema.Description);
        // Below a hundred characters, the national catalogue counts a description as missing.
        Assert.True(schema.Description.Length > 100, schema.Description);
        Assert.NotEmpty(schema.PrimaryKey);
        Assert.All(schema.PrimaryKey.Where(key => schema.PrimaryKey.Count == 1), key => Assert.True(schema.Find(key)!.Required));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_column_has_a_title_and_sentences_that_describe_it(string name)
    {
        var schema = Read(name);

        Assert.All(schema.Fields, field => Assert.True(Words().IsMatch(field.Title), $"{field.Name}: « {field.Title} »"));
        Assert.All(schema.Fields, field => Assert.True(Sentences().IsMatch(field.Description), $"{field.Name}: « {field.Description} »"));
        Assert.Distinct(schema.Fields.Select(field => Suggestion.Fold(field.Title)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_value_of_a_list_has_its_own_label(string name)
    {
        var fields = Read(name).Fields.Where(field => field.Enum.Count > 0);

        Assert.All(fields, field => Assert.Equal(field.Enum, field.Categories.Select(category => category.Value)));
        Assert.All(fields, field => Assert.Distinct(field.Categories.Select(category => category.Label)));
        Assert.All(fields, field => Assert.All(field.Categories, category => Assert.Matches(Words(), category.Label)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_example_of_a_column_is_a_value_that_it_allows(string name)
    {
        var columns = Read(name).Fields.Where(field => field.Example is not null).ToList();
        var csv = string.Join(';', columns.Select(f => f.Name)) + "\n" + string.Join(';', columns.Select(f => $"\"{f.Example}\"")) + "\n";
        var faults = new DiagnosticBag();

        TableReader.Read(System.Text.Encoding.UTF8.GetBytes(csv), new Schema(name, name, "", columns) { Json = default }, "data/exemple.csv", faults);

        Assert.Empty(faults.Items);
    }

    /// <summary>Only the keys that lead somewhere: to the key of another dataset of the portal.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_foreign_key_leads_to_a_column_that_exists(string name)
    {
        foreach (var key in Read(name).ForeignKeys.Where(key => EmbeddedSchemas.Names.Contains(key.Resource)))
        {
            Assert.Equal(Read(key.Resource).PrimaryKey, key.ReferencedFields);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_is_typed_as_French_is_printed(string name)
    {
        using var json = JsonDocument.Parse(EmbeddedSchemas.Find(name)!);

        Assert.All(Texts(json.RootElement), text => Assert.DoesNotMatch(Typewriter(), text));
    }

    private static Schema Read(string name)
    {
        var faults = new DiagnosticBag();
        var schema = SchemaReader.Read(EmbeddedSchemas.Find(name)!, name, name, faults);
        Assert.Empty(faults.Items);
        return schema!;
    }

    private static IEnumerable<string> Texts(JsonElement schema)
    {
        foreach (var part in schema.GetProperty("fields").EnumerateArray().Append(schema))
        {
            yield return part.GetProperty("title").GetString()!;
            yield return part.GetProperty("description").GetString()!;
            foreach (var category in part.TryGetProperty("categories", out var list) ? list.EnumerateArray().ToList() : [])
            {
                yield return category.GetProperty("label").GetString()!;
            }
        }
    }

    [GeneratedRegex(@"^\p{Lu}.*[^.]$")]
    private static partial Regex Words();

    [GeneratedRegex(@"^[\p{Lu}«].*[^.]\.$")]
    private static partial Regex Sentences();

    /// <summary>A straight apostrophe, or a plain space where a line must not break.</summary>
    [GeneratedRegex("'| [:;?!»]|« |  ")]
    private static partial Regex Typewriter();
}
