using Portal.Disclosure;

namespace Generator.Tests.Disclosure;

/// <summary>Examples of the field, with the answer that their source gives. The attacker who tries every value agrees wherever he can end.</summary>
public sealed class FieldExampleTests
{
    /// <summary>Statistical Policy Working Paper 22 (Federal Committee on Statistical Methodology, 1994), chapter II: delinquent children by county and education of the head of household.</summary>
    private static readonly Crossing Delinquents = Crossing.Of("Low Medium High VeryHigh", "Alpha: 15 1* 3* 1*", "Beta: 20 10 10 15", "Gamma: 3* 10 10 2*", "Delta: 12 14 7 2*");

    /// <summary>Fischetti and Salazar, « Models and algorithms for optimizing cell suppression in tabular data with linear constraints » (2000): investment by activity and region.</summary>
    private static readonly Crossing Investment = Crossing.Of("A B C", "I: 20 50 10", "II: 8 19 22*", "III: 17 32 12");

    // Langsrud, vignette « The problem of singletons and zeros » of easySdcTable. Zeros are never suppressed in the first two, ones and zeros are in the others.
    private static readonly Crossing Ones1A = Crossing.Of("A B H M W", "r1: 0 1* 7 1* 0", "r2: 2* 0 0 2* 8");
    private static readonly Crossing Ones1B = Crossing.Of("A B H M W", "r1: 1* 1* 7 1* 0", "r2: 1* 0 0 2* 8");
    private static readonly Crossing Zeros0A = Crossing.Of("A B H M W", "r1: 5 0* 7 0* 9", "r2: 5 9 9 5 8");
    private static readonly Crossing Zeros0B = Crossing.Of("A B H M W", "r1: 0* 0* 7 0* 9", "r2: 0* 9 9 2* 8");

    /// <summary>Vignette « Small count frequency table suppression » of GaussSuppression, table 1: ones and zeros are suppressed.</summary>
    private static readonly Crossing Gauss1 = Crossing.Of("Iceland Portugal Spain", "young: 2 0* 5", "old: 3 4 6");

    private static readonly PercentProfile NothingExact = new(0);

    [Fact]
    public void Two_suppressions_in_each_row_and_column_still_give_a_delinquent_child_away()
    {
        var shown = Delinquents.Shown("15 . . . 20", "20 . . 15 55", ". 10 10 . 25", ". 14 7 . 35", "50 35 30 20 135");

        var bounds = Bounds(Delinquents.Problem, shown);

        Assert.Equal((1, 1), bounds["Alpha|VeryHigh"]);
        Assert.Equal(Verdict.Fail, Auditor.Audit(Delinquents.Problem, shown, SpreadProfile.Of(5)).Verdict);
    }

    [Fact]
    public void The_attacker_of_Fischetti_and_Salazar_leaves_the_investment_between_5_and_30()
    {
        var shown = Investment.Shown("20 50 10 80", ". 19 . 49", ". 32 . 61", "45 101 44 190");

        Assert.Equal((5, 30), Bounds(Investment.Problem, shown)["II|C"]);
    }

    [Fact]
    public void Two_ones_that_cannot_be_zero_are_each_one()
    {
        var shown = Ones1A.Shown("0 . 7 . 0 9", ". 0 0 . 8 12", ". . 7 . 8 21");

        var bounds = Bounds(Ones1A.WithLeast(1, shown), shown);

        Assert.Equal(((1, 1), (1, 1)), (bounds["r1|B"], bounds["r1|M"]));
    }

    [Fact]
    public void Detecting_singletons_is_enough_for_the_first_table_of_ones()
    {
        var shown = Ones1A.Shown("0 . . . 0 9", ". 0 0 . 8 12", ". . . . 8 21");

        Assert.Equal(Verdict.Pass, Auditor.Audit(Ones1A.WithLeast(1, shown), shown, NothingExact).Verdict);
        Assert.All(Bounds(Ones1A.WithLeast(1, shown), shown).Values, b => Assert.NotEqual(b.Low, b.High));
    }

    [Fact]
    public void Detecting_singletons_is_not_enough_where_three_ones_share_a_row()
    {
        var shown = Ones1B.Shown(". . 7 . 0 10", ". 0 0 . . 11", ". . 7 . . 21");

        var bounds = Bounds(Ones1B.WithLeast(1, shown), shown);

        Assert.Equal(((1, 1), (1, 1), (1, 1)), (bounds["r1|A"], bounds["r1|B"], bounds["r1|M"]));
    }

