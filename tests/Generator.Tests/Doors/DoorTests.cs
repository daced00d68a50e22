using System.Text;
using Portal.Diagnostics;
using Portal.Disclosure;
using Portal.Doors;

namespace Generator.Tests.Doors;

/// <summary>What experts' tools write, read as they mean it; what is wrong is in the golden cases.</summary>
public sealed class DoorTests
{
    private const string Equations = "eq,cell,coef\ne,T,-1\ne,A,1\ne,B,1\n";

    [Theory]
    [InlineData("12", 12)]
    [InlineData("-0.825", -0.825)]
    [InlineData("0,825", 0.825)]
    [InlineData("1 234", 1234)]
    [InlineData("1\u202f234,5", 1234.5)]
    [InlineData("1e+05", 100000)]
    [InlineData("\u22121", -1)]
    public void A_number_is_read_as_tools_write_it(string text, double number) => Assert.Equal((decimal)number, DoorNumber.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("1.234,5")]
    [InlineData("douze")]
    [InlineData("1-2")]
    [InlineData("12 %")]
    public void What_could_be_two_numbers_is_none(string text) => Assert.Null(DoorNumber.Parse(text));

    [Fact]
    public void A_file_of_a_French_spreadsheet_is_read_like_one_of_R()
    {
        var french = Protect("\ufeffid;École;value;sensitive;keep;status;max\r\nT;Total;\"1 004\";non;oui;pub;\r\nA;Élan;4;oui;non;;\r\nB;Été;1000;;;PUB;2000\r\n");
        var r = Protect("id,École,value,sensitive,keep,status,max\nT,Total,1004,FALSE,TRUE,pub,\nA,Élan,4,TRUE,FALSE,pub,\nB,Été,1e+03,FALSE,FALSE,pub,2e+03\n");

        Assert.Equal(french.Cells, r.Cells);
        Assert.Equal([("T", 1004m, Showing.Always, 1), ("A", 4m, Showing.Free, 0), ("B", 1000m, Showing.Free, 0)], r.Cells.Select(c => (c.Id, c.Value!.Value, c.Showing, c.Totals)));
    }

    [Fact]
    public void The_terms_of_an_equation_may_be_anywhere_in_the_file_and_are_added_up()
    {
        var problem = Protect("id,value,sensitive\nT,8,0\nA,3,1\nB,2,0\n", "eq,cell,coef\ne,T,-1\nf,A,1\ne,A,1\nf,A,-1\ne,B,1\ne,A,1\n");

        Assert.Equal([new Term(0, -1), new Term(1, 2), new Term(2, 1)], problem.Relations[0].Terms);
        Assert.Empty(problem.Relations[1].Terms);
    }

    [Fact]
    public void An_audit_does_not_read_the_values_unless_the_profile_is_about_them()
    {
        var files = new DoorFiles(File("id,value,sensitive\nT,quatre,0\nA,-4,1\nB,0.5,0\n"), File(Equations), null, File("id,value\nT,4\n"));

        Assert.Empty(Door.ToAudit(files, SpreadProfile.Of(5)).Diagnostics);
        Assert.Equal(3, Door.ToAudit(files, SpreadProfile.Of(5, insiders: true)).Diagnostics.Count);
        Assert.Equal(2, Door.ToAudit(files, new PercentProfile(10)).Diagnostics.Count);
    }

    [Fact]
    public void Without_the_column_that_says_so_every_hidden_cell_is_sensitive()
    {
        var files = new DoorFiles(File("id,status\nT,pub\nA,pub\nB,pub\nD,never\n"), File(Equations), null, File("id,value\nT,4\nA,s\n"));

        Assert.Equal([false, true, true, false], Door.ToAudit(files, SpreadProfile.Of(5)).Value!.Problem.Cells.Select(c => c.IsSensitive));
    }

    [Fact]
    public void What_protect_writes_is_what_audit_reads()
    {
        const string Cells = "id,value,sensitive\n\"T, total\",8,0\nA,3,1\nB,2.50,0\n";
        var door = Door.ToProtect(new DoorFiles(File(Cells), File("eq,cell,coef\n"), null, null), new PercentProfile(10)).Value!;

        var written = DoorWriter.Published(door.Problem, [1]);
        var read = Door.ToAudit(new DoorFiles(File(Cells), File("eq,cell,coef\n"), null, new DoorFile("publie.csv", written)), new PercentProfile(10)).Value!;

        Assert.Equal("id,value\n\"T, total\",8\nA,s\nB,2.5\n", Encoding.UTF8.GetString(written));
        Assert.Equal([8, null, 2.5m], read.Shown);
    }

    [Fact]
    public void No_message_holds_a_value_of_the_cells()
    {
        var outcome = Door.ToProtect(new DoorFiles(File("id,value,sensitive,keep,status,max\nT,739,739,739,739,739.5\nA,-739,1,,,\nB,739.25,0,,,\nC,739x,0,,,\n"), File(Equations), null, null), SpreadProfile.Of(5));

        Assert.True(outcome.HasErrors);
        Assert.All(outcome.Diagnostics, d => Assert.DoesNotContain("739", d.Message, StringComparison.Ordinal));
    }

    private static Problem Protect(string cells, string equations = Equations)
    {
        var outcome = Door.ToProtect(new DoorFiles(File(cells), File(equations), null, null), SpreadProfile.Of(5));
        Assert.Empty(outcome.Diagnostics.Where(d => d.Code.Severity != Severity.Note).Select(d => d.ToString()));
        return outcome.Value!.Problem;
    }

    private static DoorFile File(string text) => new("tableau.csv", Encoding.UTF8.GetBytes(text));
}
