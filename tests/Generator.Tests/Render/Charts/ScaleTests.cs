using Portal.Render.Charts;

namespace Portal.Tests.Render.Charts;

public sealed class ScaleTests
{
    [Fact]
    public void Steps_are_few_and_round_whatever_the_values()
    {
        var random = new Random(5);
        for (var round = 0; round < 1000; round++)
        {
            decimal[] values = [random.Next(-500, 1000) * (decimal)Math.Pow(10, random.Next(-2, 6)), random.Next(1, 1000)];

            var scale = Scale.Of(values, fromZero: true, whole: false);

            Assert.InRange(scale.Ticks.Count(), 3, 8);
            Assert.Contains(0m, scale.Ticks);
            Assert.True(scale.Low <= values.Min() && scale.High >= values.Max());
        }
    }

    [Fact]
    public void A_count_has_no_half_steps() =>
        Assert.All(Scale.Of([1, 2], fromZero: true, whole: true).Ticks, tick => Assert.Equal(decimal.Truncate(tick), tick));

    [Fact]
    public void Lines_far_from_zero_leave_it_with_room_below()
    {
        var scale = Scale.Of([92, 98.6m], fromZero: false, whole: false);

        Assert.Equal(90, scale.Low);
        Assert.Equal(100, scale.High);
    }

    [Fact]
    public void Nothing_but_zeros_still_has_an_axis() =>
        Assert.Equal(0, Scale.Of([0, 0], fromZero: true, whole: true).Low);
}
