using System.Text;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;

namespace Portal.Import.Target;

/// <summary>Adds rows to <c>data/budget.csv</c> and leaves all else of it as it is, to the byte.</summary>
/// <param name="target">The file as it is; null where there is none.</param>
/// <param name="replace">A row that is there with other values takes the new ones.</param>
/// <param name="faults">Where to tell.</param>
internal sealed class BudgetFile(byte[]? target, bool replace, DiagnosticBag faults)
{
    public const string Path = "data/budget.csv";

    private bool isOpened;
    private TextFile? file;
    private RowMerge? merge;

    /// <summary>What becomes of the row; null where the file cannot be completed (then told). No row, and the file is not looked at.</summary>
    public RowState? Add(BudgetRow row)
    {
        if (!isOpened)
        {
            isOpened = true;
            Open();
        }

        return merge?.Add(row);
    }

    /// <summary>The new file, piece after piece; null where nothing changes, or where the file cannot be completed (then told).</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>>? Finish()
    {
        merge?.TellMissingColumns();
        return merge?.Edits() is { Count: > 0 } edits ? file!.With(edits, faults) : null;
    }

    private void Open()
    {
        var schema = SchemaReader.Read(EmbeddedSchemas.Find("budget")!, "budget", Path, faults)!;
        var bytes = target is null || IsBlank(target) ? Encoding.UTF8.GetBytes(string.Join(',', schema.Fields.Select(f => f.Name)) + "\n") : target;
        file = TextFile.Read(bytes, Path, faults);
        merge = file is not null && TargetReader.Read(new SourceText(Path, file.Utf8), schema, faults) is { } table ? new RowMerge(table, replace, faults) : null;
    }

    private static bool IsBlank(byte[] bytes) => bytes.AsSpan(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0).Trim(" \t\r\n"u8).IsEmpty;
}
