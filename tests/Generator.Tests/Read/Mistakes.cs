using System.Globalization;
using System.Text;

namespace Generator.Tests.Read;

/// <summary>What goes wrong, or merely differs, between a spreadsheet and a clean CSV. The table is one of leases: it has every type of column.</summary>
internal static class Mistakes
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding MacRoman = CodePagesEncodingProvider.Instance.GetEncoding(10000)!;

    public static readonly IReadOnlyList<Mistake> All =
    [
        // Another dialect.
        Whole("separated by semicolons", s => s.Bytes(';')),
        Whole("separated by tabs", s => s.Bytes('\t')),
        Whole("separated by bars", s => s.Bytes('|')),
        Whole("line feeds alone", s => s.Bytes(newLine: "\n")),
        Whole("carriage returns alone", s => s.Bytes(newLine: "\r")),
        Whole("a byte order mark", s => [0xEF, 0xBB, 0xBF, .. s.Bytes()]),
        Whole("UTF-16, little end first", s => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(s.Text())]),
        Whole("UTF-16, big end first", s => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(s.Text())]),
        Whole("Windows-1252", s => Windows1252.GetBytes(s.Text(';'))),
        Whole("MacRoman", s => MacRoman.GetBytes(s.Text(';', "\r"))),
        Whole("no line end at the end", s => Encoding.UTF8.GetBytes(s.Text().TrimEnd())),
        Whole("a sep= line of Excel", s => Encoding.UTF8.GetBytes("sep=;\r\n" + s.Text(';'))),
        Whole("title rows above the header", s => Encoding.UTF8.GetBytes("Locations de matériel;;;\r\n;;;\r\n" + s.Text(';'))),
        Whole("every cell quoted", s => Encoding.UTF8.GetBytes(string.Concat(s.Rows.Select(r => string.Join(';', r.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n")))),
        Rows("blank rows", (rows, n) => rows.InsertRange(1 + (n % rows.Count), [[""], [.. rows[0].Select(_ => "")]])),
        Rows("a blank column", (rows, n) => { var c = n % rows[0].Count; rows.ForEach(r => r.Insert(c, "")); }),
        Rows("blank columns at the right", (rows, _) => rows.ForEach(r => r.AddRange(["", ""]))),
        Rows("short rows", (rows, _) => rows.ForEach(r => Trim(r))),
        Rows("columns in another order", (rows, n) => rows.ForEach(r => { var c = r[0]; r.RemoveAt(0); r.Insert(n % r.Count, c); })),

        // Another header.
        Rows("headers in capitals", (rows, _) => rows[0] = [.. rows[0].Select(h => h.ToUpperInvariant())]),
        Rows("headers with spaces", (rows, _) => rows[0] = [.. rows[0].Select(h => $" {h.Replace('_', ' ')} ")]),
        Rows("titles for headers", (rows, _) => rows[0][rows[0].IndexOf("debut")] = "Début"),
        Line("a misspelt header", 1, (rows, _) => rows[0][rows[0].IndexOf("bailleur")] = "bayleur"),
        Line("a header twice", 1, (rows, n) => { var c = n % rows[0].Count; rows.ForEach(r => r.Insert(c, r[c])); }),
        Line("a column of no table", 1, (rows, _) => { rows.ForEach(r => r.Add("12")); rows[0][^1] = "commentaire du service"; }),
        Line("a required column gone", 1, (rows, _) => { var c = rows[0].IndexOf("loyer"); rows.ForEach(r => r.RemoveAt(c)); }),

        // Amounts.
        Amount("a decimal comma", a => a.Replace('.', ','), Expected.Same),
        Amount("spaces between thousands", a => Grouped(a, " "), Expected.Same),
        Amount("no-break spaces between thousands", a => Grouped(a, "\u00A0"), Expected.Same),
        Amount("narrow no-break spaces between thousands", a => Grouped(a, "\u202F"), Expected.Same),
        Amount("points between thousands", a => Grouped(a, "."), Expected.Same),
        Amount("a euro sign", a => $"{a.Replace('.', ',')} €", Expected.Same),
        Amount("EUR", a => $"{a} EUR", Expected.Same),
        Amount("an exponent", a => (decimal.Parse(a, CultureInfo.InvariantCulture) / 1000).ToString(CultureInfo.InvariantCulture) + "E+03", Expected.Same),
        Amount("an apostrophe before it", a => $"'{a}", Expected.Same),
        Amount("spaces around it", a => $"  {a} ", Expected.Same),
        Amount("the letter O for zero", a => "1O" + a, Expected.Told),
        Amount("the letter l for one", a => "l" + a, Expected.Told),
        Amount("thousands of euros", _ => "12 k€", Expected.Told),
        Amount("an ambiguous comma", _ => "1,234", Expected.Told),
        Amount("two amounts", a => $"{a} / {a}", Expected.Told),
        Amount("a word for nothing", _ => "n.c.", Expected.Told),
        Amount("a column too narrow", _ => "########", Expected.Told),
        Amount("a broken reference", _ => "#REF!", Expected.Told),
        Amount("a value not found", _ => "#N/A", Expected.Told),
        Amount("an error in French", _ => "#VALEUR!", Expected.Told),
        Amount("a formula as text", _ => "=SOMME(I2:I4)", Expected.Told),
        Amount("a text", _ => "voir convention", Expected.Told),
        Row("a decimal comma that splits the cell", (s, row) => Raw(s, row, s.Column("loyer"), s.Rows[row][s.Column("loyer")].Replace('.', ','))),

        // Dates, booleans, words.
        Cell("debut", "a French date", d => Date(d, "dd/MM/yyyy"), Expected.Same),
        Cell("debut", "a date with hyphens", d => Date(d, "dd-MM-yyyy"), Expected.Same),
        Cell("debut", "a date with a time", d => $"{d} 00:00:00", Expected.Same),
        Cell("debut", "a date with typographic hyphens", d => d.Replace('-', '\u2011'), Expected.Same),
        Cell("debut", "an Excel serial", d => (Day(d).DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture), Expected.Same),
        Cell("debut", "a year of two digits", _ => "01/02/03", Expected.Told),
        Cell("debut", "a day that no month has", _ => "31/02/2025", Expected.Told),
        Cell("debut", "a word", _ => "printemps", Expected.Told),
        Cell("option_achat", "VRAI and FAUX", b => b == "true" ? "VRAI" : "FAUX", Expected.Same),
        Cell("option_achat", "oui and non", b => b == "true" ? "Oui" : "NON", Expected.Same),
        Cell("option_achat", "a word that is neither", _ => "peut-être", Expected.Told),
        Cell("type", "a listed word in capitals", w => w.ToUpperInvariant(), Expected.Same),
        Cell("periodicite", "a listed word with a space", w => $" {w} ", Expected.Same),
        Cell("type", "a word that is not listed", _ => "crédit", Expected.Told),
        Cell("quantite", "a count with decimals", q => q + ",5", Expected.Told),
        Cell("quantite", "a count as Excel writes it", q => q + ",00", Expected.Same),
        Cell("location_id", "a no-break hyphen in an identifier", i => i.Replace('-', '\u2011'), Expected.SameOrTold),
        Cell("location_id", "an identifier gone", _ => "", Expected.Told),

        // Rows.
        Row("a cell pasted in: the row shifts to the right", (s, row) => { s.Rows[row].Insert(s.Column("type"), "x"); return s.Bytes(); }),
        Row("a cell deleted: the row shifts to the left", (s, row) => { s.Rows[row].RemoveAt(s.Column("type")); return s.Bytes(); }),
        Row("a quote never closed", (s, row) => Raw(s, row, s.Column("bailleur"), "\"" + s.Rows[row][s.Column("bailleur")])),
        new("a total row at the end", Expected.Told, (s, _) =>
        {
            s.Rows.Add([.. s.Rows[0].Select(_ => "")]);
            s.Rows[^1][1] = "TOTAL";
            s.Rows[^1][s.Column("loyer")] = "9999.99";
            return (s.Bytes(), [s.Rows.Count]);
        }),
        new("the same row twice", Expected.Told, (s, n) =>
        {
            s.Rows.Add([.. s.Rows[1 + (n % (s.Rows.Count - 1))]]);
            return (s.Bytes(), [s.Rows.Count]);
        }),
    ];

    private static Mistake Whole(string name, Func<Sheet, byte[]> write) => new(name, Expected.Same, (s, _) => (write(s), []));

    private static Mistake Rows(string name, Action<List<List<string>>, int> change) => new(name, Expected.Same, (s, n) =>
    {
        change(s.Rows, n);
        return (s.Bytes(), []);
    });

    private static Mistake Line(string name, int line, Action<List<List<string>>, int> change) => new(name, Expected.Told, (s, n) =>
    {
        change(s.Rows, n);
        return (s.Bytes(), [line]);
    });

    private static Mistake Amount(string name, Func<string, string> change, Expected expected) => Cell("loyer", "amount: " + name, change, expected);

    private static Mistake Cell(string column, string name, Func<string, string> change, Expected expected) => new(name, expected, (s, n) =>
    {
        var row = 1 + (n % (s.Rows.Count - 1));
        s.Rows[row][s.Column(column)] = change(s.Rows[row][s.Column(column)]);
        return (s.Bytes(), [row + 1]);
    });

    private static Mistake Row(string name, Func<Sheet, int, byte[]> change) => new(name, Expected.Told, (s, n) =>
    {
        var row = 1 + (n % (s.Rows.Count - 1));
        return (change(s, row), [row + 1]);
    });

    /// <summary>The file with one cell written without the quotes that it would need.</summary>
    private static byte[] Raw(Sheet sheet, int row, int column, string raw)
    {
        const string Mark = "\uFFFFhere";
        sheet.Rows[row][column] = Mark;
        return Encoding.UTF8.GetBytes(sheet.Text().Replace(Mark, raw, StringComparison.Ordinal));
    }

    private static void Trim(List<string> row)
    {
        while (row[^1].Length == 0)
        {
            row.RemoveAt(row.Count - 1);
        }
    }

    private static string Grouped(string amount, string separator)
    {
        var (whole, cents) = (amount.Split('.')[0], amount.Split('.')[1]);
        for (var i = whole.Length - 3; i > 0; i -= 3)
        {
            whole = whole.Insert(i, separator);
        }

        return $"{whole},{cents}";
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Date(string iso, string format) => Day(iso).ToString(format, CultureInfo.InvariantCulture);
}
