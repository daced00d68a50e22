using Fluid;
using Fluid.Ast;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Render.Templates;

/// <summary>What a variable of a template holds: a view, a list of views, or a plain value.</summary>
internal readonly record struct Holds(Type? View, bool IsList)
{
    public static readonly Holds Plain = new(null, false);
}

/// <summary>
/// Reads a template before it is run and reports every name, filter, text or partial that does not exist: at run time Fluid would print nothing
/// in its place, or fail without saying in which file.
/// </summary>
internal sealed class TemplateChecker(IReadOnlyDictionary<string, IFluidTemplate> compiled, Theme theme, FilterCollection filters, DiagnosticBag faults)
{
    private readonly IReadOnlyDictionary<string, IFluidTemplate> compiled = compiled;
    private readonly Theme theme = theme;
    private readonly FilterCollection filters = filters;
    private readonly DiagnosticBag faults = faults;
    private readonly HashSet<string> visited = [];

    /// <param name="template">The compiled template.</param>
    /// <param name="file">The file it came from.</param>
    /// <param name="firstLine">The line of that file at which it begins.</param>
    /// <param name="source">Its text.</param>
    /// <param name="variables">What it will be given.</param>
    public void Check(IFluidTemplate template, string file, int firstLine, string source, IEnumerable<(string Name, Type Type)> variables)
        => Check(template, file, firstLine, source, variables.ToDictionary(v => v.Name, v => new Holds(v.Type == typeof(string) ? null : v.Type, false)));

    private void Check(IFluidTemplate template, string file, int firstLine, string source, Dictionary<string, Holds> scope)
    {
        var key = $"{file}|{string.Join(',', scope.OrderBy(s => s.Key, StringComparer.Ordinal))}";
        if (visited.Add(key))
        {
            new Visitor(this, file, firstLine, source, scope).VisitTemplate(template);
        }
    }

    private sealed class Visitor(TemplateChecker owner, string file, int firstLine, string source, Dictionary<string, Holds> scope) : AstVisitor
    {
        private const int MostTurns = 10_000;

        private readonly HashSet<string> captured = [];

        protected override Statement VisitForStatement(ForStatement statement)
        {
            if (statement.Source is not null)
            {
                Visit(statement.Source);
                scope[statement.Identifier] = TypeOf(statement.Source) with { IsList = false };
            }
            else
            {
                scope[statement.Identifier] = Holds.Plain;
            }

            if ((statement.Range ?? statement.Source) is RangeExpression { To: LiteralExpression to } && to.Value.ToNumberValue() > MostTurns)
            {
                Fault("..", Codes.TemplateInvalid, $"cette boucle fait plus de {MostTurns} tours. Parcourez une liste, ou réduisez l'intervalle.");
            }

            scope["forloop"] = Holds.Plain;
            foreach (var child in statement.Statements)
            {
                Visit(child);
            }

            if (statement.Else is { } otherwise)
            {
                Visit(otherwise);
            }

            return statement;
        }

        protected override Statement VisitAssignStatement(AssignStatement statement)
        {
            Visit(statement.Value);
            scope[statement.Identifier] = TypeOf(statement.Value);
            return statement;
        }

        protected override Statement VisitCaptureStatement(CaptureStatement statement)
        {
            scope[statement.Identifier] = Holds.Plain;
            captured.Add(statement.Identifier);
            return base.VisitCaptureStatement(statement);
        }

        protected override Statement VisitIncludeStatement(IncludeStatement statement)
        {
            Fault("include", Codes.TemplateInvalid, "« include » partage toutes les variables et n'est pas admis. Utilisez « render ».");
            return statement;
        }

        protected override Statement VisitRenderStatement(RenderStatement statement)
        {
            var name = $"{PartialFiles.Folder}{statement.Path}.liquid";
            var inner = new Dictionary<string, Holds>();
            foreach (var argument in statement.AssignStatements ?? [])
            {
                Visit(argument.Value);
                inner[argument.Identifier] = TypeOf(argument.Value);
            }

            foreach (var given in new[] { statement.With, statement.For }.OfType<Expression>())
            {
                Visit(given);
                inner[statement.Alias ?? statement.Path] = TypeOf(given) with { IsList = false };
            }

            if (!owner.compiled.TryGetValue(name, out var partial))
            {
                if (!owner.theme.Templates.ContainsKey(name))
                {
                    var partials = owner.theme.Templates.Keys.Where(k => k.StartsWith(PartialFiles.Folder, StringComparison.Ordinal)).Select(k => k[PartialFiles.Folder.Length..^7]);
                    Fault(statement.Path, Codes.TemplateMissing, $"le partiel « {statement.Path} » n'existe pas dans « _partiels ». {Suggestion.Sentence(statement.Path, partials)}");
                }

                return statement;
            }

            owner.Check(partial, owner.theme.Files[name], 1, owner.theme.Templates[name], inner);
            return statement;
        }

