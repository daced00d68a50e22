using Portal.Model;

namespace Portal.Diagnostics;

/// <summary>Collects the faults of a stage. Safe to use from parallel loops: order is given back by place when they are printed.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> items = [];

    public IReadOnlyList<Diagnostic> Items => items;

    public int Count => items.Count;

    public bool HasErrors => items.Exists(d => d.IsError);

    public void Add(Code code, Place place, string message) => Add(new Diagnostic(code, place, message));

    public void Add(Diagnostic diagnostic)
    {
        lock (items)
        {
            items.Add(diagnostic);
        }
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        lock (items)
        {
            items.AddRange(diagnostics);
        }
    }

    public Outcome<T> With<T>(T value) => new(value, items);
}
