using System.Globalization;
using Portal.Model;

namespace Portal.Protect.Index;

/// <summary>The question of <c>satisfaction</c> whose answers an indicator counts, as <c>indicateurs</c> declares it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Public">Whom it is asked of; null where it is not said, and the question has one public.</param>
/// <param name="Orders">The <c>ordre</c> of the answers that the numerator counts.</param>
internal sealed record Question(string Id, string? Public, IReadOnlyList<string> Orders)
{
    /// <summary>What an indicator on satisfaction declares that counts no question of that table.</summary>
    public const string None = "aucune";

    /// <summary>Null where none is declared, and where the indicator says that it counts none.</summary>
    public static Question? Of(Row indicator)
        => indicator.Text("question_id") is { } id && id != None
            ? new Question(id, indicator.Text("question_public"), indicator["reponses_ordre"] is { Text: { } text } cell ? [.. cell.Field.ItemsOf(text).Select(item => item.Trim())] : [])
            : null;

    public bool Asks(Row answer) => answer.Text("question_id") == Id && (Public is null || answer.Text("public") == Public);

    /// <summary>Whether the numerator counts that answer.</summary>
    public bool Counts(Row answer) => answer.Number("ordre") is { } order && Orders.Contains(order.ToString("0.##", CultureInfo.InvariantCulture));
}
