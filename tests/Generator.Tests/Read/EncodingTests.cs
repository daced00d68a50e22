using System.Text;
using Portal.Diagnostics;
using Portal.Read;

namespace Generator.Tests.Read;

public sealed class EncodingTests
{
    private const string Text = "ecole;libelle\nÉcole d’été;« à côté », déjà reçu où ?\n";

    private static (string Text, IReadOnlyList<Diagnostic> Faults) Decode(byte[] bytes)
    {
        var faults = new DiagnosticBag();
        return (Encoding.UTF8.GetString(Decoding.ToUtf8(bytes, "data/essai.csv", faults)!.Value.Span), faults.Items);
    }

    private static Encoding Page(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!;

    [Fact]
    public void Plain_UTF_8_is_read_with_or_without_its_mark()
    {
        Assert.Equal(Text, Decode(Encoding.UTF8.GetBytes(Text)).Text);
        Assert.Equal((Text, 0), (Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)]).Text, Decode(Encoding.UTF8.GetBytes(Text)).Faults.Count));
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(1201)]
    public void UTF_16_with_its_mark_is_read_without_a_word(int page)
    {
        var encoding = Encoding.GetEncoding(page);

        var (text, faults) = Decode([.. encoding.Preamble, .. encoding.GetBytes(Text)]);

        Assert.Empty(faults);
        Assert.Equal(Text, text);
    }

    [Theory]
    [InlineData(1200, "UTF-16")]
    [InlineData(1201, "UTF-16")]
    [InlineData(1252, "Windows-1252")]
    [InlineData(10000, "Mac Roman")]
    public void An_encoding_that_had_to_be_guessed_is_told(int page, string name)
    {
        var bytes = page is 1200 or 1201 ? Encoding.GetEncoding(page).GetBytes(Text) : Page(page).GetBytes(Text);

        var (text, faults) = Decode(bytes);

        var note = Assert.Single(faults);
        Assert.Equal((Codes.EncodingAssumed, Severity.Note), (note.Code, note.Code.Severity));
        Assert.Contains(name, note.Message, StringComparison.Ordinal);
        Assert.Equal(Text, text);
    }

    [Theory]
    [InlineData("Élève;École\n", 1252)]
    [InlineData("prévu;réalisé;coût\n", 10000)]
    [InlineData("prévu;réalisé;coût\n", 850)]
    [InlineData("à;é\n", 850)]
    [InlineData("N° 12 : 5 €\n", 1252)]
    public void A_few_letters_are_enough(string text, int page) => Assert.Equal(text, Decode(Page(page).GetBytes(text)).Text);

    [Fact]
    public void Null_bytes_elsewhere_are_no_text()
    {
        var faults = new DiagnosticBag();

        Assert.Null(Decoding.ToUtf8([.. "a,b\n"u8, 0, 0, 0, .. "c,d\n"u8], "data/essai.csv", faults));
        Assert.Equal(Codes.NotText, Assert.Single(faults.Items).Code);
    }
}
