using Spectre.Console;

namespace Portal.Commands;

/// <summary>Where a command answers (standard output) and where it tells faults and progress (standard error).</summary>
internal sealed class Terminal(TextWriter output, TextWriter error)
{
    public TextWriter Output => output;

    public TextWriter Error => error;

    /// <summary>Whether somebody is there to answer.</summary>
    public bool CanAsk => IsInteractive && !Console.IsInputRedirected;

    private bool IsInteractive => ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("CI") is null;

    /// <summary>Asks until the answer holds. <paramref name="fault"/> gives null when it does, else a sentence that says what was expected.</summary>
    public string Ask(string question, Func<string, string?> fault)
        => NewConsole().Prompt(new TextPrompt<string>($"{question} :")
            .Validate(text => fault(text) is { } wrong ? ValidationResult.Error($"[red]{Markup.Escape(wrong)}[/]") : ValidationResult.Success()));

    /// <summary>Asks a question that is answered yes or no; no answer is no.</summary>
    public bool Confirm(string question)
    {
        error.Write($"{question} [o/N] ");
        error.Flush();
        return Console.In.ReadLine()?.Trim().ToLowerInvariant() is "o" or "oui";
    }

    /// <summary>Runs a piece of work and shows where it is: a moving line on a terminal, plain lines otherwise.</summary>
    public T WithProgress<T>(Func<Action<string>, T> work)
    {
        if (!IsInteractive)
        {
            return work(stage => error.WriteLine($"{stage}…"));
        }

        return NewConsole().Status().Start("Lecture…", status => work(stage => status.Status($"{stage}…")));
    }

    private IAnsiConsole NewConsole() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
}
