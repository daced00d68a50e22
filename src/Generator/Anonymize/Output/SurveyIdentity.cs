using System.Security.Cryptography;
using System.Text;
using Portal.Anonymize.Exports;
using Portal.Anonymize.Plans;

namespace Portal.Anonymize.Output;

/// <summary>
/// Says of two tables that they count the same answers, and nothing else. It is published, so it must not help to guess a hidden count: it is
/// short (32 bits, far fewer than there are files), and slow to compute for whoever would try files one by one.
/// </summary>
internal static class SurveyIdentity
{
    private const int Iterations = 100_000;

    private const int Bytes = 4;

    /// <summary>Eight hexadecimal digits. The order of the answers, the file's format and the plan change none of them.</summary>
    public static string Of(Export export)
    {
        var rows = export.Rows.Select(row => string.Join('\u001f', row.Cells.Select(ValueText.Plain))).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(string.Join('\u001e', rows)), "enquete"u8, Iterations, HashAlgorithmName.SHA256, Bytes));
    }
}