    [Fact]
    public void The_sum_of_a_row_gives_away_that_two_suppressed_cells_are_zero()
    {
        var shown = Zeros0A.Shown("5 . 7 . 9 21", "5 . 9 . 8 36", "10 9 16 5 17 57");

        var bounds = Bounds(Zeros0A.Problem, shown);

        Assert.Equal(((0, 0), (0, 0)), (bounds["r1|B"], bounds["r1|M"]));
    }

    [Fact]
    public void A_third_cell_in_the_row_hides_the_two_zeros()
    {
        var shown = Zeros0A.Shown(". . 7 . 9 21", ". . 9 . 8 36", "10 9 16 5 17 57");

        var bounds = Bounds(Zeros0A.Problem, shown);

        Assert.Equal(((0, 5), (0, 5)), (bounds["r1|B"], bounds["r1|M"]));
    }

    [Fact]
    public void Three_zeros_in_a_row_are_given_away_too()
    {
        var shown = Zeros0B.Shown(". . 7 . 9 16", ". . 9 . 8 28", ". 9 16 . 17 44");

        var bounds = Bounds(Zeros0B.Problem, shown);

        Assert.Equal(((0, 0), (0, 0), (0, 0)), (bounds["r1|A"], bounds["r1|B"], bounds["r1|M"]));
    }

    [Fact]
    public void A_mask_without_an_exact_value_may_leave_a_zero_below_five()
    {
        var shown = Gauss1.Shown(". . 5 7", ". . 6 13", "5 4 11 20");

        // Safe for Gaussian elimination, which asks that no value be known exactly; an interval of 0 to 2 is too short for counts of persons.
        Assert.Equal(Verdict.Pass, Auditor.Audit(Gauss1.Problem, shown, NothingExact).Verdict);
        Assert.Equal((0, 2), Bounds(Gauss1.Problem, shown)["young|Portugal"]);
        Assert.Equal(Verdict.Fail, Auditor.Audit(Gauss1.Problem, shown, SpreadProfile.Of(5)).Verdict);
    }

    [Fact]
    public void Two_way_margins_leave_the_bounds_of_Fréchet()
    {
        // Snee (1974): colour of hair and eyes of 592 students; Fréchet (1940): max(0, r + c - n) to min(r, c).
        var table = Crossing.Of("Brown Blue Hazel Green", "Black: 68 20 15 5", "Brown: 119 84 54 29", "Red: 26 17 14 14", "Blond: 7 94 10 16");
        decimal?[] shown = [.. table.Problem.Cells.Select(c => c.Totals > 0 ? c.Value : null)];

        var report = Auditor.Audit(table.Problem, shown, SpreadProfile.Of(5));

        Assert.All(report.Bounds, b =>
        {
            var id = table.Problem.Cells[b.Cell].Id.Split('|');
            var (row, column) = (table.Problem.Cells[table.At(id[0], "Total")].Value!.Value, table.Problem.Cells[table.At("Total", id[1])].Value!.Value);
            Assert.Equal((Math.Max(0, row + column - 592), Math.Min(row, column)), (b.Low, b.High!.Value));
        });
    }

    [Theory]
    [InlineData("II|C", 4)]
    [InlineData("I|B", 4)]
    public void One_sensitive_investment_takes_a_rectangle(string sensitive, int hidden)
    {
        var problem = Investment.Problem with { Cells = [.. Investment.Problem.Cells.Select(c => c with { IsSensitive = c.Id == sensitive })] };

        var suppression = Suppressor.Suppress(problem, SpreadProfile.Of(5));

        // A cell alone in its row or column would be given by the rest of it: two in each is the least.
        Assert.Equal(hidden, suppression.Hidden.Count);
        Assert.Equal(Verdict.Pass, suppression.Audit.Verdict);
    }

    /// <summary>The bounds by identifier; the attacker who tries every value must find the same.</summary>
    private static Dictionary<string, (int Low, int? High)> Bounds(Problem problem, decimal?[] shown)
    {
        var report = Auditor.Audit(problem, shown, SpreadProfile.Of(5));
        Assert.Equal(BruteForce.Bounds(problem, shown)!.Select(b => (b.Key, (decimal)b.Value.Low, (decimal?)b.Value.High)).Order(), report.Bounds.Select(b => (b.Cell, b.Low, b.High)));
        return report.Bounds.ToDictionary(b => problem.Cells[b.Cell].Id, b => ((int)b.Low, (int?)b.High));
    }
}
