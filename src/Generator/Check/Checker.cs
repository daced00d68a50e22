using Portal.Check.Editions;
using Portal.Check.Wording;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>The second stage: every rule over everything that was read. Collects all faults, changes nothing but a section that an account tells, and takes out what no sum should hold.</summary>
public static class Checker
{
    /// <param name="read">What was read.</param>
    /// <param name="today">The day of the build: what is late, or in the future, depends on it.</param>
    public static Outcome<CheckedContent> Check(Content read, DateOnly today)
    {
        var faults = new DiagnosticBag();
        var content = SectionRules.Filled(BoundRules.Held(read, faults), faults);
        var facts = CheckedContent.FactsOf(content, today);
        Parallel.Invoke(
            () => CheckTables(content, faults),
            () => CheckBudget(content, facts, faults),
            () => CheckRest(content, facts, today, faults),
            () => CheckPublication(content, facts, today, faults));
        return faults.With(new CheckedContent(content, today));
    }

    private static void CheckTables(Content content, DiagnosticBag faults)
    {
        foreach (var table in content.Tables.Values)
        {
            KeyRules.Check(table, content.Tables, faults);
            CellRules.Check(table, content.Tables, faults);
        }
    }

    private static void CheckBudget(Content content, Facts facts, DiagnosticBag faults)
    {
        var budget = BudgetGroups.Of(content.Tables);
        BudgetRules.Check(facts, faults);
        AccountRules.Check(budget, content.Settings, faults);
        LostZeroRules.Check(budget, faults);
        BalanceRules.Check(budget, content.Settings, faults);
        ChapterRules.Check(budget, faults);
        LeaseRules.Check(facts, budget, faults);
    }

    private static void CheckRest(Content content, Facts facts, DateOnly today, DiagnosticBag faults)
    {
        SettingsRules.Check(content.Settings, today, faults);
        FundingRules.Check(facts, faults);
        FundingPlanRules.Check(facts, faults);
        PurchaseRules.Check(facts, faults);
        ReconciliationRules.Check(facts, faults);
        DateRules.Check(facts, faults);
        PartRules.Check(facts, faults);
        MilestoneRules.Check(facts, faults);
        SchoolRules.Check(facts, faults);
        GlossaryRules.Check(facts, faults);
        SkillRules.Check(facts, faults);
        InventoryRules.Check(facts, faults);
        BenchmarkRules.Check(facts, faults);
        IndicatorRules.Check(facts, faults);
        VoteRules.Check(facts, faults);
        CharterRules.Check(content, facts, faults);
        PageRules.Check(content, facts, faults);
        JumpRules.Check(content, facts, faults);
    }

    private static void CheckPublication(Content content, Facts facts, DateOnly today, DiagnosticBag faults)
    {
        PersonalDataRules.Check(content, faults);
        QualityRules.Check(content, faults);
        ProseRules.Check(content, facts, faults);
        WordRules.Check(content, facts, faults);
        EditionRules.Check(content, today, faults);
    }
}
