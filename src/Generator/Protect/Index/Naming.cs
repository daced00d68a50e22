using Portal.Disclosure.Cubes;
using Portal.Model;

namespace Portal.Protect.Index;

/// <summary>How the numbers of one count are named to staff: what is asked, and the fields whose labels its codes have.</summary>
/// <param name="Subject">The question, the indicator, or the dataset.</param>
/// <param name="Fields">By the name of a dimension; null for a dimension of ours.</param>
internal sealed record Naming(string Subject, IReadOnlyDictionary<string, Field?> Fields)
{
    /// <summary>What a code is called, without quotes; null for a total.</summary>
    public string? LabelOf(Code code) => (code.Dimension, code.Value) switch
    {
        (_, Dimension.Total) => null,
        (_, var rest) when Dimension.IsRest(rest) => "le reste",
        (Levels.Priority, "oui") when Fields.GetValueOrDefault(Levels.Priority) is null => "Éducation prioritaire",
        (Levels.Priority, _) when Fields.GetValueOrDefault(Levels.Priority) is null => "hors éducation prioritaire",
        (ResultCubes.Criterion, ResultCubes.Met) when Fields.GetValueOrDefault(ResultCubes.Criterion) is null => "numérateur",
        (ResultCubes.Criterion, _) when Fields.GetValueOrDefault(ResultCubes.Criterion) is null => "reste (dénominateur moins numérateur)",
        _ => Fields.GetValueOrDefault(code.Dimension)?.LabelOf(code.Value) ?? code.Value,
    };
}
