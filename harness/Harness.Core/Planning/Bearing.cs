using Harness.Statistics;
using NodaTime;

namespace Harness.Planning;

/// <summary>What the contacts of one subject will be able to bear, worked out before anything is sent.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Contacts">Contacts planned.</param>
/// <param name="Effective">Contacts that are worth as much when none share a persona or a day: contacts divided by the design effect.</param>
/// <param name="ShareWidth">Width of the interval of a share answered, high minus low, 0 to 1.</param>
/// <param name="Median">Between which shares answered the interval of the median lies: limits of 0.5, each 0 to 1; the time itself depends on the brand.</param>
/// <param name="DayWidth">Width of the interval of the mean wait when every wait is stopped at 24 hours, at most: no such wait varies more than half of that.</param>
/// <param name="WindowWidth">The same, stopped at the window.</param>
/// <param name="MarkWidth">Width of the interval of a mean rating, in marks, when all are answered as expected.</param>
/// <param name="Bears">What may be published about it.</param>
public sealed record Bearing(
    Subject Subject,
    int Contacts,
    double Effective,
    double ShareWidth,
    (double Low, double High) Median,
    Duration DayWidth,
    Duration WindowWidth,
    double MarkWidth,
    Claim Bears)
{
    /// <summary>What a number of contacts bears.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="contacts">Contacts planned, at least 1.</param>
    /// <param name="designEffect">By how much they are worth less because they share personas and days, at least 1.</param>
    /// <param name="window">How long each is watched.</param>
    /// <param name="values">What is taken for granted.</param>
    /// <returns>The judgement.</returns>
    public static Bearing Of(Subject subject, int contacts, double designEffect, Duration window, PlanningValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        double effective = Math.Max(1, contacts / designEffect), z = Proportion.Deviate(values.Confidence), half = Precision.WilsonWidth(0.5, effective, values.Confidence) / 2;
        Duration Width(Duration horizon) => Duration.FromSeconds(Math.Round(Math.Min(horizon.TotalSeconds, z * horizon.TotalSeconds / Math.Sqrt(effective))));
        Duration day = Duration.Min(Duration.FromHours(24), window);
        return new(
            subject, contacts, effective, Precision.WilsonWidth(values.Share, effective, values.Confidence), (0.5 - half, 0.5 + half), Width(day), Width(window),
            2 * z * values.MarkDeviation / Math.Sqrt(Math.Max(1, effective * values.Share)), Claims.Of(contacts));
    }
}

/// <summary>Whom or what a claim is about.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Name">Its id; of a brand on a channel both, joined by a bar.</param>
public readonly record struct Subject(SubjectKind Kind, string Name);

/// <summary>The kinds of subject.</summary>
public enum SubjectKind
{
    /// <summary>A brand.</summary>
    Brand,

    /// <summary>A brand on one of several channels.</summary>
    BrandOnChannel,

    /// <summary>A sector.</summary>
    Sector,

    /// <summary>All contacts.</summary>
    Study,
}

/// <summary>The most that may be published about a subject.</summary>
public enum Claim
{
    /// <summary>No figure: fewer than 10 contacts.</summary>
    None,

    /// <summary>A figure with its interval, and no order among others: fewer than 30 contacts.</summary>
    Figure,

    /// <summary>Also an order among others, as far as corrected tests tell them apart.</summary>
    Order,
}

/// <summary>The floors of what may be published.</summary>
public static class Claims
{
    /// <summary>Fewest contacts for a figure.</summary>
    public const int LeastForFigure = 10;

    /// <summary>Fewest contacts for an order.</summary>
    public const int LeastForOrder = 30;

    /// <summary>The most that may be published about a number of contacts with known outcome; silence is one.</summary>
    /// <param name="contacts">Not negative.</param>
    /// <returns>The claim.</returns>
    public static Claim Of(int contacts) => contacts switch
    {
        < LeastForFigure => Claim.None,
        < LeastForOrder => Claim.Figure,
        _ => Claim.Order,
    };
}