        protected override Expression VisitFilterExpression(FilterExpression expression)
        {
            if (!owner.filters.TryGetValue(expression.Name, out _))
            {
                Fault(expression.Name, Codes.TemplateUnknownName, $"le filtre « {expression.Name} » n'existe pas. {Suggestion.Sentence(expression.Name, Filters.Own)}");
            }

            if (expression.Name is "append" or "prepend" && RootOf(expression.Input) is { } root && captured.Contains(root))
            {
                Fault(root, Codes.TemplateInvalid, $"« {expression.Name} » sur un bloc capturé laisserait passer du HTML. Écrivez le texte dans le bloc « capture ».");
            }

            if (expression is { Name: "texte", Input: LiteralExpression literal } && literal.Value.ToStringValue() is var key && !owner.theme.Texts.ContainsKey(key))
            {
                Fault(key, Codes.TextMissing, $"le texte « {key} » n'existe pas dans « theme/textes.yml ». {Suggestion.Sentence(key, owner.theme.Texts.Keys)}");
            }

            return base.VisitFilterExpression(expression);
        }

        protected override Expression VisitMemberExpression(MemberExpression expression)
        {
            _ = TypeOf(expression, report: true);
            return base.VisitMemberExpression(expression);
        }

        private Holds TypeOf(Expression expression, bool report = false)
        {
            switch (expression)
            {
                case MemberExpression member:
                    return TypeOf(member, report);
                case FilterExpression { Name: "first" or "last" } filter:
                    return TypeOf(filter.Input) with { IsList = false };
                case FilterExpression { Name: "where" or "sort" or "slice" or "reverse" or "default" or "uniq" or "concat" or "compact" } filter:
                    return TypeOf(filter.Input);
                default:
                    return Holds.Plain;
            }
        }

        private Holds TypeOf(MemberExpression expression, bool report)
        {
            if (expression.Segments[0] is not IdentifierSegment { Identifier: var root })
            {
                return Holds.Plain;
            }

            if (!scope.TryGetValue(root, out var holds))
            {
                if (report && root is not ("blank" or "empty" or "nil" or "true" or "false"))
                {
                    // A partial may be called without one of its variables: Liquid calls that blank.
                    if (!file.Contains(PartialFiles.Folder, StringComparison.Ordinal))
                    {
                        Fault(root, Codes.TemplateUnknownName, $"« {root} » n'existe pas ici. {Suggestion.Sentence(root, scope.Keys)}");
                    }
                }

                return Holds.Plain;
            }

            foreach (var segment in expression.Segments.Skip(1))
            {
                if (segment is not IdentifierSegment { Identifier: var name })
                {
                    holds = holds with { IsList = false };
                }
                else if (holds.IsList)
                {
                    holds = name is "first" or "last" ? holds with { IsList = false } : Holds.Plain;
                }
                else if (ViewTypes.Find(holds.View) is { } type)
                {
                    if (type.Find(name) is not { } member)
                    {
                        if (report)
                        {
                            Fault(name, Codes.TemplateUnknownName, $"« {(expression.Segments.Count == 2 ? root : "…")}.{name} » n'existe pas. {Suggestion.Sentence(name, type.Names)}");
                        }

                        return Holds.Plain;
                    }

                    holds = new Holds(member.Holds, member.IsList);
                }
                else
                {
                    return Holds.Plain;
                }
            }

            return holds;
        }

        private static string? RootOf(Expression expression)
            => expression is MemberExpression { Segments: [IdentifierSegment { Identifier: var root }, ..] } ? root : null;

        /// <summary>Fluid's tree holds no positions: the first place where the word stands is the best guess.</summary>
        private void Fault(string word, Code code, string message)
        {
            var at = Math.Max(0, source.IndexOf(word, StringComparison.Ordinal));
            var before = source.AsSpan(0, at);
            var lineStart = before.LastIndexOf('\n') + 1;
            owner.faults.Add(code, new Place(file, firstLine + before.Count('\n'), at - lineStart + 1), message);
        }
    }
}
