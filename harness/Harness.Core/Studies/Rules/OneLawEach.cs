using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>A world has exactly one law for every brand, and a brand that answers takes a time to do so.</summary>
internal static class OneLawEach
{
    public static void Check(Draft draft, Known known)
    {
        foreach (World world in draft.All<World>().Where(world => world.Laws is not null))
        {
            Dictionary<string, int> lines = new(StringComparer.Ordinal);
            foreach (Law law in world.Laws.Where(law => draft.Has(law, nameof(Law.Brand))))
            {
                Spot brand = draft.At(law, nameof(Law.Brand));
                if (!lines.TryAdd(law.Brand, brand.Place.Line))
                {
                    draft.Report(brand, () => ProblemWords.Twice(law.Brand, lines[law.Brand]));
                }
            }

            if (known.Brands is { } brands && draft.IsWhole(world.Laws) && world.Laws.All(law => draft.Has(law, nameof(Law.Brand)) && brands.Has(law.Brand))
                && brands.InOrder.Where(brand => !lines.ContainsKey(brand)).ToList() is { Count: > 0 } lawless)
            {
                draft.Report(draft.At(world.Laws), () => ProblemWords.NoLaw(lawless));
            }
        }

        CheckStories(draft);
        foreach (Law law in draft.All<Law>().Where(law => NeedsLatency(draft, law)))
        {
            draft.Report(draft.At(law, nameof(Law.Answers)), () => ProblemWords.LatencyNeeded(law.Brand));
        }
    }

    /// <summary>A brand acts by a story or by chance, and something happens in every scene.</summary>
    private static void CheckStories(Draft draft)
    {
        foreach (Law law in draft.All<Law>().Where(draft.IsWhole).Where(law => law.Story is { Count: > 0 }))
        {
            if (law is not { Answers: null or { Count: 0 }, Latency: null or { Count: 0 }, Acknowledges: null, AsksBack: null, Redirects: null, HandsOver: null, Deletes: null })
            {
                draft.Report(draft.At(law, nameof(Law.Story)), ProblemWords.StoryAndChance);
            }
        }

        foreach (Scene scene in draft.All<Scene>().Where(draft.IsWhole).Where(scene => scene.Says is null && scene.Removes != true))
        {
            draft.Report(draft.At(scene), ProblemWords.EmptyScene);
        }
    }

    private static bool NeedsLatency(Draft draft, Law law) =>
        law.Answers?.Values.Any(chance => chance > 0) == true
        && draft.Has(law, nameof(Law.Brand)) && draft.Has(law, nameof(Law.Latency))
        && (law.Latency is null || (law.Latency.Count == 0 && draft.IsWhole(law.Latency)));
}
