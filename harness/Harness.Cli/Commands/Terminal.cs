using Harness.Channels;
using Harness.Findings;
using Harness.Studies;
using Spectre.Console;

namespace Harness.Commands;

/// <summary>Where a command talks: data to the one stream, progress and messages to the other, in the reader's language.</summary>
internal sealed class Terminal(TextWriter data, TextWriter messages, bool piped, Func<string, string?> environment)
{
    private const int PipedWidth = 160;

    public TextWriter Data { get; } = data;

    public Func<string, string?> Environment { get; } = environment;

    /// <summary>Takes secrets out of whatever is said.</summary>
    public Redaction Redaction { get; init; } = new();

    /// <summary>Whether a person sits before it, who may be shown a window.</summary>
    public bool IsInteractive => !piped && string.IsNullOrEmpty(Environment("CI"));

    /// <summary>The languages of documents that have but one; the first is talked in, and is that of the environment before any is asked for, all others after it.</summary>
    public IReadOnlyList<Language> Languages { get; set; } = Commands.Languages.InOrder(environment);

    public Language Language => Languages[0];

    public void Say(string en, string fr) => messages.WriteLine(Redaction.Clean(Language.Pick(en, fr)));

    public void Say(Words words) => Say(words.En, words.Fr);

    public string Pick(string en, string fr) => Language.Pick(en, fr);

    /// <summary>A table for people: colours and the terminal's width on a terminal, plain text elsewhere.</summary>
    public void Show(Table table)
    {
        bool plain = piped || !string.IsNullOrEmpty(Environment("NO_COLOR"));
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(Data),
        });
        if (piped)
        {
            console.Profile.Width = PipedWidth;
        }

        console.Write(table);
    }
}
