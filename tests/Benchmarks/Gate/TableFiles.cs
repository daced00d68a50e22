using System.Globalization;
using Portal.Disclosure;

namespace Benchmarks;

/// <summary>Reads cells.csv and equations.csv as the command `protect` takes them, without its checks.</summary>
internal static class TableFiles
{
    public static Problem Read(string folder)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, "cells.csv")).Select(l => l.Split(',')).ToArray();
        var column = lines[0].Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i);
        var cells = lines.Skip(1).Select(l => new ProblemCell(l[0], decimal.Parse(l[column["value"]], CultureInfo.InvariantCulture))
        {
            IsSensitive = l[column["sensitive"]] == "1",
            Totals = l.Skip(1).Take(column["value"] - 1).Count(code => code == "Total"),
        }).ToArray();
        var index = cells.Select((c, i) => (c.Id, i)).ToDictionary(c => c.Id, c => c.i);
        var relations = File.ReadAllLines(Path.Combine(folder, "equations.csv")).Skip(1).Select(l => l.Split(',')).GroupBy(l => l[0])
            .Select(g => new Relation(g.Key, [.. g.Select(l => new Term(index[l[1]], decimal.Parse(l[2], CultureInfo.InvariantCulture)))]));
        return new Problem(cells, [.. relations], []);
    }
}
