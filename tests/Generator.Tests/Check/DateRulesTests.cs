namespace Generator.Tests.Check;

public sealed class DateRulesTests
{
    private static string Messages(params (string, string)[] files)
    {
        using var commune = new Commune(files);
        return commune.Messages();
    }

    [Theory]
    [InlineData("2024-09-01,2024-09-01", 0)]
    [InlineData("2024-09-01,", 0)]
    [InlineData("2024-09-01,2024-08-31", 1)]
    public void What_begins_ends_later(string dates, int times)
        => Assert.Equal(times, Messages(("data/actions.csv", $"action_id,titre,axe,debut,fin\nA1,Équiper,P3,{dates}\n")).Split("erreur REG001").Length - 1);

    [Theory]
    [InlineData("2026-01-15", 0)]
    [InlineData("2026-01-16", 1)]
    public void What_is_done_is_not_of_tomorrow(string day, int times)
        => Assert.Equal(times, Messages(("data/reunions.csv", $"reunion_id,instance_id,tenue_le\nR1,PIL,{day}\n")).Split("avertissement REG085").Length - 1);

    [Theory]
    [InlineData("appels_a_projets", "appel_id,titre,ouvert_le,decide_le\nA,Tablettes,2025-03-31,2025-03-01\n", "2:24")]
    [InlineData("appels_a_projets", "appel_id,titre,ouvert_le,clos_le\nA,Tablettes,2025-03-31,2025-03-01\n", "2:24")]
    [InlineData("deliberations", "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,PREF_DATE\nBourg-Nu,21990001600011,D1,2025-03-20,7.1,Décisions budgétaires,Budget,2025-03-02\n", "2:72")]
    [InlineData("ecoles", "uai,nom,niveau,ouverte_le,fermee_le\n9990001X,Tilleuls,maternelle,2024-09-02,2023-07-07\n", "2:41")]
    public void Every_pair_of_dates_is_held_to_its_order(string dataset, string csv, string place)
        => Assert.Contains($"data/{dataset}.csv:{place} erreur REG001", Messages(($"data/{dataset}.csv", csv)), StringComparison.Ordinal);
}
