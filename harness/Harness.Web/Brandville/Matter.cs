using System.Globalization;
using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Brandville;

/// <summary>One matter between a customer and a brand: what began it and everything said about it, that to come included.</summary>
/// <param name="Number">In the order of beginning, from 1.</param>
/// <param name="Door">Where it began.</param>
/// <param name="Customer">Who began it.</param>
/// <param name="Brand">The brand; null when the message is addressed to none.</param>
/// <param name="Slot">What the laws of the brand take it for; null when it is addressed to none.</param>
/// <param name="Language">The language it is in.</param>
/// <param name="Remarks">What is said, in the order of time.</param>
internal sealed record Matter(int Number, Door Door, Customer Customer, Brand? Brand, Slot? Slot, Language Language, IReadOnlyList<Remark> Remarks)
{
    /// <summary>The customer's own name for it; null without one.</summary>
    public string? Label { get; init; }

    /// <summary>When the customer closed it.</summary>
    public Instant Closed { get; init; } = Instant.MaxValue;

    /// <summary>What the customer is told to quote.</summary>
    public string Reference => string.Create(CultureInfo.InvariantCulture, $"BV-{Number:000000}");

    public Remark Opening => Remarks[0];

    /// <summary>How many messages the customer has written.</summary>
    public int Turns => Remarks.Count(remark => !remark.IsBrand);

    /// <summary>What has been said by an instant.</summary>
    public IEnumerable<Remark> By(Instant instant) => Remarks.Where(remark => remark.At <= instant);

    /// <summary>The first that a person of the brand has said by an instant; null while nobody has.</summary>
    public Remark? Answer(Instant by) => By(by).FirstOrDefault(remark => remark is { IsBrand: true, Automatic: false });
}

/// <summary>Something said in Brandville.</summary>
/// <param name="Id">Its number, which rises with its time.</param>
/// <param name="Matter">The number of its matter.</param>
/// <param name="From">The account of who says it.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Text">What is said.</param>
/// <param name="At">When.</param>
/// <param name="Answers">The number of the remark that it answers; null when it answers none.</param>
internal sealed record Remark(long Id, int Matter, string From, string Name, string Text, Instant At, long? Answers)
{
    public bool IsBrand { get; init; }

    /// <summary>Whether a machine says it.</summary>
    public bool Automatic { get; init; }

    /// <summary>When it is removed.</summary>
    public Instant Removed { get; init; } = Instant.MaxValue;

    public Enclosure? Enclosure { get; init; }

    /// <summary>Whether it can be read by somebody who sees things as they were at an instant.</summary>
    public bool Stands(Instant at) => At <= at && at < Removed;
}
