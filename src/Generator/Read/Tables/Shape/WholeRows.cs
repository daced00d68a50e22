namespace Portal.Read.Tables.Shape;

/// <summary>
/// A row that stands whole in its first cell: a spreadsheet that expected another separator opened the file by a double click, put each line
/// in one cell, and quoted it when it saved.
/// </summary>
internal static class WholeRows
{
    public const string Mend = "un tableur a mis toute la ligne dans sa première cellule, faute de reconnaître le séparateur. Reprenez le fichier d'avant, ouvrez-le par « Données > À partir d'un fichier texte » (ou avec LibreOffice) en choisissant le bon séparateur, refaites vos changements, puis enregistrez.";

    /// <param name="cells">The texts of the row's cells.</param>
    /// <param name="width">How many columns the table has.</param>
    public static bool IsOne(IReadOnlyList<string> cells, int width)
        => width > 2 && cells.Skip(1).All(string.IsNullOrWhiteSpace) && cells[0].Count(c => c is ',' or ';' or '\t') >= width - 1;
}
