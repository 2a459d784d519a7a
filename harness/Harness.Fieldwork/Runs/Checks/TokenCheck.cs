using Harness.Channels;
using Harness.Channels.Email.Tokens;
using Harness.Studies;

namespace Harness.Runs.Checks;

/// <summary>Whether the tokens of the study's mailboxes can go on being renewed without a person.</summary>
internal static class TokenCheck
{
    /// <summary>A failure for each that cannot; none when all can.</summary>
    /// <param name="study">The study.</param>
    /// <param name="folder">Where its files lie.</param>
    public static IReadOnlyList<Check> Of(Study study, string folder) =>
    [
        .. study.Personas.SelectMany(persona => persona.Accounts ?? []).Select(account => account.Mailbox?.Token?.Refresh).OfType<Secret>().Distinct()
            .Where(secret => SecretPlace.Open(secret, folder) is { } seed && TokenState.IsOver(Path.Combine(folder, secret.Name), seed))
            .Select(secret => Check.Failure(
                Subject.Secret,
                new($"file:{secret.Name} opens nothing any more: its last renewal was refused, or its answer was lost.", $"file:{secret.Name} n’ouvre plus rien : son dernier renouvellement a été refusé, ou la réponse s’est perdue."),
                new($"Sign in to the mailbox anew and write the new refresh token into {secret.Name}.", $"Identifiez-vous de nouveau auprès de la boîte et écrivez le nouveau jeton de renouvellement dans {secret.Name}."))),
    ];
}
