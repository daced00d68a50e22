using Portal.Commands;
using Portal.Diagnostics;
using Portal.Read;

namespace Generator.Tests.Import;

public sealed class BudgetOnDiskTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("portail-test-").FullName;

    private string Target => Path.Combine(root, "data", "budget.csv");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_table_is_made_with_its_folder_and_nothing_else_is_left()
    {
        Assert.Null(BudgetOnDisk.Write(root, null, ["a"u8.ToArray()]));

        Assert.Equal([Target], Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories));
        Assert.Equal("a", File.ReadAllText(Target));
    }

    [Fact]
    public void A_table_that_somebody_changed_meanwhile_is_left_alone()
    {
        BudgetOnDisk.Write(root, null, ["a"u8.ToArray()]);
        File.WriteAllText(Target, "b");

        Assert.Equal(Codes.ImportTargetUnusable, BudgetOnDisk.Write(root, "a"u8.ToArray(), ["c"u8.ToArray()])!.Code);
        Assert.Equal("b", File.ReadAllText(Target));
    }

    [Fact]
    public void Rights_and_a_link_to_the_table_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has neither.");
            return;
        }

        var real = Path.Combine(root, "vrai.csv");
        File.WriteAllText(real, "a");
        File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite);
        Directory.CreateDirectory(Path.Combine(root, "data"));
        File.CreateSymbolicLink(Target, real);

        var faults = new DiagnosticBag();
        Assert.Null(BudgetOnDisk.Write(root, BudgetOnDisk.Read(new Folder(root, faults), faults), ["b"u8.ToArray()]));

        Assert.Empty(faults.Items);
        Assert.NotNull(new FileInfo(Target).LinkTarget);
        Assert.Equal("b", File.ReadAllText(real));
        Assert.True(File.GetUnixFileMode(real).HasFlag(UnixFileMode.GroupWrite));
    }

    [Fact]
    public void A_folder_in_its_place_is_told_and_not_removed()
    {
        Directory.CreateDirectory(Target);

        var faults = new DiagnosticBag();
        Assert.Null(BudgetOnDisk.Read(new Folder(root, faults), faults));

        Assert.Equal(Codes.NotAFile, Assert.Single(faults.Items).Code);
    }
}
