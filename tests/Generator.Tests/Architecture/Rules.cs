using System.Runtime.CompilerServices;
using Mono.Cecil;

namespace Generator.Tests.Architecture;

/// <summary>The rules of docs/architecture.md, read from the compiled code. Each gives its violations as sentences.</summary>
internal static class Rules
{
    /// <summary>Dependencies run one way. « Render.Site » in the table allows that one type of Render.</summary>
    public static IEnumerable<string> OneWay(Assembled code, IReadOnlyDictionary<string, string[]> allowed)
    {
        foreach (var type in code.Types)
        {
            var folder = code.FolderOf(type)!;
            if (!allowed.TryGetValue(folder, out var targets))
            {
                yield return $"{type.FullName}: {folder} is in no line of the table of folders.";
                continue;
            }
            if (targets.Contains("*")) continue;
            foreach (var target in Assembled.Mentions(type).Where(t => code.FolderOf(t) is { } other && other != folder))
                if (!targets.Contains(code.FolderOf(target)!) && !targets.Contains(code.ShortName(target)))
                    yield return $"{type.FullName} uses {code.ShortName(target)}: {folder} may only use {string.Join(", ", targets)}.";
        }
    }

    /// <summary>The folders beyond the gate cannot name what has not passed it.</summary>
    public static IEnumerable<string> Frontier(Assembled code, IReadOnlyCollection<string> beyond, IReadOnlyCollection<string> raw)
    {
        foreach (var name in raw.Where(n => code.Find(n) is null)) yield return $"{name}: no such type; name the raw types anew.";
        foreach (var type in code.Types.Where(t => beyond.Contains(code.FolderOf(t)!)))
            foreach (var target in Assembled.Mentions(type).Where(t => code.FolderOf(t) is not null && raw.Contains(code.ShortName(t))))
                yield return $"{type.FullName} names {code.ShortName(target)}, which has not passed the gate.";
    }

    /// <summary>Only the gate makes what may be published, whether by a constructor or by `with`.</summary>
    public static IEnumerable<string> MadeOnlyBy(Assembled code, string gate, IReadOnlyCollection<string> guarded)
    {
        foreach (var name in guarded)
        {
            var type = code.Find(name);
            if (type is null) yield return $"{name}: no such type; name the guarded types anew.";
            else if (type.Methods.Any(m => m.IsConstructor && !m.IsStatic && m.IsPublic)) yield return $"{name} has a public constructor.";
        }
        foreach (var type in code.Types.Where(t => code.FolderOf(t) != gate))
            foreach (var call in Assembled.Calls(type).Where(c => c.Name is ".ctor" or "<Clone>$"))
                if (code.FolderOf(call.DeclaringType) is not null && guarded.Contains(code.ShortName(call.DeclaringType)))
                    yield return $"{type.FullName} makes a {code.ShortName(call.DeclaringType)}: only {gate} may.";
    }

    /// <summary>A stage is one public function; its other public types are those that the function takes or gives.</summary>
    public static IEnumerable<string> OneEntry(Assembled code, string stage, string entryType, string entryMethod)
    {
        var visible = code.Types.Where(t => code.FolderOf(t) == stage && t.IsPublic).ToList();
        var entry = visible.SingleOrDefault(t => t.Name == entryType);
        var method = entry?.Methods.SingleOrDefault(m => m.Name == entryMethod && IsOpen(m));
        if (method is null)
        {
            yield return $"{stage} has no public static {entryType}.{entryMethod}.";
            yield break;
        }
        foreach (var other in visible.Where(t => t != entry))
            foreach (var extra in other.Methods.Where(IsOpen))
                yield return $"{stage} has a second door: {other.Name}.{extra.Name}.";
        foreach (var extra in entry!.Methods.Where(m => IsOpen(m) && m != method))
            yield return $"{stage} has a second door: {entryType}.{extra.Name}.";
        var reached = Reached(method, visible);
        foreach (var other in visible.Where(t => t != entry && !reached.Contains(t)))
            yield return $"{stage}.{other.Name} is public, yet {entryType}.{entryMethod} neither takes nor gives it.";
    }

    /// <summary>Disk, clock, console and culture stay at the edge.</summary>
    public static IEnumerable<string> Edge(Assembled code, IReadOnlyCollection<string> edge, IReadOnlyCollection<string> effects)
    {
        foreach (var type in code.Types.Where(t => !edge.Contains(code.FolderOf(t)!)))
            foreach (var call in Assembled.Calls(type))
            {
                var name = call.DeclaringType.FullName;
                if (effects.Contains(name) || effects.Contains($"{name}.{call.Name.Replace("get_", "", StringComparison.Ordinal)}"))
                    yield return $"{type.FullName} calls {call.DeclaringType.Name}.{call.Name}: only {string.Join(", ", edge)} may.";
            }
    }

    private static bool IsOpen(MethodDefinition method) => method.IsPublic && method.IsStatic && !method.IsSpecialName
        && method.CustomAttributes.All(a => a.AttributeType.Name != nameof(CompilerGeneratedAttribute));

    private static HashSet<TypeDefinition> Reached(MethodDefinition entry, List<TypeDefinition> visible)
    {
        var reached = new HashSet<TypeDefinition>();
        var waiting = new Queue<TypeReference>(Assembled.Signature(entry).SelectMany(Assembled.Parts));
        while (waiting.TryDequeue(out var next))
        {
            if (visible.FirstOrDefault(t => t.FullName == next.FullName) is not { } type || !reached.Add(type)) continue;
            foreach (var seen in type.Methods.Where(m => m.IsPublic).SelectMany(Assembled.Signature).SelectMany(Assembled.Parts)) waiting.Enqueue(seen);
            foreach (var heir in visible.Where(t => t.BaseType?.FullName == type.FullName)) waiting.Enqueue(heir);
        }
        return reached;
    }
}
