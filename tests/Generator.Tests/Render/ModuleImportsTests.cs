using System.Text;
using Portal.Model;
using Portal.Render.Extras;

namespace Generator.Tests.Render;

public sealed class ModuleImportsTests
{
    [Fact]
    public void A_module_that_changes_changes_the_address_of_all_that_lead_to_it()
    {
        var before = Stamp("export const a = 1;");
        var after = Stamp("export const a = 2;");

        Assert.Contains($"from './b.js?v={ModuleImports.FingerprintOf(before["assets/m/b.js"])}'", Text(before["assets/m/a.js"]), StringComparison.Ordinal);
        Assert.Contains($"import('./m/a.js?v={ModuleImports.FingerprintOf(before["assets/m/a.js"])}')", Text(before["assets/entry.js"]), StringComparison.Ordinal);
        Assert.NotEqual(ModuleImports.FingerprintOf(before["assets/entry.js"]), ModuleImports.FingerprintOf(after["assets/entry.js"]));
    }

    [Fact]
    public void What_is_not_ours_and_what_goes_round_is_left_as_it_is()
    {
        var alone = OutputFile.FromText("assets/x.js", "import './missing.js'; import x from 'https://example.org/y.js';");
        var (one, two) = (OutputFile.FromText("assets/one.js", "import './two.js';"), OutputFile.FromText("assets/two.js", "import './one.js';"));
        var stamped = ModuleImports.Stamp([alone, one, two]);

        Assert.Same(alone, stamped[0]);
        Assert.Equal(3, stamped.Count);
    }

    private static Dictionary<string, OutputFile> Stamp(string leaf) => ModuleImports.Stamp(
    [
        OutputFile.FromText("assets/entry.js", "const m = await import('./m/a.js');"),
        OutputFile.FromText("assets/m/a.js", "import { a } from './b.js';"),
        OutputFile.FromText("assets/m/b.js", leaf),
    ]).ToDictionary(file => file.Path);

    private static string Text(OutputFile file) => Encoding.UTF8.GetString(file.Bytes.Span);
}
