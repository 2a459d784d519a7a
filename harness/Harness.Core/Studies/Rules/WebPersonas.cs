using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>Whoever fills in a form has what it asks for.</summary>
internal static class WebPersonas
{
    public static void Check(Draft draft)
    {
        HashSet<string> asked = [.. draft.All<WebStep>().Where(draft.IsWhole).SelectMany(step => new[] { step.Goto, step.With }).OfType<string>().SelectMany(WebForms.Places)];
        foreach (Persona persona in draft.All<Persona>().Where(draft.IsWhole).Where(persona => persona.Accounts is null || (draft.IsWhole(persona.Accounts) && persona.Accounts.All(draft.IsWhole))))
        {
            foreach (string place in asked.Where(place => Lacks(persona, place)).Order(StringComparer.Ordinal))
            {
                draft.Report(draft.At(persona), () => ProblemWords.PersonaLacks(persona.Id, place));
            }
        }

        if (asked.Contains("{order}") && draft.All<Study>().SingleOrDefault() is { } study && draft.Has(study, nameof(Study.Cases)) && study.Cases is null or { Count: 0 })
        {
            foreach (WebStep step in draft.All<WebStep>().Where(draft.IsWhole).Where(step => step.With?.Contains("{order}", StringComparison.Ordinal) == true))
            {
                draft.Report(draft.At(step, nameof(WebStep.With)), () => ProblemWords.NoCases("{order}"));
            }
        }
    }

    private static bool Lacks(Persona persona, string place) => place switch
    {
        "{name}" => persona.HandleOn("web") is null && persona.Handle is null,
        "{email}" => persona.Alias is null && persona.HandleOn("email") is null,
        "{phone}" => persona.Phone is null,
        _ => false,
    };
}
