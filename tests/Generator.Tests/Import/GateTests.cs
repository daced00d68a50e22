using Portal.Import;
using Portal.Model;

namespace Generator.Tests.Import;

public sealed class GateTests
{
    private readonly List<string> through = [];

    [Theory]
    [InlineData("", "a- b1 c2", "a- b1 c2")]
    [InlineData("1", "a1 b- c1", "a1 b- c1")]
    [InlineData("1", "a- b2 c-", "a-")]
    [InlineData("1", "a- b2 c- d1 e2 f-", "a- c- d1 f-")]
    public void What_is_sure_to_be_wanted_goes_through_at_once_and_in_its_order(string siren, string rows, string expected)
    {
        Pass(siren, rows);

        Assert.Equal(expected, string.Join(' ', through));
    }

    [Fact]
    public void What_waits_goes_through_at_the_end_in_its_order()
    {
        Pass("1", "a- b2 c- d2").Open(r => r.Id != "d2");

        Assert.Equal(["a-", "b2", "c-"], through);
    }

    /// <summary>« b2 »: the row b of the commune whose SIREN is nine times the digit 2.</summary>
    private Gate Pass(string siren, string rows)
    {
        var gate = new Gate(Siren(siren), r => through.Add(r.Id));
        foreach (var id in rows.Split(' '))
        {
            var budget = new Budget("budget_primitif", "2025", Siren(id[1..].Trim('-')), "");
            gate.Add(new BudgetRow(id, new BudgetLine(budget, Place.Start("recu/budget"), "2183", "depense")));
        }

        return gate;
    }

    private static string Siren(string digit) => digit.Length == 0 ? "" : new string(digit[0], 9);
}
