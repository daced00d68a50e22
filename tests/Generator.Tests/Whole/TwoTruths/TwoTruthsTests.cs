using System.Text;
using Portal;
using Portal.Check;
using Portal.Model;
using Portal.Protect;
using Portal.Publish;
using Portal.Read;
using Portal.Render;
using Portal.Verify;

namespace Generator.Tests.Whole.TwoTruths;

/// <summary>
/// For a given mask the site is a function of what is shown: two truths that show the same figures under the same mask give the same bytes, in
/// every file. Whatever a drawing, an order, an axis or a sentence could tell of a hidden value would make them differ.
/// </summary>
public sealed class TwoTruthsTests
{
    private const int Communes = 50;

    private static readonly DateOnly Today = new(2026, 1, 15);

    [Fact]
    public void Two_truths_of_a_random_commune_give_the_same_site()
    {
        Parallel.For(0, Communes, seed =>
        {
            var commune = new RandomCommune(seed);
            Assert.True(commune.HidesAnything);

            AssertSame(Site(commune, false), Site(commune, true), $"commune {seed}");
        });
    }

    [Fact]
    public void Without_their_mask_the_two_truths_differ()
    {
        var commune = new RandomCommune(1);

        Assert.NotEqual(Text(Site(commune, false, Mask.None), "donnees/clubs.csv"), Text(Site(commune, true, Mask.None), "donnees/clubs.csv"));
    }

    [Fact]
    public void Two_truths_of_the_sample_under_the_gate_s_own_mask_give_the_same_site()
    {
        using var sample = PrivateSample();
        var built = Build.Run(new BuildRequest(sample.Root, Today));
        Assert.True(built.Site is not null, string.Join('\n', built.Diagnostics));
        var checkedContent = Checked(sample.Root);
        var mask = MaskOf(checkedContent.Content, Protector.Protect(checkedContent).Value);
        var second = Moved(checkedContent.Content, mask);

        Assert.NotEmpty(mask.Cells["satisfaction"]);
        Assert.NotEqual(checkedContent.Content.Tables["satisfaction"], second.Tables["satisfaction"]);
        AssertSame(built.Site!.Files, Site(second, checkedContent.Today, mask), "sample");
    }

    private static IReadOnlyList<OutputFile> Site(RandomCommune random, bool isSecond, Mask? mask = null)
    {
        using var commune = new Commune(random.Files(isSecond));
        commune.Write("data/commune.yml", File.ReadAllText(Path.Combine(commune.Root, "data", "commune.yml")) + "depot: prive\n");
        return Site(Checked(commune.Root).Content, Today, mask ?? random.Mask(isSecond));
    }

    private static CheckedContent Checked(string root)
    {
        var read = Reader.Read(root);
        var check = Checker.Check(read.Value, read.Value.Settings.ReferenceDate ?? Today);
        Assert.DoesNotContain(read.Diagnostics.Concat(check.Diagnostics), d => d.IsError);
        return check.Value;
    }

    /// <summary>What the stages behind the gate make of a content under a mask.</summary>
    private static IReadOnlyList<OutputFile> Site(Content content, DateOnly today, Mask mask)
    {
        var shown = Protector.Apply(content, today, mask, []);
        var address = new Address(content.Settings.SiteUrl);
        var publication = Publisher.Publish(shown, address.Site);
        var render = Renderer.Render(shown, publication.Value, address);
        var verify = Verifier.Verify(render.Value, shown.Probe);
        Assert.DoesNotContain(render.Diagnostics.Concat(verify.Diagnostics), d => d.IsError);
        return verify.Value.Files;
    }

    /// <summary>The portal's own sample, in a private repository, with a few answers rare enough to be hidden.</summary>
    private static Commune PrivateSample()
    {
        var copy = new Commune();
        foreach (var file in new[] { "data", "input", "theme" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Commune.RepositoryRoot, folder), "*", SearchOption.AllDirectories)))
        {
            copy.Write(Path.GetRelativePath(Commune.RepositoryRoot, file), File.ReadAllBytes(file));
        }

        Replace("data/commune.yml", "depot: public", "depot: prive");
        Replace("data/satisfaction.csv", "Plutôt pas d’accord,3,s,secret,4,34", "Plutôt pas d’accord,3,9,ok,4,34");
        Replace("data/satisfaction.csv", "Pas du tout d’accord,4,s,secret,4,34", "Pas du tout d’accord,4,3,ok,4,34");
        return copy;

        void Replace(string path, string old, string text)
        {
            var before = File.ReadAllText(Path.Combine(copy.Root, path));
            Assert.Contains(old, before, StringComparison.Ordinal);
            copy.Write(path, before.Replace(old, text, StringComparison.Ordinal));
        }
    }

    private static Mask MaskOf(Content content, PublicSite site)
    {
        var cells = new Dictionary<string, IReadOnlySet<(int Row, string Column)>>();
        foreach (var table in content.Tables.Values.Where(t => t.Schema.Sensitivity != Sensitivity.None))
        {
            // The gate may have put the rows in another order: their keys tell which is which.
            var shown = site.Tables[table.Name].Rows.ToDictionary(row => row.Key);
            cells[table.Name] = table.Rows.SelectMany(row => table.Schema.Fields.Where(f => row.Number(f.Name) is not null && shown[row.Key][f.Name].IsSecret).Select(f => (row.Index, f.Name))).ToHashSet();
        }

        return new Mask(cells);
    }

    /// <summary>In each group of answers of which two or more are hidden, one person goes from one to another.</summary>
    private static Content Moved(Content content, Mask mask)
    {
        var table = content.Tables["satisfaction"];
        var at = table.Schema.IndexOf("effectif");
        decimal?[] counts = [.. Enumerable.Range(0, table.Count).Select(table.Columns[at].NumberAt)];
        var hidden = table.Rows.Where(row => mask.Hides("satisfaction", row.Index, "effectif")).GroupBy(row => (row.Text("periode"), row.Text("public"), row.Text("niveau"), row.Text("question_id")));
        foreach (var group in hidden.Where(g => g.Count() > 1))
        {
            counts[group.MaxBy(row => counts[row.Index]).Index]--;
            counts[group.MinBy(row => counts[row.Index]).Index]++;
        }

        var secrets = Enumerable.Range(0, table.Count).Where(table.Columns[at].IsSecretAt).ToHashSet();
        Column[] columns = [.. table.Columns.Select((column, i) => i == at ? new Column(column.Field, counts, secrets) : column)];
        return content with { Tables = content.Tables.ToDictionary(t => t.Key, t => t.Key == "satisfaction" ? t.Value.With(columns) : t.Value) };
    }

    private static void AssertSame(IReadOnlyList<OutputFile> first, IReadOnlyList<OutputFile> second, string what)
    {
        Assert.Equal(first.Select(f => f.Path), second.Select(f => f.Path));
        foreach (var (a, b) in first.Zip(second))
        {
            Assert.True(a.Bytes.Span.SequenceEqual(b.Bytes.Span), $"{what}: {a.Path} differs: {Difference(a, b)}");
        }
    }

    private static string Difference(OutputFile first, OutputFile second)
    {
        var at = first.Bytes.Span.CommonPrefixLength(second.Bytes.Span);
        return $"« {Around(first, at)} », « {Around(second, at)} »";
    }

    private static string Around(OutputFile file, int at) => Encoding.UTF8.GetString(file.Bytes.Span[Math.Max(0, at - 60)..Math.Min(file.Bytes.Length, at + 60)]);

    private static string Text(IReadOnlyList<OutputFile> site, string path) => Encoding.UTF8.GetString(site.Single(f => f.Path == path).Bytes.Span);
}
