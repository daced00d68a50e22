namespace Generator.Tests.Check;

public sealed class PartRulesTests
{
    private static string Messages(params (string, string)[] files)
    {
        using var commune = new Commune(files);
        return commune.Messages();
    }

    [Theory]
    [InlineData("8,8", 0)]
    [InlineData("8,", 0)]
    [InlineData(",8", 0)]
    [InlineData("7,8", 1)]
    public void A_part_is_no_larger_than_its_whole(string rooms, int times)
        => Assert.Equal(times, Messages(("data/reseau.csv", $"uai,mesure_le,acces,salles,salles_connectees\n9990001X,2025-03-10,fibre,{rooms}\n")).Split("erreur REG025").Length - 1);
}
