using Spectre.Console;

namespace Portal.Commands;

/// <summary>Where a command answers (standard output) and where it tells faults and progress (standard error).</summary>
internal sealed class Terminal(TextWriter output, TextWriter error)
{
    public TextWriter Output => output;

    public TextWriter Error => error;

    private bool IsInteractive => ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("CI") is null;

    /// <summary>Runs a piece of work and shows where it is: a moving line on a terminal, plain lines otherwise.</summary>
    public T WithProgress<T>(Func<Action<string>, T> work)
    {
        if (!IsInteractive)
        {
            return work(stage => error.WriteLine($"{stage}…"));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Status().Start("Lecture…", status => work(stage => status.Status($"{stage}…")));
    }
}
