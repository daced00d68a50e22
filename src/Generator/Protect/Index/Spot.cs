using Portal.Model;

namespace Portal.Protect.Index;

/// <summary>Where a table gives a number.</summary>
internal sealed record Spot(Table Table, int Row, string Column)
{
    public Place Place => Table[Row].PlaceOf(Column);

    /// <summary>An <c>s</c> stands there.</summary>
    public bool IsSecret => Table[Row][Column].IsSecret;
}
