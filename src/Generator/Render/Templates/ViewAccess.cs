using Fluid;

namespace Portal.Render.Templates;

/// <summary>Lets Fluid read the members of <see cref="ViewTypes"/> and nothing else; no reflection.</summary>
internal sealed class ViewAccess : MemberAccessStrategy
{
    public override IMemberAccessor GetAccessor(Type type, string name)
        => ViewTypes.Find(type)?.Find(name) is { } member ? new Accessor(member) : null!;

    public override void Register(Type type, IEnumerable<KeyValuePair<string, IMemberAccessor>> accessors)
        => throw new NotSupportedException();

    private sealed class Accessor(Member member) : IMemberAccessor
    {
        public object Get(object obj, string name, TemplateContext ctx) => member.Get(obj)!;
    }
}
