using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Render.Templates;

/// <summary>The theme's templates, compiled and checked once, then rendered from any thread.</summary>
internal sealed class TemplateSet
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly FluidParser Parser = new(new FluidParserOptions { AllowFunctions = false });

    /// <summary>The parser recurses at each level: deeper templates would exhaust its stack.</summary>
    private const int MostDepth = 100;

    private readonly Theme theme;
    private readonly DiagnosticBag faults;
    private readonly TemplateOptions options = new() { MaxSteps = 5_000_000, MaxRecursion = 20 };
    private readonly Dictionary<string, IFluidTemplate> compiled = new(StringComparer.Ordinal);

    public TemplateSet(Theme theme, Address address, IReadOnlyDictionary<string, string> fingerprints, DiagnosticBag faults)
    {
        this.theme = theme;
        this.faults = faults;
        options.FileProvider = new PartialFiles(theme.Templates);
        options.MemberAccessStrategy = new ViewAccess();
        Filters.Register(options.Filters, theme.Texts, address, fingerprints);
        foreach (var (name, source) in theme.Templates)
        {
            if (Parse(source, theme.Files[name], 1) is { } template)
            {
                compiled[name] = template;
            }
        }
    }

    /// <summary>Checks a template against the types of its variables, and the partials it calls.</summary>
    public void Check(string name, params (string Name, Type Type)[] variables)
    {
        if (compiled.TryGetValue(name, out var template))
        {
            Checker().Check(template, theme.Files[name], 1, theme.Templates[name], variables);
        }
    }

    /// <summary>Parses and checks the Liquid of a page; null when it cannot be used (the faults are then noted).</summary>
    public IFluidTemplate? Compile(Page page, params (string Name, Type Type)[] variables)
    {
        var template = Parse(page.Liquid!, page.File, page.BodyLine);
        if (template is not null)
        {
            Checker().Check(template, page.File, page.BodyLine, page.Liquid!, variables);
        }

        return template;
    }

    /// <summary>The layout of a page: the nearest <c>_layout.liquid</c> going up from its folder; null when there is none.</summary>
    public string? LayoutOf(string file)
    {
        var folder = file[(file.IndexOf("input/", StringComparison.Ordinal) + 6)..];
        while (true)
        {
            folder = folder.LastIndexOf('/') is var slash and >= 0 ? folder[..slash] : "";
            var name = folder.Length == 0 ? "_layout.liquid" : $"{folder}/_layout.liquid";
            if (compiled.ContainsKey(name))
            {
                return name;
            }

            if (folder.Length == 0)
            {
                return null;
            }
        }
    }

    /// <summary>The text of a template by its name, or an empty one when it is absent or fails (the fault is then noted).</summary>
    public string Render(string name, params ReadOnlySpan<(string Name, object Value)> variables)
    {
        if (compiled.TryGetValue(name, out var template))
        {
            return Render(template, theme.Files[name], variables);
        }

        if (!theme.Templates.ContainsKey(name))
        {
            faults.Add(Codes.TemplateMissing, Place.Start($"theme/input/{name}"), $"ce gabarit manque au thème. Copiez « theme/input/{name} » depuis l'exemple.");
        }

        return "";
    }

    public string Render(IFluidTemplate template, string file, params ReadOnlySpan<(string Name, object Value)> variables)
    {
        var context = new TemplateContext(options);
        foreach (var (name, value) in variables)
        {
            context.SetValue(name, Fluid.Values.FluidValue.Create(value, options));
        }

        try
        {
            return template.Render(context, Encoder);
        }
        catch (Exception e) when (e is TemplateFault or FluidException or ParseException or InvalidOperationException)
        {
            var reason = e is TemplateFault ? e.Message : "le gabarit a échoué. Vérifiez les boucles et les partiels qu'il appelle.";
            faults.Add(Codes.TemplateFailed, Place.Start(file), reason);
            return "";
        }
    }

    private IFluidTemplate? Parse(string source, string file, int firstLine)
    {
        if (DepthOf(source) > MostDepth)
        {
            faults.Add(Codes.TemplateInvalid, new Place(file, firstLine, 1), $"les balises s'emboîtent sur plus de {MostDepth} niveaux. Découpez ce gabarit en partiels.");
            return null;
        }

        if (Parser.TryParse(source, out var template, out var error))
        {
            return template;
        }

        var (line, column) = ErrorPosition(error);
        faults.Add(Codes.TemplateInvalid, new Place(file, firstLine + line - 1, column), $"le gabarit ne se lit pas ici : vérifiez les balises {{% … %}} et {{{{ … }}}}, et que chaque « if » ou « for » est fermé.");
        return null;
    }

    private static int DepthOf(string source)
    {
        var (depth, most) = (0, 0);
        for (var at = source.IndexOf("{%", StringComparison.Ordinal); at >= 0; at = source.IndexOf("{%", at + 2, StringComparison.Ordinal))
        {
            var tag = source.AsSpan(at + 2).TrimStart("- \t\n");
            depth += tag.StartsWith("end") ? -1 : tag.StartsWith("if") || tag.StartsWith("for") || tag.StartsWith("unless") || tag.StartsWith("case") || tag.StartsWith("capture") ? 1 : 0;
            most = Math.Max(most, depth);
        }

        return most;
    }

    /// <summary>Fluid ends its messages with « at (12:4) ».</summary>
    private static (int Line, int Column) ErrorPosition(string error)
    {
        var match = System.Text.RegularExpressions.Regex.Match(error, @"\((\d+):(\d+)\)");
        return match.Success
            ? (int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))
            : (1, 1);
    }

    private TemplateChecker Checker() => new(compiled, theme, options.Filters, faults);
}
