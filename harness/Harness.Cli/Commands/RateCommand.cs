using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Harness.Commands;

/// <summary><c>harness rate</c>: the quality of the replies of a wave, judged by people, and the people measured too.</summary>
internal static class RateCommand
{
    public static Command Create(Terminal terminal) =>
        new("rate", terminal.Pick("Have the quality of replies judged, blind, and measure who judges", "Faire juger la qualité des réponses, en aveugle, et mesurer ceux qui jugent"))
        {
            RateBegin.Create(terminal), RateInvite.Create(terminal), RateDisable.Create(terminal), RateStatus.Create(terminal), RateExport.Create(terminal), RateImport.Create(terminal), RateJudge.Create(terminal),
        };

    /// <summary>Which round; the last where none is asked for.</summary>
    public static Option<int?> Round(Terminal terminal) => Number(terminal, "--round", "N", 1, terminal.Pick("Which round of rating (default: the last)", "Quel tour d’évaluation (par défaut : le dernier)"));

    /// <summary>A whole number from a least one on; null where none was given.</summary>
    public static Option<int?> Number(Terminal terminal, string name, string help, int least, string description, int greatest = Most) => new(name)
    {
        HelpName = help,
        Description = description,
        CustomParser = result =>
        {
            string written = result.Tokens[0].Value, from = least.ToString(CultureInfo.InvariantCulture), most = greatest.ToString(CultureInfo.InvariantCulture);
            if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < least || number > greatest)
            {
                result.AddError(terminal.Pick($"“{written}” cannot stand after {name}: a whole number from {from} to {most}.", $"« {written} » ne convient pas après {name} : un nombre entier de {from} à {most}."));
            }

            return number;
        },
    };

    /// <summary>A share from 0 to 1, or null.</summary>
    public static double? Share(ArgumentResult result, Terminal terminal)
    {
        string written = result.Tokens[0].Value;
        if (!double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double share) || share > 1)
        {
            result.AddError(terminal.Pick($"“{written}” is not a share: a number from 0 to 1, with a point, such as 0.2.", $"« {written} » n’est pas une part : un nombre de 0 à 1, avec un point, tel que 0.2."));
        }

        return share;
    }

    private const int Most = 1000;
}
