using System.Diagnostics;
using CsvHelper;
using Portal.Check;
using Portal.Protect;
using Portal.Publish;
using Portal.Read;

namespace Benchmarks;

/// <summary>
/// The same budget.csv, twice: by the four stages that lead from a commune's folder to its open data, and by the loop that a programmer
/// would write with CsvHelper. Usage: csv-benchmark make|portail|csvhelper FOLDER [rows]; see ../README.md.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is ["make", var target, var count])
        {
            Sample.Write(target, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
            return 0;
        }

        if (args is not [var mode and ("portail" or "csvhelper"), var folder])
        {
            Console.Error.WriteLine("Usage: csv-benchmark make FOLDER ROWS | csv-benchmark portail|csvhelper FOLDER");
            return 2;
        }

        var watch = Stopwatch.StartNew();
        var rows = mode == "portail" ? Portal(folder) : Loop(folder);
        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine(System.FormattableString.Invariant($"{rows} {seconds:F4} {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:F0}"));
        return 0;
    }

    private static int Portal(string folder)
    {
        var watch = Stopwatch.StartNew();
        var read = Reader.Read(folder);
        var readAt = watch.ElapsedMilliseconds;
        var check = Checker.Check(read.Value, new DateOnly(2026, 1, 15));
        var protect = Protector.Protect(check.Value);
        var checkedAt = watch.ElapsedMilliseconds;
        var publish = Publisher.Publish(protect.Value, "https://commune.example");
        Console.Error.WriteLine($"read {readAt} ms, check {checkedAt - readAt} ms, publish {watch.ElapsedMilliseconds - checkedAt} ms, in the collector {GC.GetTotalPauseDuration().TotalMilliseconds:F0} ms");
        foreach (var fault in read.Diagnostics.Concat(check.Diagnostics).Concat(protect.Diagnostics).Where(d => d.IsError))
        {
            throw new InvalidOperationException(fault.ToString());
        }

        var budget = publish.Value.Datasets.Single(d => d.Name == "budget");
        File.WriteAllBytes(Path.Combine(folder, "published-portail.csv"), budget.Csv.Bytes.Span);
        return budget.RowCount;
    }

    private static int Loop(string folder)
    {
        using var reader = CsvReader.FromFile(Path.Combine(folder, "data", "budget.csv"));
        using var stream = File.Create(Path.Combine(folder, "published-csvhelper.csv"));
        using var writer = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\r\n" });
        var rows = 0;
        foreach (var line in reader.GetRecords<BudgetLine>())
        {
            if (rows == 0)
            {
                writer.WriteHeader<BudgetLine>();
            }

            writer.WriteRecord(line);
            rows++;
        }

        return rows;
    }
}
