using System.CommandLine;
using Harness.Publishing;
using Harness.Studies.Binding;
using NodaTime;
using NodaTime.Text;

namespace Harness.Commands;

/// <summary>For whom a report is written, and what is put on record with it.</summary>
internal sealed class PublicOptions
{
    private const int LongestReason = 2000;

    private readonly Option<Audience> audience;
    private readonly Option<string?> overrideReply;
    private readonly Option<string?> signOff;
    private readonly Option<string?> revision;
    private readonly Option<LocalDate?> on;

    public PublicOptions(Terminal terminal)
    {
        audience = new("--audience")
        {
            HelpName = "client|public",
            Description = terminal.Pick("For whom (default: client); public is written to a folder of its own, and only when every rule of publication is kept", "Pour qui (par défaut : client) ; public s’écrit dans un dossier à part, et seulement si toutes les règles de publication sont respectées"),
            CustomParser = result =>
            {
                string written = result.Tokens[0].Value;
                if (Kebab.Members(typeof(Audience)).TryGetValue(written, out object? chosen))
                {
                    return (Audience)chosen;
                }

                result.AddError(terminal.Pick($"“{written}” is not an audience: client or public.", $"« {written} » n’est pas un public : client ou public."));
                return Audience.Client;
            },
        };
        overrideReply = Text(terminal, "--override-reply", terminal.Pick("REASON", "RAISON"), terminal.Pick("Do not wait for the replies of the brands, for a reason that is printed", "Ne pas attendre les réponses des marques, pour une raison qui est imprimée"));
        signOff = Text(terminal, "--sign-off", terminal.Pick("NAME", "NOM"), terminal.Pick("Who answers for it that no person is named in it; kept on record, not printed", "Qui répond de ce qu’aucune personne n’y est nommée ; consigné, non imprimé"));
        revision = Text(terminal, "--revision", terminal.Pick("WHAT", "QUOI"), terminal.Pick("Issue a corrected version, with what was corrected and the figures that changed", "Publier une version corrigée, avec ce qui a été corrigé et les chiffres qui ont changé"));
        on = Day(terminal);
    }

    public void AddTo(Command command, Terminal terminal)
    {
        foreach (Option option in new Option[] { audience, overrideReply, signOff, revision, on })
        {
            command.Add(option);
        }

        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(audience)?.Tokens is not [{ Value: "public" }] && (parsed.GetResult(overrideReply) ?? parsed.GetResult(signOff)) is not null)
            {
                parsed.AddError(terminal.Pick("--override-reply and --sign-off go with --audience public.", "--override-reply et --sign-off vont avec --audience public."));
            }
        });
    }

    public PublicWish Of(ParseResult parsed) => new(parsed.GetValue(audience), parsed.GetValue(overrideReply), parsed.GetValue(signOff), parsed.GetValue(revision), parsed.GetValue(on));

    /// <summary>A day, instead of today.</summary>
    public static Option<LocalDate?> Day(Terminal terminal) => new("--on")
    {
        HelpName = "DATE",
        Description = terminal.Pick("The day, such as 2026-11-02 (default: today)", "Le jour, par exemple 2026-11-02 (par défaut : aujourd’hui)"),
        CustomParser = result =>
        {
            string written = result.Tokens[0].Value;
            if (LocalDatePattern.Iso.Parse(written) is { Success: true, Value: var day })
            {
                return day;
            }

            result.AddError(terminal.Pick($"“{written}” is not a day, such as 2026-11-02.", $"« {written} » n’est pas un jour, tel que 2026-11-02."));
            return null;
        },
    };

    private static Option<string?> Text(Terminal terminal, string name, string help, string description)
    {
        Option<string?> text = new(name) { HelpName = help, Description = description };
        text.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (string.IsNullOrWhiteSpace(token.Value) || token.Value.Length > LongestReason))
            {
                result.AddError(terminal.Pick($"{name} takes a text of 1 to {LongestReason} characters.", $"{name} demande un texte de 1 à {LongestReason} caractères."));
            }
        });
        return text;
    }
}

/// <summary>For whom a report is asked for, and what is put on record with it.</summary>
/// <param name="Audience">For whom.</param>
/// <param name="Override">Why replies are not waited for; null while they are.</param>
/// <param name="SignOff">Who signs off; null for nobody.</param>
/// <param name="Revision">What was corrected; null where nothing was.</param>
/// <param name="On">The day; null for today.</param>
internal sealed record PublicWish(Audience Audience, string? Override, string? SignOff, string? Revision, LocalDate? On);
