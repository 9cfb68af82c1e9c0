using Spectre.Console;

namespace LamRobot.Bridge.Service;

/// <summary>Where a command reads and writes: coloured for people, plain lines when it is piped.</summary>
/// <param name="input">What is typed.</param>
/// <param name="output">What a program may read.</param>
/// <param name="error">What went wrong.</param>
/// <param name="console">Draws on the output.</param>
/// <param name="interactive">Whether a person looks at the output.</param>
internal sealed class Terminal(TextReader input, TextWriter output, TextWriter error, IAnsiConsole console, bool interactive)
{
    private const int PipedWidth = 4096;

    /// <summary>What is typed.</summary>
    public TextReader In => input;

    /// <summary>What a program may read.</summary>
    public TextWriter Out => output;

    /// <summary>What went wrong.</summary>
    public TextWriter Error => error;

    /// <summary>Draws on the output.</summary>
    public IAnsiConsole Console => console;

    /// <summary>Whether a person looks at the output.</summary>
    public bool Interactive => interactive;

    /// <summary>Takes the process's own input and output.</summary>
    /// <returns>The terminal.</returns>
    public static Terminal OfProcess()
    {
        var piped = System.Console.IsOutputRedirected;
        return piped
            ? Piped(System.Console.In, System.Console.Out, System.Console.Error)
            : new(System.Console.In, System.Console.Out, System.Console.Error, AnsiConsole.Console, interactive: true);
    }

    /// <summary>Makes a terminal that writes plain lines.</summary>
    /// <param name="input">What is typed.</param>
    /// <param name="output">What a program may read.</param>
    /// <param name="error">What went wrong.</param>
    /// <returns>The terminal.</returns>
    public static Terminal Piped(TextReader input, TextWriter output, TextWriter error)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = PipedWidth;
        return new(input, output, error, console, interactive: false);
    }

    /// <summary>Makes the same terminal that draws on another console.</summary>
    /// <param name="other">The other console, such as one that records.</param>
    /// <returns>The terminal.</returns>
    public Terminal On(IAnsiConsole other) => new(input, output, error, other, interactive);

    /// <summary>Writes a line; values are escaped.</summary>
    /// <param name="markup">The line, with Spectre's markup.</param>
    public void Line(FormattableString markup) => console.MarkupLineInterpolated(System.Globalization.CultureInfo.InvariantCulture, markup);

    /// <summary>Makes a table: with lines for people, bare when piped.</summary>
    /// <param name="columns">The headings.</param>
    /// <returns>The table.</returns>
    public Table Table(params ReadOnlySpan<string> columns)
    {
        var table = new Table { Border = interactive ? TableBorder.Rounded : TableBorder.None };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(column)).NoWrap());
        }

        return table;
    }

    /// <summary>Says in one line what is wrong, and what to do next.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="remedy">What to do next.</param>
    public void Problem(string problem, string remedy) => error.WriteLine(SecretMask.Hide(remedy.Length == 0 ? $"lamrobot: {problem}" : $"lamrobot: {problem} {remedy}"));
}
