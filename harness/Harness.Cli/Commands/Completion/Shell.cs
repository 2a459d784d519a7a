using System.Text;
using Harness.Studies;

namespace Harness.Commands.Completion;

/// <summary>A shell that completes what is typed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Script">The script inside the program, in which a line <c>@places@</c> stands for the places.</param>
/// <param name="Places">The line of that script for places at which the same may stand.</param>
/// <param name="Install">How the script is put to use.</param>
internal sealed record Shell(string Name, string Script, Func<IReadOnlyList<CommandPlace>, string> Places, Words Install)
{
    private const string Here = "@places@\n", Advice = "@install@";

    /// <summary>The whole script.</summary>
    public string Of(IReadOnlyList<CommandPlace> places, Language language)
    {
        using Stream source = typeof(Shell).Assembly.GetManifestResourceStream("completion/" + Script)!;
        using StreamReader reader = new(source, Encoding.UTF8);
        string rows = string.Concat(places.GroupBy(place => place.Content, StringComparer.Ordinal).Select(same => Places([.. same]) + "\n"));
        return reader.ReadToEnd().Replace(Advice, Install.In(language), StringComparison.Ordinal).Replace(Here, rows, StringComparison.Ordinal);
    }
}
