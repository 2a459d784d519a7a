using System.CommandLine;
using Harness.Raters;

namespace Harness.Commands;

/// <summary><c>harness rate disable NAME [FOLDER]</c>: somebody may enter no more, from now on.</summary>
internal static class RateDisable
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> name = new("NAME") { Description = terminal.Pick("Who", "Qui") };
        Argument<string?> folder = Arguments.Folder(terminal);
        Command command = new("disable", terminal.Pick(
            "Let somebody enter no more: their sessions and links end at once, what they rated stays", "Ne plus laisser entrer quelqu’un : ses sessions et ses liens expirent aussitôt, ce qui a été évalué reste")) { name, folder };
        command.SetAction(parsed =>
        {
            using RatedFolder rated = RatedFolder.OfPeople(parsed.GetValue(folder));
            RaterAccount account = rated.Account(parsed.GetRequiredValue(name));
            rated.Book.Disable(account.Id);
            terminal.Say(
                $"{account.Id} may enter no more. What they rated stays; what they had left goes to the other raters. harness rate invite lets them in again.",
                $"{account.Id} ne peut plus entrer. Ce qui a été évalué reste ; ce qui restait à faire va aux autres évaluateurs. harness rate invite lui rouvre la porte.");
            return (int)ExitCode.Ok;
        });
        return command;
    }
}
