using Harness.Studies;
using Harness.Studies.Binding;

namespace Harness.Planning;

/// <summary>What the design has drawn for one contact.</summary>
/// <param name="Arm">Id of its arm; null when the design has none.</param>
/// <param name="Written">The levels of the varied factors in the order of <see cref="Factor"/>, such as <c>channel=email tone=curt</c>; empty when nothing is varied.</param>
public sealed record Treatment(string? Arm, string Written)
{
    private static readonly int Factors = Enum.GetValues<Factor>().Length;
    private object?[]? members;
    private string?[]? levels;

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
    public string? Level(Factor factor) => (levels ??= Parsed())[(int)factor];

    /// <summary>The level of a factor whose levels are those of an enum.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="factor">The factor.</param>
    /// <returns>The level; null when the factor is not varied.</returns>
    public T? Level<T>(Factor factor)
        where T : struct, Enum =>
        Level(factor) is { } level && ((members ??= new object?[Factors])[(int)factor] ??= Kebab.Member(typeof(T), level)) is T member ? member : null;

    /// <summary>Whether arm and levels are the same.</summary>
    /// <param name="other">Another treatment.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(Treatment? other) => other is not null && Arm == other.Arm && Written == other.Written;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Arm, Written);

    private string?[] Parsed()
    {
        string?[] parsed = new string?[Factors];
        foreach (string part in Written.Split(' '))
        {
            int at = part.IndexOf('=', StringComparison.Ordinal);
            if (at > 0 && Kebab.Member(typeof(Factor), part.AsSpan(0, at)) is Factor factor)
            {
                parsed[(int)factor] ??= part[(at + 1)..];
            }
        }

        return parsed;
    }
}
