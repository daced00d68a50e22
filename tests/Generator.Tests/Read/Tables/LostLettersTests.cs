using System.Text;

namespace Generator.Tests.Read.Tables;

public sealed class LostLettersTests
{
    private const string Header = "terme,definition,voir\n";

    private static string Messages(byte[] glossary)
    {
        using var commune = new Commune();
        commune.Write("data/glossaire.csv", glossary);
        return commune.Messages();
    }

    private static string Messages(string rows) => Messages(Encoding.UTF8.GetBytes(Header + rows));

    [Fact]
    public void A_letter_that_a_conversion_lost_is_an_error_told_once()
    {
        var messages = Messages("École,Un.,\n\ufffdcran,Deux.,\nT\ufffdl\ufffd,Trois.,\n");

        Assert.StartsWith("data/glossaire.csv:3:1 erreur CEL025 le signe « \ufffd »", messages, StringComparison.Ordinal);
        Assert.Contains("(lignes 3, 4)", messages, StringComparison.Ordinal);
        Assert.Single(messages.Trim().Split('\n'), m => m.Contains("CEL025", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ã‰cole", "une lettre")]
    [InlineData("Ã©cole", "une lettre")]
    [InlineData("Ã¨re", "une lettre")]
    [InlineData("lâ€™eau", "une lettre")]
    [InlineData("cÅ“ur", "une lettre")]
    [InlineData("nÂ° 5", "une lettre")]
    [InlineData("dÃ©jÃ\u00a0 lÃ\u00a0", "3 lettres")]
    public void A_text_that_was_read_through_another_encoding_is_doubted(string term, string words)
    {
        var messages = Messages($"Un,Un.,\n{term},Deux.,\n");

        Assert.Contains("data/glossaire.csv:3:", messages, StringComparison.Ordinal);
        Assert.Contains($"avertissement CEL026 {words}", messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("São Paulo, SÃO PAULO")]
    [InlineData("Âge, ÂGE, pâte")]
    [InlineData("Ångström Å 12 €")]
    [InlineData("« L’œuvre » à 5 °C")]
    public void What_people_write_is_not(string term)
        => Assert.DoesNotContain("CEL02", Messages($"\"{term}\",Un.,\n"), StringComparison.Ordinal);

    [Fact]
    public void A_file_of_two_encodings_is_not_to_be_saved_as_it_was_read()
    {
        var messages = Messages([.. Encoding.UTF8.GetBytes($"{Header}École,Un.,\n"), .. Encoding.Latin1.GetBytes("Élève,Un été à la forêt.,\n")]);

        Assert.Contains("note LEC007", messages, StringComparison.Ordinal);
        Assert.Contains("ne l'enregistrez pas", messages, StringComparison.Ordinal);
        Assert.Contains("avertissement CEL026", messages, StringComparison.Ordinal);
    }
}
