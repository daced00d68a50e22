using System.Text;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Protect;
using Portal.Render;
using Portal.Verify;

namespace Generator.Tests.Verify;

/// <summary>What the last gate makes of a proof: VER020, VER021.</summary>
public sealed class ProofCheckTests
{
    private const string Dataset = "id,nom,prix\r\na,\"Robot, bleu\",3\r\nb,\"Écran\n\"\"grand\"\"\",4\r\nc,Câble,\r\n";

    private static IEnumerable<string> Faults(string proof, ValueState state, decimal sum)
    {
        var files = new[] { new OutputFile("donnees/x.csv", Encoding.UTF8.GetBytes(Dataset)), new OutputFile("preuves/x.csv", Encoding.UTF8.GetBytes($"id,nom,prix,preuve_part,preuve_contribution,preuve_etat\r\n{proof}")) };
        var site = new Site([], files, new Address(new Uri("https://commune.example/"))) { Proofs = [new ProvenFigure("/preuves/x/", "preuves/x.csv", "donnees/x.csv", state, sum)] };
        return Verifier.Verify(site, Probe.Blind).Diagnostics.Select(d => d.Code.Id);
    }

    [Theory]
    [InlineData("a,\"Robot, bleu\",3,0.5,1.5,valeur\r\nb,\"Écran\n\"\"grand\"\"\",4,1,4,valeur\r\n", ValueState.Value, "5.5")]
    [InlineData("a,\"Robot, bleu\",3,1,3,valeur\r\nc,Câble,,1,,manquant\r\n", ValueState.Value, "3")]
    [InlineData("a,\"Robot, bleu\",3,2024,1,3,valeur\r\na,\"Robot, bleu\",3,2025,1,2,valeur\r\n", ValueState.Value, "5")]
    [InlineData("a,\"Robot, bleu\",3,1,3,valeur\r\nc,Câble,,1,s,secret\r\n", ValueState.Secret, "0")]
    [InlineData("c,Câble,,1,,manquant\r\n", ValueState.Missing, "0")]
    [InlineData("", ValueState.Missing, "0")]
    public void A_figure_that_its_published_rows_give_again_passes(string proof, ValueState state, string sum)
        => Assert.Empty(Faults(proof, state, decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("a,\"Robot, bleu\",3,1,3,valeur\r\n", ValueState.Value, "3.01")]
    [InlineData("a,\"Robot, bleu\",3,1,3,valeur\r\nc,Câble,,1,s,secret\r\n", ValueState.Value, "3")]
    [InlineData("c,Câble,,1,,manquant\r\n", ValueState.Value, "0")]
    [InlineData("a,\"Robot, bleu\",3,1,3,valeur\r\n", ValueState.Secret, "0")]
    public void A_figure_that_its_published_rows_do_not_give_again_stops_the_build(string proof, ValueState state, string sum)
        => Assert.Equal([Codes.ProofDiffers.Id], Faults(proof, state, decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("a,\"Robot, bleu\",4,1,4,valeur\r\n")]
    [InlineData("d,Autre,4,1,4,valeur\r\n")]
    public void A_row_that_is_not_published_is_no_proof(string proof)
        => Assert.Equal([Codes.ProofRowForeign.Id], Faults(proof, ValueState.Value, 4));

    [Theory]
    [InlineData("3.5", true)]
    [InlineData("7", false)]
    public void A_median_is_found_again_among_its_published_rows(string value, bool agrees)
    {
        var rows = "id,nom,prix,preuve_part,preuve_contribution,preuve_etat\r\na,\"Robot, bleu\",3,1,3,valeur\r\nb,\"Écran\n\"\"grand\"\"\",4,1,4,valeur\r\n";
        var files = new[] { new OutputFile("donnees/x.csv", Encoding.UTF8.GetBytes(Dataset)), new OutputFile("preuves/x.csv", Encoding.UTF8.GetBytes(rows)) };
        var figure = new ProvenFigure("/preuves/x/", "preuves/x.csv", "donnees/x.csv", ValueState.Value, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)) { IsMedian = true };

        Assert.Equal(agrees ? [] : [Codes.ProofDiffers.Id], Verifier.Verify(new Site([], files, new Address(new Uri("https://commune.example/"))) { Proofs = [figure] }, Probe.Blind).Diagnostics.Select(d => d.Code.Id));
    }

    [Theory]
    [InlineData(true, 100, "75", true)]
    [InlineData(true, 100, "74", false)]
    [InlineData(false, 1, "-1", true)]
    [InlineData(false, 1, "1", false)]
    public void A_figure_made_of_others_is_made_again_of_their_published_rows(bool isRatio, int per, string value, bool agrees)
    {
        const string Header = "id,nom,prix,preuve_part,preuve_contribution,preuve_etat\r\n";
        var files = new[]
        {
            new OutputFile("donnees/x.csv", Encoding.UTF8.GetBytes(Dataset)),
            new OutputFile("preuves/x.csv", Encoding.UTF8.GetBytes($"{Header}a,\"Robot, bleu\",3,1,3,valeur\r\n")),
            new OutputFile("preuves/y.csv", Encoding.UTF8.GetBytes($"{Header}b,\"Écran\n\"\"grand\"\"\",4,1,4,valeur\r\n")),
        };
        var site = new Site([], files, new Address(new Uri("https://commune.example/")))
        {
            Proofs = [new ProvenFigure("/preuves/x/", "preuves/x.csv", "donnees/x.csv", ValueState.Value, 3), new ProvenFigure("/preuves/y/", "preuves/y.csv", "donnees/x.csv", ValueState.Value, 4)],
            Calculations = [new ProvenCalculation("/preuves/calcul-z/", ["preuves/x.csv"], ["preuves/y.csv"], isRatio, per, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture))],
        };

        Assert.Equal(agrees ? [] : [Codes.ProofDiffers.Id], Verifier.Verify(site, Probe.Blind).Diagnostics.Select(d => d.Code.Id));
    }
}
