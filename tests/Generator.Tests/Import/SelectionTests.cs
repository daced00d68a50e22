using System.Text;
using Portal.Import;

namespace Generator.Tests.Import;

public sealed class SelectionTests
{
    private static readonly Sample[] Lines =
    [
        new("21831", "depense", 1m) { Function = "212" },
        new("2051", "depense", 2m) { Function = "020" },
        new("6156", "depense", 3m),
        new("6411", "depense", 4m) { Function = "211" },
        new("2051", "depense", 5m) { Function = "213" },
    ];

    private static Imported Import(bool all, params string[] functions) => ImportFiles.Import(true, Encoding.UTF8.GetBytes(ImportFiles.Totem(Lines)), out _, all: all, functions: functions);

    [Fact]
    public void Without_a_flag_the_digital_accounts_are_kept()
        => Assert.Equal([1m, 2m, 3m, 5m], Import(false).Rows.Select(r => r.Row.Line.Amounts.Voted));

    [Fact]
    public void A_function_keeps_of_these_only_the_functions_that_begin_so()
    {
        var plan = Import(false, "21");

        Assert.Equal([1m, 5m], plan.Rows.Select(r => r.Row.Line.Amounts.Voted));
        Assert.Equal((1, 2), (plan.Plan.OtherAccounts, plan.Plan.OtherFunctions));
    }

    [Fact]
    public void Several_functions_may_be_named() => Assert.Equal([1m, 2m], Import(false, "212", "02").Rows.Select(r => r.Row.Line.Amounts.Voted));

    [Fact]
    public void All_keeps_every_line() => Assert.Equal(5, Import(true).Rows.Count);

    [Fact]
    public void The_share_is_proposed_for_what_only_schools_use()
        => Assert.Equal(["1", "", "", "1", "1"], Import(true).Rows.Select(r => r.Row.Cell("part_programme")));

    [Theory]
    [InlineData("M14-M14_COM_SUP3500", "2185", false)]
    [InlineData("M57-M57_D", "2185", true)]
    [InlineData("M14-M14_COM_SUP3500", "6512", true)]
    [InlineData("M57-M57_D", "6512", false)]
    public void A_number_that_means_something_else_in_the_other_plan_is_not_kept_for_it(string nomenclature, string account, bool kept)
    {
        var xml = ImportFiles.Totem([new(account, "depense", 1m)], year: "2023", nomenclature: nomenclature);

        Assert.Equal(kept ? 1 : 0, ImportFiles.Import(true, Encoding.UTF8.GetBytes(xml), out _, all: false).Rows.Count);
    }
}
