namespace Portal.Read.Tables.Workbooks;

internal enum WorkbookFault
{
    Damaged,
    Locked,
    TooLarge,
}

/// <summary>Why a workbook cannot be read; caught where its file is known.</summary>
internal sealed class WorkbookException(WorkbookFault fault) : Exception
{
    public WorkbookFault Fault => fault;
}
