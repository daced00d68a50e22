using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;


namespace Portal.Read.Pages;

/// <summary>Markdown tables with classes for alignment (our security policy forbids inline styles), headers with a scope, in a region that scrolls.</summary>
internal sealed class TableNodeRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"tableau\"><div class=\"tableau-defile\" tabindex=\"0\" role=\"group\" aria-label=\"");
        renderer.WriteEscape(LabelOf(table));
        renderer.WriteLine("\"><table>");
        var inBody = false;
        foreach (var row in table.OfType<TableRow>())
        {
            if (row.IsHeader)
            {
                renderer.Write("<thead>");
            }
            else if (!inBody)
            {
                inBody = true;
                renderer.WriteLine("<tbody>");
            }

            renderer.Write("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                WriteCell(renderer, table, row, (TableCell)row[i], i);
            }

            renderer.WriteLine(row.IsHeader ? "</tr></thead>" : "</tr>");
        }

        renderer.WriteLine(inBody ? "</tbody></table></div></div>" : "</table></div></div>");
    }

    private static void WriteCell(HtmlRenderer renderer, Table table, TableRow row, TableCell cell, int column)
    {
        var isHeader = row.IsHeader || column == 0;
        renderer.Write(row.IsHeader ? "<th scope=\"col\"" : isHeader ? "<th scope=\"row\"" : "<td");
        var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
        renderer.Write(alignment switch { TableColumnAlign.Right => " class=\"n\">", TableColumnAlign.Center => " class=\"c\">", _ => ">" });
        var before = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = cell.Count == 1;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = before;
        renderer.Write(isHeader ? "</th>" : "</td>");
    }

    /// <summary>The heading above the table says what it is.</summary>
    private static string LabelOf(Table table)
    {
        HeadingBlock? heading = null;
        foreach (var block in table.Parent!)
        {
            if (block == table)
            {
                break;
            }

            heading = block as HeadingBlock ?? heading;
        }

        var words = heading?.Inline?.Descendants<LiteralInline>().Select(l => l.Content.ToString());
        return words is null ? "Tableau" : $"Tableau : {string.Concat(words)}";
    }
}
