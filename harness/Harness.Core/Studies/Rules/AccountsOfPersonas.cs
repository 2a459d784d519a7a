using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>A persona that lists its accounts has one on every channel of the design that cannot be used without.</summary>
internal static class AccountsOfPersonas
{
    private static readonly HashSet<string> Needing = new(StringComparer.Ordinal) { "email", "bluesky", "mastodon", "x", "facebook" };

    /// <summary>Warns of those who have none.</summary>
    public static void Warn(Draft draft, Study study)
    {
        string[] needed = [.. ScriptReach.Starts(study.Design, new LongestNames(draft).Used).Distinct(StringComparer.Ordinal).Where(Needing.Contains)];
        foreach (Persona persona in study.Personas.Where(persona => persona.Accounts is { Count: > 0 }))
        {
            foreach (string channel in needed.Where(channel => persona.Accounts!.All(account => account.Channel != channel) && !(channel == "email" && persona.Alias is not null)))
            {
                draft.Warn(draft.At(persona, nameof(Persona.Accounts)), () => ProblemWords.PersonaWithoutAccount(persona.Id, channel));
            }
        }
    }
}
