using Portal.Figures;
using Portal.Model;
using Portal.Protect;
using Portal.Render;
using Portal.Render.Proving;

namespace Generator.Tests.Render;

/// <summary>Two figures never share an address by the accident of their names, and one figure never has two.</summary>
public sealed class ProofAddressTests
{
    private static readonly Facts Facts = Read();

    private readonly Proofs proofs = new();

    [Theory]
    [InlineData("loc-a", "loc_a")]
    [InlineData("loc-a", "LOC-A")]
    [InlineData("LOC-A", "loc_a")]
    public void Names_that_fold_alike_are_told_apart(string one, string other)
        => Assert.NotEqual(proofs.PathOf(Rents(new Criterion("location_id", [one], default))), proofs.PathOf(Rents(new Criterion("location_id", [other], default))));

    [Fact]
    public void A_list_is_no_name()
        => Assert.NotEqual(proofs.PathOf(Rents(new Criterion("location_id", ["loc", "a"], default))), proofs.PathOf(Rents(new Criterion("location_id", ["loc_a"], default))));

    [Fact]
    public void A_plain_name_stays_readable()
        => Assert.Equal("/preuves/loyers-exercice-2024-location-id-tablettes/", proofs.PathOf(Rents(new Criterion("location_id", ["tablettes"], default), new Criterion("exercice", ["2024"], default))));

    [Fact]
    public void Calculations_of_one_name_have_each_their_page_and_their_title()
    {
        var (a, b) = (Rents(new Criterion("exercice", ["2024"], default)), Rents(new Criterion("exercice", ["2025"], default)));
        Calculation[] made = [new("Ordinateurs", Operation.Ratio, [a], [b]), new("Ordinateurs", Operation.Ratio, [b], [a]), new("Ordinateurs", Operation.Ratio, [a], [b]) { Per = 100 }];

        Assert.Equal(3, made.Select(proofs.PathOf).Distinct().Count());
        Assert.Equal(3, ProofTitles.Of(Facts, made).Distinct().Count());
        Assert.Equal(["Seul"], ProofTitles.Of(Facts, [made[0] with { Title = "Seul" }]));
    }

    private static Evaluation Rents(params Criterion[] filter)
        => Evaluation.Of(Facts, new Query { Measure = "loyers", Filter = filter, Place = default }, [], new Portal.Diagnostics.DiagnosticBag())!;

    private static Facts Read()
    {
        string[] names = ["tablettes", "loc", "a", "loc-a", "loc_a", "LOC-A"];
        var rows = string.Concat(names.Select(name => $"{name},B,location,Tablettes,10,2024-01-01,24,annuelle,10\n"));
        using var commune = new Commune(("data/locations.csv", "location_id,bailleur,type,objet,quantite,debut,mois,periodicite,loyer\n" + rows));
        return Protector.Protect(Portal.Check.Checker.Check(Portal.Read.Reader.Read(commune.Root).Value, new DateOnly(2026, 1, 15)).Value).Value.ToFacts();
    }
}
