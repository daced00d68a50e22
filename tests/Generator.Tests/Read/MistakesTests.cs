using System.Globalization;
using CsCheck;
using Portal.Check;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read;

namespace Generator.Tests.Read;

/// <summary>Whatever a spreadsheet does to a table, it means the same or the clerk is told on the very line: never another number, never silence.</summary>
public sealed class MistakesTests
{
    private const string File = "data/locations.csv";

    private static readonly Gen<Sheet> Sheets =
        Gen.Select(
            Gen.OneOf("Comptoir de location", "Société d’équipement de la Loue", "Bail & Fils, négociants", "L'Îlot \"numérique\""),
            Gen.OneOf("location", "credit_bail"),
            Gen.Int[1, 400],
            Gen.Int[0, 5000],
            Gen.OneOf("mensuelle", "trimestrielle", "annuelle"),
            Gen.Int[100, 9_999_999],
            Gen.Bool,
            (lessor, type, quantity, day, rhythm, cents, option) => new List<string>
            {
                "", lessor, type, "Tablettes, avec coque", Text(quantity), new DateOnly(2018, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                "36", rhythm, (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture), option ? "true" : "false", "true", "", "", "",
            })
        .List[2, 6]
        .Select(rows =>
        {
            for (var i = 0; i < rows.Count; i++)
            {
                rows[i][0] = $"LOC-{i:D3}";
            }

            return new Sheet([["location_id", "bailleur", "type", "objet", "quantite", "debut", "mois", "periodicite", "loyer", "option_achat", "maintenance_incluse", "marche_id", "action_id", "fin_prevue"], .. rows]);
        });

    public static TheoryData<string> Names() => [.. Mistakes.All.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_means_the_same_or_is_told_where_it_stands(string name)
    {
        var mistake = Mistakes.All.Single(m => m.Name == name);
        using var commune = new Commune();
        Gen.Select(Sheets, Gen.Int[0, 1000]).Sample(
            (sheet, n) =>
            {
                var (right, _) = Read(commune, sheet.Bytes());
                var (bytes, lines) = mistake.Do(sheet.Copy(), n);
                var (found, faults) = Read(commune, bytes);
                var told = faults.Any(f => f.IsError && f.Place.File == File && lines.Contains(f.Place.Line));
                var same = !faults.Any(f => f.IsError) && found == right;
                Assert.True(
                    mistake.Expected switch { Expected.Same => same, Expected.Told => told, _ => same || told },
                    $"{name}\n{System.Text.Encoding.UTF8.GetString(bytes)}\n{string.Join('\n', faults)}\n{found}");
            },
            iter: 30,
            threads: 1);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The values of every cell, and what was told.</summary>
    private static (string Cells, IReadOnlyList<Diagnostic> Faults) Read(Commune commune, byte[] bytes)
    {
        commune.Write(File, bytes);
        var read = Reader.Read(commune.Root);
        var check = Checker.Check(read.Value, new DateOnly(2026, 1, 15));
        var cells = read.Value.Tables.TryGetValue("locations", out var table)
            ? string.Join('\n', table.Rows.Select(r => string.Join('|', Enumerable.Range(0, table.Columns.Count).Select(c => r[c].Number?.ToString("0.############", CultureInfo.InvariantCulture) ?? r[c].ToString()))))
            : "(no table)";
        return (cells, [.. read.Diagnostics.Concat(check.Diagnostics).Where(d => d.Place.File == File)]);
    }
}
