using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Harness.Commands;

/// <summary>The options about a bundle: the journal as one file that travels between machines.</summary>
internal sealed class BundleOptions(Terminal terminal)
{
    public Option<string?> File { get; } = new("--bundle")
    {
        HelpName = "FILE",
        Description = terminal.Pick("Keep the journal in this one file, which travels between machines that do not last", "Garder le journal dans ce seul fichier, qui voyage entre des machines éphémères"),
    };

    public Option<bool> Begin { get; } = new("--begin")
    {
        Description = terminal.Pick("Make the bundle: for the first tick of a wave alone", "Créer le paquet : pour le premier passage d’une vague seulement"),
    };

    public Option<bool> Take { get; } = new("--take")
    {
        Description = terminal.Pick("Only mark the bundle as taken, and send nothing: save it, then tick", "Seulement marquer le paquet comme pris, sans rien envoyer : enregistrez-le, puis faites le passage"),
    };

    public Option<long> Expect { get; } = new("--expect")
    {
        HelpName = "N",
        Description = terminal.Pick("The number that the last tick said: a bundle with a lower one is refused", "Le numéro qu’a donné le dernier passage : un paquet au numéro plus bas est refusé"),
        CustomParser = result => Number(result, terminal),
    };

    /// <summary>What was asked for; null without a bundle.</summary>
    public BundleAsked? Of(ParseResult parsed)
    {
        if (parsed.GetValue(File) is { } file)
        {
            return new(file, parsed.GetValue(Begin), parsed.GetValue(Take), parsed.GetValue(Expect));
        }

        return !parsed.GetValue(Begin) && !parsed.GetValue(Take) && parsed.GetValue(Expect) == 0 ? null
            : throw new SetupException(new("--begin, --take and --expect are about a bundle: name it with --bundle.", "--begin, --take et --expect concernent un paquet : nommez-le avec --bundle."));
    }

    private static long Number(ArgumentResult result, Terminal terminal)
    {
        string written = result.Tokens[0].Value;
        if (!long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            result.AddError(terminal.Pick($"“{written}” is not the number of a bundle, such as 12.", $"« {written} » n’est pas le numéro d’un paquet, tel que 12."));
        }

        return number;
    }
}

/// <summary>What was asked for about a bundle.</summary>
/// <param name="File">Where it is.</param>
/// <param name="Begin">Whether it is to be made.</param>
/// <param name="Take">Whether it is only to be taken.</param>
/// <param name="Expect">The highest number that is known; 0 when none is.</param>
internal sealed record BundleAsked(string File, bool Begin, bool Take, long Expect);
