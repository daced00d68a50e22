using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>Blocks and figures ask for what exists; links lead to pages that exist; images have a text. Told at the line of the page.</summary>
internal static class PageRules
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    public static void Check(Content content, Facts facts, DiagnosticBag faults)
    {
        if (content.Pages.All(p => p.Path != "/"))
        {
            faults.Add(Codes.FileMissing, Place.Start("input/index.md"), "la page d'accueil manque. Créez « input/index.md », ou corrigez les erreurs qui l'empêchent d'être lue.");
        }

        var links = new Links(content.Pages, content.Assets, content.Tables.Keys.Concat(content.UnreadableTables));
        Parallel.ForEach(content.Pages.Where(p => p.Body is not null), page =>
        {
            foreach (var block in page.Blocks)
            {
                CheckBlock(block, facts, faults);
            }

            foreach (var figure in page.Figures)
            {
                CheckFigure(figure, facts, faults);
            }

            CheckHeadings(page, faults);
            CheckEvaluation(page, facts, faults);
            CheckDays(page, facts.Today, faults);
            foreach (var link in page.Links)
            {
                CheckLink(page, link, links, faults);
            }
        });
    }

    private static void CheckBlock(PageBlock block, Facts facts, DiagnosticBag faults)
    {
        switch (block)
        {
            case ChartBlock chart:
                List<(string, Place)> dimensions = [(chart.X, chart.XPlace)];
                if (chart.Series is { } series)
                {
                    dimensions.Add((series, chart.SeriesPlace));
                }

                foreach (var query in chart.Beside.Prepend(chart.Query))
                {
                    if (Evaluation.Of(facts, query, dimensions, faults) is { } evaluation)
                    {
                        if (evaluation.Unit.Kind == UnitKind.Date)
                        {
                            faults.Add(Codes.BlockInvalid, query.Place, $"« {evaluation.Measure.Name} » est une date : elle se montre dans une phrase, pas dans un graphique.");
                        }

                        if (Pivot.Of(facts, evaluation, chart.X, chart.Series) is { } pivot && chart.Type is "anneau" or "barres-empilees" && pivot.TellsPartOfHundred(evaluation.Unit))
                        {
                            faults.Add(Codes.PartShown, chart.Place, "ce graphique montre les parts d'un tout, et une seule est secrète : cent moins les autres la donne. Cachez aussi une autre part, ou regroupez deux parts.");
                        }
                    }
                }

                break;
            case FlowBlock or TimelineBlock or TargetsBlock:
                DrawnRules.Check((DrawnBlock)block, facts, faults);
                break;
            case KeyFiguresBlock figures:
                foreach (var figure in figures.Figures)
                {
                    _ = Evaluation.Of(facts, figure.Query, [], faults)?.Total();
                }

                break;
            case TableBlock table:
                CheckTable(table, facts, faults);
                break;
            case MilestonesBlock milestones:
                if (CheckColumns("jalons", milestones.Place, milestones.Filter.Select(c => (c.Column, c.Place)), facts, faults))
                {
                    CheckMatches("jalons", milestones.Filter, facts, faults);
                }

                break;
            case IndicatorBlock indicator:
                CheckIndicator(indicator, facts, faults);
                break;
            case DownloadsBlock downloads:
                foreach (var dataset in downloads.Datasets)
                {
                    CheckColumns(dataset.Value, dataset.Place, [], facts, faults);
                }

                break;
        }
    }

    private static void CheckTable(TableBlock table, Facts facts, DiagnosticBag faults)
    {
        var columns = table.Columns.Concat(table.Total).Select(s => (s.Value, s.Place))
            .Concat(table.Sort.Select(s => (s.Value.TrimStart('-'), s.Place)))
            .Concat(table.Filter.Select(c => (c.Column, c.Place)));
        if (!CheckColumns(table.Dataset, table.DatasetPlace, columns, facts, faults))
        {
            return;
        }

        CheckMatches(table.Dataset, table.Filter, facts, faults);
        foreach (var column in table.Total)
        {
            var query = new Query { Dataset = table.Dataset, Column = column.Value, Filter = table.Filter, Place = column.Place };
            _ = Evaluation.Of(facts, query, [], faults)?.Total();
        }
    }

    private static void CheckIndicator(IndicatorBlock block, Facts facts, DiagnosticBag faults)
    {
        var known = facts.Rows("indicateurs").Select(row => row.Text("indicateur_id") ?? "").ToList();
        if (CheckColumns("indicateurs", block.Place, [], facts, faults) && !known.Contains(block.Id))
        {
            faults.Add(Codes.BlockUnknownName, block.IdPlace, $"l'indicateur « {block.Id} » n'existe pas dans « indicateurs ». {(known.Count == 0 ? "Ajoutez-le à ce tableau, ou retirez le bloc." : Suggestion.Sentence(block.Id, known))}");
        }
    }

    private static void CheckMatches(string dataset, IReadOnlyList<Criterion> filter, Facts facts, DiagnosticBag faults)
    {
        if (filter.Count > 0 && !facts.Rows(dataset, filter).Any())
        {
            faults.Add(Codes.BlockMatchesNothing, filter[0].Place, $"aucune ligne de « {dataset} » ne répond à ce filtre : le bloc sera vide. Vérifiez les valeurs, ou retirez le bloc.");
        }
    }

    internal static bool CheckColumns(string dataset, Place place, IEnumerable<(string Name, Place Place)> columns, Facts facts, DiagnosticBag faults)
    {
        if (!facts.Datasets.TryGetValue(dataset, out var found))
        {
            if (facts.Unreadable.Contains(dataset))
            {
                return false;
            }

            faults.Add(Codes.BlockUnknownName, place, facts.WhyAbsent(dataset));
            return false;
        }

        var names = found.Schema.Fields.Select(f => f.Name).ToList();
        var unknown = columns.Where(c => !names.Contains(c.Name)).ToList();
        foreach (var (name, at) in unknown)
        {
            faults.Add(Codes.BlockUnknownName, at, $"« {name} » n'est pas une colonne de « {dataset} ». {Suggestion.Sentence(name, names)}");
        }

        return unknown.Count == 0;
    }

    private static void CheckFigure(FigureReference reference, Facts facts, DiagnosticBag faults)
    {
        if (Evaluation.Of(facts, reference.Query, [], faults) is not { } evaluation || evaluation.Total() is not { } figure)
        {
            return;
        }

        var (expected, word) = evaluation.Unit.Kind switch
        {
            UnitKind.Euros => (FigureFormat.Euros, "euros"),
            UnitKind.Percent => (FigureFormat.Percent, "pourcent"),
            UnitKind.Date => (FigureFormat.Date, "date"),
            _ => (FigureFormat.Number, "nombre"),
        };
        if (reference.Format != FigureFormat.Automatic && reference.Format != expected && !(reference.Format == FigureFormat.Number && expected != FigureFormat.Date))
        {
            faults.Add(Codes.FigureInvalid, reference.Query.Place, $"ce format ne convient pas à « {evaluation.Measure.Name} ». Utilisez « | {word} ».");
        }
        else if (figure.State is not (ValueState.Value or ValueState.Secret) && !facts.HasRefused(evaluation.Measure.Dataset))
        {
            faults.Add(Codes.FigureUndefined, reference.Query.Place, evaluation.LackingInWhole is > 0 and var lacking
                ? $"la part de « {evaluation.Measure.Name} » ne se calcule pas : dans « {evaluation.Measure.Dataset}.csv », {French.Plural(lacking, "un montant du total n'a pas été transmis", "des montants du total n'ont pas été transmis")}. Remplissez {French.Plural(lacking, "la cellule vide", "les cellules vides")}, ou récrivez la phrase sans cette part."
                : $"« {evaluation.Measure.Name} » n'a pas de valeur ici : la cellule est vide dans « {evaluation.Measure.Dataset}.csv ». Remplissez-la, ou récrivez la phrase sans ce chiffre.");
        }
    }

    /// <summary>The layout prints the title; below it, never more than one level down at a time.</summary>
    private static void CheckHeadings(Page page, DiagnosticBag faults)
    {
        var level = 1;
        foreach (var heading in page.Headings)
        {
            if (heading.Level == 1 || heading.Level > level + 1)
            {
                var most = new string('#', Math.Min(level + 1, 6));
                faults.Add(Codes.VerifyHeading, heading.Place, heading.Level == 1
                    ? "le titre de la page vient de son en-tête ; dans le texte, les titres commencent à « ## »."
                    : $"ce titre saute un niveau. Écrivez au plus « {most} » ici.");
            }

            level = Math.Max(heading.Level, 2);
        }
    }

    /// <summary>A page is out as soon as it is written, whatever its date.</summary>
    private static void CheckDays(Page page, DateOnly today, DiagnosticBag faults)
    {
        foreach (var (key, day, place) in page.Front.Days.Where(d => d.Day > today && !page.Front.IsDraft))
        {
            faults.Add(Codes.PageOfTomorrow, place, $"« {key} » : le {French.LongDate(day)} est dans le futur (aujourd'hui : {French.LongDate(today)}), et la page est publiée dès maintenant. Vérifiez l'année, ou ajoutez « brouillon: oui » jusqu'à ce jour.");
        }
    }

    private static void CheckEvaluation(Page page, Facts facts, DiagnosticBag faults)
    {
        var known = facts.Rows("evaluations").Select(row => row.Text("evaluation_id") ?? "").ToList();
        if (page.Front.Evaluation is { } id && !known.Contains(id) && !facts.Unreadable.Contains("evaluations"))
        {
            faults.Add(Codes.FrontMatterInvalid, page.Front.EvaluationPlace, $"« evaluation » : « {id} » n'est pas dans « evaluations.csv ». {(known.Count == 0 ? "Ajoutez cette évaluation au tableau, ou retirez la ligne." : Suggestion.Sentence(id, known))}");
        }
    }

    /// <summary>Compares names, not paths: whoever mistypes a link knows the page's name better than its folder.</summary>
    private static string MeantLink(string url, Links links)
    {
        var name = NameOf(url);
        var targets = links.Targets.ToLookup(NameOf);
        return Suggestion.Nearest(name, targets.Select(t => t.Key)) is { } near
            ? $"Vouliez-vous dire « {targets[near].First()} » ?"
            : "Donnez le nom d'un fichier de « input », par exemple « budget.md », ou l'adresse d'une page, par exemple « /contact/ ».";
    }

    private static string NameOf(string link) => Path.GetFileNameWithoutExtension(link.Split('#', '?')[0].TrimEnd('/'));

    private static void CheckLink(Page page, PageLink link, Links links, DiagnosticBag faults)
    {
        var place = link.Place;
        if (link.IsImage && !link.HasText)
        {
            faults.Add(Codes.ImageWithoutText, place, "cette image n'a pas de texte de remplacement. Écrivez ce qu'elle montre entre les crochets : ![ce que montre l'image](fichier.png).");
        }

        var url = link.Url;
        if (link.IsBare || Links.IsExternal(url))
        {
            CheckScheme(url, link.IsImage, place, faults);
        }
        else if (url.Length > 0 && links.Resolve(page, url) is null)
        {
            faults.Add(Codes.LinkBroken, place, $"le lien « {url} » ne mène à aucune page ni aucun fichier. {MeantLink(url, links)}");
        }
    }

    private static void CheckScheme(string url, bool isImage, Place place, DiagnosticBag faults)
    {
        var scheme = url.Split(':')[0].ToLowerInvariant();
        if (!Schemes.Contains(scheme) || isImage)
        {
            faults.Add(Codes.LinkScheme, place, isImage
                ? "une image vient d'un autre site : le portail n'envoie aucun visiteur ailleurs sans son accord. Copiez l'image dans « input »."
                : $"les adresses en « {scheme}: » ne sont pas admises. Utilisez une page du site, https:, mailto: ou tel:.");
        }
    }
}
