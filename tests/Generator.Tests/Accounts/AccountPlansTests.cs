using Portal.Accounts;

namespace Generator.Tests.Accounts;

public sealed class AccountPlansTests
{
    [Theory]
    [InlineData("M57_D", "21831", "Matériel informatique scolaire", true)]
    [InlineData("M57_D", "2183", "Matériel informatique", false)]
    [InlineData("M57_A", "2183", "Matériel informatique", true)]
    [InlineData("M14", "2183", "Matériel de bureau et matériel informatique", true)]
    [InlineData("M57_D", "6135", "Locations mobilières", false)]
    [InlineData("M57_A", "613", "Locations", true)]
    public void An_account_has_its_label_and_takes_entries_or_not(string plan, string code, string label, bool postable)
        => Assert.Equal(new Account(code, label, code[0] == '6' ? "fonctionnement" : "investissement", postable), AccountPlans.Find(plan)!.Find(code));

    [Fact]
    public void The_short_plan_has_no_account_for_school_computers() => Assert.Null(AccountPlans.Find("M57_A")!.Find("21831"));

    [Fact]
    public void An_unknown_plan_is_none() => Assert.Null(AccountPlans.Find("M52"));

    [Fact]
    public void Each_plan_names_its_chapters_and_functions_and_agrees_with_the_section_of_numbers()
        => Assert.All(AccountPlans.Names.Select(n => AccountPlans.Find(n)!), plan =>
        {
            Assert.Equal("Charges à caractère général", plan.Chapters["011"]);
            Assert.Equal("Ecoles primaires", plan.Functions["212"]);
            Assert.All(plan.Accounts.Values, a => Assert.Equal(AccountPlan.SectionOf(a.Code) ?? "", a.Section));
            Assert.True(plan.Accounts.Values.Count(a => a.IsPostable) > 1000);
        });
}
