using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>Each factor is varied in one way, at levels that exist.</summary>
internal static class DesignFactors
{
    public static void Check(Draft draft, Known known)
    {
        Study? study = draft.All<Study>().SingleOrDefault();
        foreach (Design design in draft.All<Design>().Where(draft.IsWhole))
        {
            CheckAddress(draft, design);
            CheckMatched(draft, design);
            Dictionary<Factor, int> lines = [];
            foreach (Variation variation in (design.Vary ?? []).Where(draft.IsWhole))
            {
                Spot factor = draft.At(variation, nameof(Variation.Factor));
                if (!lines.TryAdd(variation.Factor, factor.Place.Line))
                {
                    draft.Report(factor, () => ProblemWords.Twice(factor.Written, lines[variation.Factor]));
                }

                if (variation.Factor == Factor.Wave && study?.Schedule is { Repeat: null } schedule && draft.IsWhole(schedule))
                {
                    draft.Report(factor, ProblemWords.WaveNeedsRepeat);
                }

                for (int at = 0; at < (variation.Levels?.Count ?? 0); at++)
                {
                    CheckLevel(draft, draft.Item(variation.Levels!, at), variation.Factor, FactorNames.Of(variation.Factor, draft, known));
                }
            }

            foreach (Arm arm in (design.Arms ?? []).Where(draft.IsWhole))
            {
                CheckArm(draft, known, arm, lines);
            }
        }
    }

    private static void CheckArm(Draft draft, Known known, Arm arm, Dictionary<Factor, int> varied)
    {
        if (arm.Set.Count == 0 && draft.IsWhole(arm.Set))
        {
            draft.Report(draft.At(arm, nameof(Arm.Set)), ProblemWords.ArmSetsNothing);
        }

        foreach ((Factor factor, string _) in arm.Set)
        {
            string written = Kebab.Of(factor);
            CheckLevel(draft, draft.Value(arm.Set, written), factor, FactorNames.Of(factor, draft, known));
            if (varied.TryGetValue(factor, out int line))
            {
                draft.Report(draft.Key(arm.Set, written), () => ProblemWords.Twice(written, line));
            }
        }
    }

    private static void CheckLevel(Draft draft, Spot level, Factor factor, IReadOnlyList<string>? allowed)
    {
        if (allowed?.Contains(level.Written, StringComparer.Ordinal) == false)
        {
            draft.Report(level, () => ProblemWords.NoLevel(level.Written, Kebab.Of(factor), allowed), () => Nearest.To(level.Written, allowed));
        }
    }

    private static void CheckAddress(Draft draft, Design design)
    {
        int ways = (design.Address is null ? 0 : 1) + (design.AddressByWeek is null ? 0 : 1) + (design.Vary?.Any(variation => variation.Factor == Factor.Address) == true ? 1 : 0);
        if (ways > 1)
        {
            draft.Report(draft.At(design, design.AddressByWeek is null ? nameof(Design.Address) : nameof(Design.AddressByWeek)), ProblemWords.AddressTwice);
        }

        if (design.Arms is not null && design.PublicPremium is not null)
        {
            draft.Report(draft.At(design, nameof(Design.PublicPremium)), ProblemWords.PremiumIsArms);
        }
    }

    private static void CheckMatched(Draft draft, Design design)
    {
        if (design.Matched == true && design.Channels is not { Count: > 1 })
        {
            draft.Report(draft.At(design, nameof(Design.Matched)), ProblemWords.MatchedNeedsChannels);
        }

        if (design.Matched == true && ((design.Vary ?? []).Any(variation => variation.Factor == Factor.Channel) || design.AllArms.Any(arm => arm.Set?.ContainsKey(Factor.Channel) == true)))
        {
            draft.Report(draft.At(design, nameof(Design.Matched)), ProblemWords.MatchedVariesChannel);
        }

        if (design.Arms is { Count: > 1 } arms && draft.IsWhole(arms) && arms.All(draft.IsWhole) && Math.Abs(arms.Sum(arm => arm.Percent) - 100) > 1e-6)
        {
            draft.Report(draft.At(arms), () => ProblemWords.ArmsSum(arms.Sum(arm => arm.Percent)));
        }
    }
}
