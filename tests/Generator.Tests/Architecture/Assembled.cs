using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Generator.Tests.Architecture;

/// <summary>A compiled assembly seen as its source folders: the namespace <c>Portal.Read</c> is the folder Read, a type of
/// <c>Portal</c> itself stands for its file. What the compiler made inside a type belongs to that type.</summary>
internal sealed class Assembled(string path, string root) : IDisposable
{
    private readonly ModuleDefinition module = ModuleDefinition.ReadModule(path);

    public IEnumerable<TypeDefinition> Types => module.GetAllTypes().Where(t => FolderOf(t) is not null);

    public TypeDefinition? Find(string shortName) => module.GetType($"{root}.{shortName}");

    /// <summary>Render for a type of Portal.Render (or of a namespace under it), Build for Portal.Build, null for what is not ours.</summary>
    public string? FolderOf(TypeReference type)
    {
        var outer = Outer(type);
        if (outer.Namespace == root) return PlainName(outer);
        return outer.Namespace.StartsWith(root + ".", StringComparison.Ordinal) ? outer.Namespace[(root.Length + 1)..].Split('.')[0] : null;
    }

    /// <summary>« Render.Site » for Portal.Render.Site and all it contains.</summary>
    public string ShortName(TypeReference type)
    {
        var outer = Outer(type);
        var space = outer.Namespace == root ? "" : outer.Namespace[(root.Length + 1)..] + ".";
        return space + PlainName(outer);
    }

    /// <summary>Every type that a type names: bases, attributes, fields, signatures, generic arguments, bodies.</summary>
    public static IEnumerable<TypeReference> Mentions(TypeDefinition type)
    {
        var found = new List<TypeReference?> { type.BaseType };
        found.AddRange(type.Interfaces.Select(i => i.InterfaceType));
        found.AddRange(type.GenericParameters.SelectMany(g => g.Constraints).Select(c => c.ConstraintType));
        found.AddRange(type.CustomAttributes.Select(a => a.AttributeType));
        found.AddRange(type.Fields.Select(f => f.FieldType));
        foreach (var method in type.Methods)
        {
            found.AddRange(Signature(method));
            found.AddRange(method.CustomAttributes.Select(a => a.AttributeType));
            if (!method.HasBody) continue;
            found.AddRange(method.Body.Variables.Select(v => v.VariableType));
            found.AddRange(method.Body.ExceptionHandlers.Select(h => h.CatchType));
            found.AddRange(method.Body.Instructions.SelectMany(Operand));
        }
        return found.OfType<TypeReference>().SelectMany(Parts).Distinct();
    }

    public static IEnumerable<TypeReference> Signature(MethodReference method) =>
        [method.ReturnType, .. method.Parameters.Select(p => p.ParameterType), .. method.GenericParameters.SelectMany(g => g.Constraints).Select(c => c.ConstraintType)];

    public static IEnumerable<MethodReference> Calls(TypeDefinition type) =>
        type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions).Select(i => i.Operand).OfType<MethodReference>();

    /// <summary>Outcome&lt;Site[]&gt; → Outcome, Site.</summary>
    public static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        IModifierType modified => [.. Parts(modified.ElementType), .. Parts(modified.ModifierType)],
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        GenericParameter => [],
        _ => [type],
    };

    public void Dispose() => module.Dispose();

    private static IEnumerable<TypeReference> Operand(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod generic => [generic.DeclaringType, .. generic.GenericArguments, .. Signature(generic.ElementMethod)],
        MethodReference method => [method.DeclaringType, .. Signature(method)],
        _ => [],
    };

    private static TypeReference Outer(TypeReference type)
    {
        while (type.DeclaringType is not null) type = type.DeclaringType;
        return type;
    }

    private static string PlainName(TypeReference type) => type.Name.Split('`')[0];
}
