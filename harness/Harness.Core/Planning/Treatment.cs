using Harness.Studies;
using Harness.Studies.Binding;

namespace Harness.Planning;

/// <summary>What the design has drawn for one contact.</summary>
/// <param name="Arm">Id of its arm; null when the design has none.</param>
/// <param name="Written">The levels of the varied factors in the order of <see cref="Factor"/>, such as <c>channel=email tone=curt</c>; empty when nothing is varied.</param>
public sealed record Treatment(string? Arm, string Written)
{
    private static readonly string[] Keys = [.. Enum.GetValues<Factor>().Select(factor => Kebab.Of(factor) + "=")];

    /// <summary>Nothing is varied.</summary>
    public static Treatment None { get; } = new(null, "");

    /// <summary>A treatment of some levels.</summary>
    /// <param name="arm">Id of its arm; null when the design has none.</param>
    /// <param name="levels">Level by factor.</param>
    /// <returns>The treatment.</returns>
    public static Treatment Of(string? arm, IReadOnlyDictionary<Factor, string> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        return arm is null && levels.Count == 0 ? None : new(arm, string.Join(' ', levels.OrderBy(level => level.Key).Select(level => $"{Kebab.Of(level.Key)}={level.Value}")));
    }

    /// <summary>The level of a factor.</summary>
    /// <param name="factor">The factor.</param>
    /// <returns>The level; null when the factor is not varied.</returns>
    public string? Level(Factor factor) => Found(factor) is { } found ? Written[found] : null;

    /// <summary>The level of a factor whose levels are those of an enum.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="factor">The factor.</param>
    /// <returns>The level; null when the factor is not varied.</returns>
    public T? Level<T>(Factor factor)
        where T : struct, Enum =>
        Found(factor) is { } found && Kebab.Member(typeof(T), Written.AsSpan()[found]) is T level ? level : null;

    private Range? Found(Factor factor)
    {
        string key = Keys[(int)factor];
        int at = 0;
        while (!Written.AsSpan(at).StartsWith(key, StringComparison.Ordinal))
        {
            at = Written.IndexOf(' ', at) + 1;
            if (at == 0)
            {
                return null;
            }
        }

        int from = at + key.Length, end = Written.IndexOf(' ', from);
        return from..(end < 0 ? Written.Length : end);
    }
}
