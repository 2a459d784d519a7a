using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Globalization;
using Harness.Findings.Proofs;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>The options of <c>harness prove</c>, each refused with what is allowed.</summary>
internal static class ProveOptions
{
    private const int LeastSize = 5, MostSize = 1000, LeastTrials = 100, MostTrials = 1_000_000;

    private static readonly int[] DefaultSizes = [20, 50, 200];

    public static Option<int[]> Sizes(Terminal terminal) => new("--n")
    {
        HelpName = "20,50,200",
        Description = terminal.Pick($"Messages to each brand, {Written(LeastSize)} to {Written(MostSize)}", $"Messages à chaque marque, de {Written(LeastSize)} à {Written(MostSize)}"),
        DefaultValueFactory = _ => DefaultSizes,
        CustomParser = result => [.. Words(result).Select(word => Number(word, LeastSize, MostSize, result, terminal)).Distinct()],
    };

    public static Option<int> Trials(Terminal terminal) => new("--trials")
    {
        Description = terminal.Pick("How many waves are played in each setting; methods that take long play fewer", "Combien de vagues sont jouées dans chaque situation ; les méthodes longues en jouent moins"),
        DefaultValueFactory = _ => 20_000,
        CustomParser = result => Number(result.Tokens[0].Value, LeastTrials, MostTrials, result, terminal),
    };

    public static Option<ProvedMethod[]> Methods(Terminal terminal) => new("--method")
    {
        HelpName = "wilson-early,…",
        CompletionSources = { Keys },
        Description = terminal.Pick("Only these methods, by the names that the table shows (default: all)", "Seulement ces méthodes, par les noms que montre le tableau (par défaut : toutes)"),
        CustomParser = result => [.. Words(result).SelectMany(word => Method(word, result, terminal)).Distinct()],
    };

    public static Option<ProofFormat> Format(Terminal terminal) => new("--format")
    {
        HelpName = "text|json|md",
        Description = terminal.Pick("How to print: tables (default), JSON or Markdown", "Comment écrire : tableaux (par défaut), JSON ou Markdown"),
        CustomParser = result =>
        {
            if (!Enum.TryParse(result.Tokens[0].Value, ignoreCase: true, out ProofFormat format) || !Enum.IsDefined(format))
            {
                result.AddError(terminal.Pick($"“{result.Tokens[0].Value}” is not a format here: text, json or md.", $"« {result.Tokens[0].Value} » n’est pas un format d’ici : text, json ou md."));
            }

            return format;
        },
    };

    private static string[] Words(ArgumentResult result) => result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static int Number(string word, int least, int most, ArgumentResult result, Terminal terminal)
    {
        if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < least || number > most)
        {
            result.AddError(terminal.Pick($"“{word}” is not a whole number from {Written(least)} to {Written(most)}.", $"« {word} » n’est pas un nombre entier de {Written(least)} à {Written(most)}."));
        }

        return number;
    }

    private static IEnumerable<CompletionItem> Keys(CompletionContext context) => ProvedMethods.All.Select(method => new CompletionItem(method.Key));

    private static ProvedMethod[] Method(string word, ArgumentResult result, Terminal terminal)
    {
        ProvedMethod[] found = [.. ProvedMethods.All.Where(method => string.Equals(method.Key, word, StringComparison.Ordinal))];
        if (found.Length == 0)
        {
            string[] all = [.. ProvedMethods.All.Select(method => method.Key)];
            result.AddError(terminal.Pick(
                $"“{word}” is not a proved method: {string.Join(", ", all)}.{Scenario.Meant(word, all, Language.En)}",
                $"« {word} » n’est pas une méthode prouvée : {string.Join(", ", all)}.{Scenario.Meant(word, all, Language.Fr)}"));
        }

        return found;
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How a proof is printed.</summary>
internal enum ProofFormat
{
    /// <summary>Tables for people.</summary>
    Text,

    /// <summary>All cells as data.</summary>
    Json,

    /// <summary>The table of the method notes.</summary>
    Md,
}
