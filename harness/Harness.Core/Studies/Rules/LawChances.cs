using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>No factor of a category lifts a brand's chance to answer above 1.</summary>
internal static class LawChances
{
    public static void Check(Draft draft, Known known)
    {
        foreach (var categories in draft.All<World>().Select(world => world.Categories).OfType<IReadOnlyDictionary<string, double>>())
        {
            (string category, double factor) = categories.DefaultIfEmpty(new("", 1)).MaxBy(category => category.Value);
            foreach (var answers in draft.All<Law>().Select(law => law.Answers).OfType<IReadOnlyDictionary<Address, double>>())
            {
                foreach (Address address in answers.Where(answer => answer.Value * factor > 1).Select(answer => answer.Key))
                {
                    Spot spot = draft.Value(answers, Kebab.Of(address.ToString()));
                    draft.Report(spot, () => ProblemWords.ChanceTooHigh(spot.Written, draft.Value(categories, category).Written, category));
                }
            }
        }
    }
}
