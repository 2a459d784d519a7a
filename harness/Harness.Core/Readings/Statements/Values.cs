namespace Harness.Readings.Statements;

/// <summary>All numbers with units in a text, in their order; intervals and what is part of another are left out.</summary>
internal static class Values
{
    public static IReadOnlyList<Value> Of(string text)
    {
        string blanked = Limits.Blanked(text);
        List<Value> kept = [];
        foreach (Value value in WrittenShares.Of(blanked).Concat(WrittenTimes.Of(blanked)).OrderBy(value => value.Start).ThenByDescending(value => value.Printed.Length))
        {
            if (kept.Count == 0 || value.Start >= kept[^1].End)
            {
                kept.Add(value);
            }
        }

        return kept;
    }
}
