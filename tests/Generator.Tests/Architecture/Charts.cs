namespace Generator.Tests.Architecture;

/// <summary>What docs/architecture.md says, as tables.</summary>
internal static class Charts
{
    public static readonly Dictionary<string, string[]> Folders = new()
    {
        ["Model"] = [],
        ["Diagnostics"] = ["Model"],
        ["Accounts"] = [],
        ["Read"] = ["Model", "Diagnostics"],
        // Figures compute on rows of which they cannot know whether they are public: both sides of the gate use them.
        ["Figures"] = ["Model", "Diagnostics"],
        // The charter is judged before the gate to warn staff, and after it to tell residents.
        ["Charter"] = ["Model", "Figures"],
        ["Check"] = ["Model", "Diagnostics", "Accounts", "Figures", "Charter"],
        // The mathematics of disclosure control: cells, relations, a solver. It knows no table, no commune and no file.
        ["Disclosure"] = [],
        ["Protect"] = ["Model", "Diagnostics", "Check", "Figures", "Disclosure"],
        ["Publish"] = ["Model", "Diagnostics", "Protect", "Figures"],
        ["Render"] = ["Model", "Diagnostics", "Protect", "Figures", "Charter", "Publish"],
        // A site is made of pages: both are what Render gives. Of the gate it knows a question, and how to ask it.
        ["Verify"] = ["Model", "Diagnostics", "Render.Site", "Render.HtmlPage", "Render.ProvenFigure", "Render.ProvenCalculation", "Protect.Probe", "Protect.Passage", "Protect.PersonKind"],
        ["Write"] = ["Model", "Diagnostics", "Verify"],
        // A new folder has the headers of the schemas, and the numbers that the settings will be checked for.
        ["Starter"] = ["Model", "Diagnostics", "Read", "Check"],
        // A budget that the finance service hands over becomes rows of a table: nothing that a build does.
        ["Import"] = ["Model", "Diagnostics", "Accounts", "Read"],
        // A table that an expert describes as relations: it knows the engine, and nothing of a commune.
        ["Doors"] = ["Model", "Diagnostics", "Read", "Disclosure"],
        // Raw answers become counts: it reads as a build does, looks for persons as check does, and hides as the gate does.
        ["Anonymize"] = ["Model", "Diagnostics", "Read", "Check", "Disclosure"],
        ["Preview"] = ["*"],
        ["Commands"] = ["*"],
        ["Build"] = ["*"],
        ["BuildRequest"] = ["*"],
        ["BuildResult"] = ["*"],
        ["BuildCounts"] = ["*"],
        ["Program"] = ["*"],
    };

    public static readonly (string Stage, string Type, string Method)[] Stages =
    [
        ("Read", "Reader", "Read"),
        ("Check", "Checker", "Check"),
        ("Protect", "Protector", "Protect"),
        ("Publish", "Publisher", "Publish"),
        ("Render", "Renderer", "Render"),
        ("Verify", "Verifier", "Verify"),
        ("Write", "Writer", "Write"),
    ];

    public static readonly string[] BeyondTheGate = ["Figures", "Charter", "Publish", "Render", "Verify", "Write"];
    public static readonly string[] Raw = ["Model.Table", "Model.Content", "Check.CheckedContent"];
    public static readonly string[] Guarded = ["Protect.PublicSite", "Protect.PublicTable"];

    public static readonly string[] Edge = ["Read", "Write", "Starter", "Preview", "Commands", "Program"];

    public static readonly string[] Effects =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.IO.FileInfo", "System.IO.DirectoryInfo",
        "System.Console", "System.Environment.CurrentDirectory", "System.TimeProvider.System",
        "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today",
        "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow",
        "System.Globalization.CultureInfo.CurrentCulture", "System.Globalization.CultureInfo.CurrentUICulture",
    ];
}
