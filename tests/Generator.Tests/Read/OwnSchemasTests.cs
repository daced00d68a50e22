using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;

namespace Generator.Tests.Read;

/// <summary>The portal's own schemas are the public dictionary: each is read whole, and each column says what it holds.</summary>
public sealed class OwnSchemasTests
{
    public static TheoryData<string> Names() => [.. EmbeddedSchemas.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_read_without_a_fault(string name)
    {
        var faults = new DiagnosticBag();

        var schema = SchemaReader.Read(EmbeddedSchemas.Find(name)!, name, $"{name}.schema.json", faults);

        Assert.Empty(faults.Items);
        Assert.NotEmpty(schema!.PrimaryKey);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Explains_itself_and_each_column_in_sentences(string name)
    {
        var schema = Read(name);

        Assert.Matches(@"^\p{Lu}[^'""]{100,}\.$", schema.Description);
        Assert.All(schema.Fields, f => Assert.Matches(@"^\p{Lu}[^'.]*$", f.Title));
        Assert.All(schema.Fields, f => Assert.Matches(@"^[\p{Lu}«][^'""]*\.$|^[\p{Lu}«][^'""]*…$", f.Description));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_each_value_of_a_list_its_words(string name)
        => Assert.All(Read(name).Fields, f => Assert.Equal(f.Enum, f.Categories.Select(c => c.Value)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Points_at_columns_that_exist(string name)
        => Assert.All(
            Read(name).ForeignKeys.Where(k => EmbeddedSchemas.Names.Contains(k.Resource)),
            k => Assert.Equal(Read(k.Resource).PrimaryKey, k.ReferencedFields));

    private static Schema Read(string name) => SchemaReader.Read(EmbeddedSchemas.Find(name)!, name, name, new DiagnosticBag())!;
}
