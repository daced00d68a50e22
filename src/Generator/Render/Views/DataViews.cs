namespace Portal.Render.Views;

internal sealed record FileView(string Address, string Name, int Size);

internal sealed record DatasetView
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string Address { get; init; }

    public required FileView Csv { get; init; }

    public required FileView Schema { get; init; }

    public required int RowCount { get; init; }

    public IReadOnlyList<FieldView> Fields { get; init; } = [];

    public required LinkView Licence { get; init; }

    public required string Updated { get; init; }

    public bool IsSensitive { get; init; }

    public string? Frequency { get; init; }

    public TableView? Preview { get; init; }

    public required string Citation { get; init; }
}

/// <summary>Rows of a dataset beyond those that its own page shows.</summary>
internal sealed record LinesView(string Title, DatasetView Dataset, TableView Table);

internal sealed record FieldView(string Name, string Title, string Description, string Type, bool IsRequired, string? Unit, IReadOnlyList<CategoryView> Values, string? Example)
{
    /// <summary>A measure of a sensitive table: its file may hold <c>s</c>.</summary>
    public bool MayBeSecret { get; init; }
}

internal sealed record CategoryView(string Code, string Label);

internal sealed record CellView(string Text, string Class = "", bool IsHeader = false)
{
    public bool IsSecret { get; init; }

    /// <summary>The proof of a figure that was computed; the row of one that was read.</summary>
    public string? Address { get; init; }
}

internal sealed record HeaderView(string Title, string Class = "");

internal sealed record RowView(string? Id, IReadOnlyList<CellView> Cells);

internal sealed record TableView(string Caption, IReadOnlyList<HeaderView> Columns, IReadOnlyList<RowView> Rows)
{
    public IReadOnlyList<CellView> Total { get; init; } = [];

    public FileView? Csv { get; init; }

    public string? SourceAddress { get; init; }

    public string? SourceTitle { get; init; }

    /// <summary>How many rows the file has that the page does not show.</summary>
    public int Hidden { get; init; }

    public string? Note { get; init; }

    /// <summary>What the commune says of the columns and the periods shown (<c>notes.csv</c>).</summary>
    public IReadOnlyList<NoteView> Notes { get; init; } = [];

    /// <summary>It shows an <c>s</c>, which a note explains.</summary>
    public bool HasSecrets => Rows.Any(row => row.Cells.Any(cell => cell.IsSecret)) || Total.Any(cell => cell.IsSecret);
}
