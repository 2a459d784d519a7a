namespace Harness.Studies.Rules;

/// <summary>The channels on which a script can come to be.</summary>
internal static class ScriptReach
{
    /// <summary>Where it begins, where its rules lead to from there, and where third parties are written to.</summary>
    /// <param name="script">The script, read whole.</param>
    /// <param name="starts">The channels of first messages.</param>
    public static IReadOnlySet<string> Of(Script script, IEnumerable<string> starts)
    {
        HashSet<string> reached = new(starts, StringComparer.Ordinal);
        IReadOnlyList<Rule> rules = script.AllRules;
        for (int before = -1; before != reached.Count;)
        {
            before = reached.Count;
            foreach (Rule rule in rules.Where(rule => rule.When.On is null || reached.Contains(rule.When.On)))
            {
                reached.UnionWith(new[] { rule.Then.Escalate, rule.Then.HandOff?.Channel }.OfType<string>());
            }
        }

        return reached;
    }

    /// <summary>The channels of first messages: those used, and those that the design varies or its arms set.</summary>
    public static IEnumerable<string> Starts(Design? design, IEnumerable<string> used) =>
        (design?.Vary ?? []).Where(variation => variation.Factor == Factor.Channel).SelectMany(variation => variation.Levels ?? [])
            .Concat((design?.AllArms ?? []).Select(arm => arm.Set?.GetValueOrDefault(Factor.Channel)).OfType<string>())
            .Concat(used);
}
