namespace Portal.Render.Templates;

/// <summary>A member that templates may read: its French name, how to get it, and what it holds (null: a text, a number, a boolean).</summary>
internal sealed record Member(string Name, Func<object, object?> Get, Type? Holds = null, bool IsList = false);

/// <summary>The members of a view that templates may read; all others do not exist for them.</summary>
internal sealed class ViewType(IReadOnlyList<Member> members)
{
    private readonly Dictionary<string, Member> byName = members.ToDictionary(m => m.Name, StringComparer.Ordinal);

    public IEnumerable<string> Names => byName.Keys;

    public Member? Find(string name) => byName.GetValueOrDefault(name);
}

/// <summary>Declares a view's members, typed.</summary>
internal sealed class ViewTypeBuilder<T>
    where T : notnull
{
    private readonly List<Member> members = [];

    public ViewTypeBuilder<T> Value(string name, Func<T, object?> get) => Add(new Member(name, o => get((T)o)));

    public ViewTypeBuilder<T> View<TView>(string name, Func<T, TView?> get)
        where TView : class => Add(new Member(name, o => get((T)o), typeof(TView)));

    public ViewTypeBuilder<T> List<TView>(string name, Func<T, IReadOnlyList<TView>> get)
        where TView : class => Add(new Member(name, o => get((T)o), typeof(TView), IsList: true));

    public ViewType Build() => new(members);

    private ViewTypeBuilder<T> Add(Member member)
    {
        members.Add(member);
        return this;
    }
}
