using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Portal.Disclosure;

namespace Portal.Doors;

/// <summary>Writes what the two doors answer, as the contract gives it.</summary>
internal static class DoorWriter
{
    // Identifiers keep their accents; nothing here ends up in a page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How many cells that could be shown are not.</summary>
    public static int Hidden(DoorProblem door) => door.Problem.Cells.Where((c, i) => c.Showing != Showing.Never && door.Shown[i] is null).Count();

    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Fail => "fail",
        Verdict.Inconsistent => "inconsistent",
        _ => "undecided",
    };

    /// <summary>The verdict as JSON: a cell for each bound, in the order of the cells.</summary>
    public static string Json(DoorProblem door, AuditReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("verdict", Word(report.Verdict));
            json.WriteNumber("hidden", Hidden(door));
            json.WriteStartArray("cells");
            foreach (var bounds in report.Bounds.OrderBy(b => b.Cell))
            {
                json.WriteStartObject();
                json.WriteString("id", door.Problem.Cells[bounds.Cell].Id);
                Write(json, "low", bounds.Low);
                Write(json, "high", bounds.High);
                json.WriteBoolean("protected", bounds.IsProtected);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>What may be published: <c>id,value</c>, with <c>s</c> for a hidden cell, without the cells that no page has.</summary>
    public static byte[] Published(Problem problem, IReadOnlyList<int> hidden)
    {
        var text = new StringBuilder("id,value\n");
        var isHidden = hidden.ToHashSet();
        for (var i = 0; i < problem.Cells.Count; i++)
        {
            if (problem.Cells[i] is { Showing: not Showing.Never } cell)
            {
                text.Append(Quoted(cell.Id)).Append(',').Append(isHidden.Contains(i) ? PublishedReader.Secret : DoorNumber.Say(cell.Value!.Value)).Append('\n');
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A number without useless zeros: « 15 » and never « 15.0 ».</summary>
    private static void Write(Utf8JsonWriter json, string name, decimal? number)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(number is { } known ? DoorNumber.Say(known) : "null");
    }

    private static string Quoted(string text)
        => text.AsSpan().ContainsAny(",\"\n\r") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
