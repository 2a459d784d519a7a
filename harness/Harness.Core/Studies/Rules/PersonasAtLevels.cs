using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>Whatever a design varies about the tester, some persona is: else another would write in its place.</summary>
internal static class PersonasAtLevels
{
    public static void Check(Draft draft, Study study)
    {
        foreach (Factor factor in new[] { Factor.Followers, Factor.Standing })
        {
            HashSet<string> met = [.. study.Personas.Select(persona => Level(persona, factor))];
            foreach ((string level, Spot spot) in Used(draft, study.Design, factor).Where(used => !met.Contains(used.Level)))
            {
                draft.Report(spot, () => ProblemWords.NoPersonaAt(Kebab.Of(factor), level));
            }
        }
    }

    private static string Level(Persona persona, Factor factor) =>
        factor == Factor.Followers ? Kebab.Of(persona.Followers) : Kebab.Of(persona.Standing ?? Standing.Customer);

    // Without levels of its own, the number of followers takes those that personas have, and standing takes both.
    private static IEnumerable<(string Level, Spot Spot)> Used(Draft draft, Design design, Factor factor)
    {
        foreach (Variation variation in (design.Vary ?? []).Where(variation => variation.Factor == factor))
        {
            IEnumerable<(string, Spot)> written = variation.Levels is { } levels ? levels.Select((level, at) => (level, draft.Item(levels, at)))
                : factor == Factor.Standing ? Kebab.Members(typeof(Standing)).Keys.Select(level => (level, draft.At(variation, nameof(Variation.Factor))))
                : [];
            foreach ((string, Spot) level in written)
            {
                yield return level;
            }
        }

        foreach (Arm arm in design.AllArms)
        {
            if (arm.Set.TryGetValue(factor, out string? level))
            {
                yield return (level, draft.Value(arm.Set, Kebab.Of(factor)));
            }
        }
    }
}
