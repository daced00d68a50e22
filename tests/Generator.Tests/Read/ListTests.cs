using System.Text;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;

namespace Generator.Tests.Read;

public sealed class ListTests
{
    private const string Description = """
        { "fields": [
          { "name": "cle", "type": "string" },
          { "name": "presents", "type": "list", "delimiter": ";", "itemType": "string",
            "categories": [ { "value": "ien", "label": "Inspection" }, { "value": "eleves", "label": "Élèves" } ] },
          { "name": "mots", "type": "list", "constraints": { "maxLength": 2 } } ] }
        """;

    private static (Table? Table, DiagnosticBag Faults) Read(string csv, string description = Description)
    {
        var faults = new DiagnosticBag();
        var schema = SchemaReader.Read(Encoding.UTF8.GetBytes(description), "essai", "data/essai.schema.json", faults);
        return (schema is null ? null : TableReader.Read(Encoding.UTF8.GetBytes(csv), schema, "data/essai.csv", faults), faults);
    }

    [Theory]
    [InlineData("ien;eleves")]
    [InlineData(" IEN ; Élèves ;")]
    [InlineData(";;ien;;eleves")]
    public void Items_are_trimmed_and_written_as_the_categories_write_them(string cell)
    {
        var (table, faults) = Read($"cle,presents\na,\"{cell}\"\n");

        Assert.Empty(faults.Items);
        Assert.Equal("ien;eleves", table![0].Text("presents"));
        Assert.Equal("Inspection, Élèves", table[0]["presents"].Field.LabelOf("ien;eleves"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ; ;")]
    public void A_list_without_items_is_missing_and_not_refused(string cell)
    {
        var (table, faults) = Read($"cle,presents\na,{cell}\n");

        Assert.Empty(faults.Items);
        Assert.True(table![0]["presents"].IsMissing);
        Assert.False(table[0].IsRefused("presents"));
    }

    [Theory]
    [InlineData("ien;eleve", "« eleve » n'est pas dans la liste. Vouliez-vous dire « eleves » ?")]
    [InlineData("ien, eleves", "« ien, eleves » n'est pas dans la liste. Séparez les valeurs par « ; ».")]
    public void The_wrong_item_is_named_at_its_cell(string cell, string message)
    {
        var (table, faults) = Read($"cle,presents\na,\"{cell}\"\n");

        var fault = Assert.Single(faults.Items);
        Assert.Equal(("CEL006", new Place("data/essai.csv", 2, 3)), (fault.Code.Id, fault.Place));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.True(table![0].IsRefused("presents"));
    }

    [Fact]
    public void A_list_is_separated_by_commas_unless_its_schema_says_otherwise()
    {
        var (table, _) = Read("cle;mots\na;un, deux\n");

        Assert.Equal(["un", "deux"], table![0]["mots"].Field.ItemsOf(table[0].Text("mots")!));
    }

    [Theory]
    [InlineData("""{ "name": "l", "type": "list", "constraints": { "enum": ["a"] } }""", "categories")]
    [InlineData("""{ "name": "l", "type": "list", "constraints": { "pattern": "a+" } }""", "categories")]
    [InlineData("""{ "name": "l", "type": "list", "delimiter": "" }""", "delimiter")]
    [InlineData("""{ "name": "l", "type": "list", "itemType": "date" }""", "itemType")]
    public void A_list_that_cannot_be_checked_is_refused(string field, string word)
    {
        var (table, faults) = Read("l\na\n", $$"""{ "fields": [ {{field}} ] }""");

        Assert.Null(table);
        Assert.Contains(word, Assert.Single(faults.Items).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Controls_bear_on_each_item_and_lengths_on_their_number()
    {
        using var commune = new Commune(
            ("data/liens.csv", "cle,liens\na,https://a.example;b.example\nb,https://a.example;https://b.example;https://c.example\n"),
            ("data/liens.schema.json", """
                { "fields": [ { "name": "cle", "type": "string" },
                  { "name": "liens", "type": "list", "delimiter": ";", "controle": "url", "constraints": { "maxLength": 2 } } ] }
                """));

        var messages = commune.Messages();

        Assert.Contains("data/liens.csv:2:3 erreur CEL009", messages, StringComparison.Ordinal);
        Assert.Contains("data/liens.csv:3:3 erreur CEL007", messages, StringComparison.Ordinal);
        Assert.Contains("compte 3 valeurs. Attendu : 0 à 2.", messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_keeps_the_rows_that_have_one_of_its_values_among_their_items()
    {
        var (table, _) = Read("cle,presents\na,ien;eleves\nb,eleves\nc,\n");
        var criterion = new Criterion("presents", ["ien"], default);

        var kept = table!.Rows.Where(row => criterion.Keeps(row["presents"].ToString(), row["presents"].Field));

        Assert.Equal(["a"], kept.Select(row => row.Text("cle")));
    }
}
