using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts.Targets;

/// <summary>How many targets are reached and which are not, from the values.</summary>
internal static class TargetSentence
{
    private static readonly (string? Outcome, string One, string Several)[] Outcomes =
    [
        ("atteinte", "Cible atteinte", "Cibles atteintes"),
        ("manquee", "Cible manquée", "Cibles manquées"),
        ("en_chemin", "Cible pas encore atteinte", "Cibles pas encore atteintes"),
    ];

    public static string Of(IReadOnlyList<Target> targets)
    {
        if (targets is [var only])
        {
            return Alone(only);
        }

        var said = Outcomes.Select(one => (one, of: targets.Where(target => target.Outcome == one.Outcome).ToList()))
            .Where(one => one.of.Count > 0)
            .Select(one => $"{(one.of.Count > 1 ? one.one.Several : one.one.One)}{French.NoBreakSpace}: {List(one.of, Against)}.");
        var rest = targets.Where(target => target.Outcome is null).ToList();
        return string.Join(" ", [.. said, .. rest.Count == 0 ? [] : (string[])[$"Sans conclusion{French.NoBreakSpace}: {List(rest, target => Value(target.Unit, target.Value.Datum))}."], .. Lacking(targets)]);
    }

    private static string Alone(Target target)
    {
        var value = When(target.Unit, target.Value);
        var said = target.Baseline is { Datum.IsValue: true } start
            ? $"{Sentence.Capital(When(target.Unit, start))} au départ, {value}."
            : $"{Sentence.Capital(value)}.";
        var goal = target.Goal is { } to ? $" La cible est {When(target.Unit, to)}." : "";
        return said + goal + (Lacking([target]).FirstOrDefault() is { } lacking ? " " + lacking : "");
    }

    private static IEnumerable<string> Lacking(IReadOnlyList<Target> targets)
        => targets.Where(target => target.Lacking is not null).Select(target => $"Non transmis{French.NoBreakSpace}: {target.Name}, {target.Lacking}.");

    private static string List(List<Target> targets, Func<Target, string> value)
        => string.Join($"{French.NarrowSpace}; ", targets.Select(target => $"{target.Name} ({value(target)})"));

    private static string Against(Target target) => $"{Value(target.Unit, target.Value.Datum)} pour une cible de {Value(target.Unit, target.Goal!.Value.Datum)}";

    private static string When(Unit unit, Reach reach) => reach.Period is { } period ? $"{Value(unit, reach.Datum)} {Period.In(period)}" : Value(unit, reach.Datum);

    private static string Value(Unit unit, Datum datum) => datum.State switch
    {
        ValueState.Value => unit.InText(datum.Value),
        ValueState.Secret => "secret (s)",
        _ => UnitText.Words(datum.State),
    };
}
