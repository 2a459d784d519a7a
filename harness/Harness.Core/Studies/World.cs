using NodaTime;

namespace Harness.Studies;

/// <summary>How simulated brands behave. Every number here is a law of the simulation, never a measurement.</summary>
/// <param name="About">What the world is calibrated to and what it cannot match.</param>
/// <param name="Categories">By category id, the factor (0 to 1000) on a brand's chance to answer; a category not named has 1.</param>
/// <param name="Laws">One law per brand of the panel.</param>
public sealed record World(
    Words About,
    [Between(0, 10_000)] IReadOnlyDictionary<string, double>? Categories,
    [AtLeast(1)] IReadOnlyList<Law> Laws);

/// <summary>The behaviour of one simulated brand.</summary>
/// <param name="Brand">Id of the brand.</param>
/// <param name="Staffed">Id of the calendar in whose hours its people work; latency runs only then. Null means around the clock.</param>
/// <param name="Answers">By form of address, the chance (0 to 1) that a person answers, before the factor of the category; a form not named has 0.</param>
/// <param name="Latency">The mixture of log-normal times, in staffed time, from sending to the answer; null or empty only for a brand that never answers.</param>
/// <param name="Acknowledges">Chance of an automatic acknowledgement one to three minutes after a message by handle; null means 0.</param>
/// <param name="AsksBack">Chance that an answer is a question back; null means 0.</param>
/// <param name="Redirects">Chance that an answer is a link and nothing else; null means 0.</param>
/// <param name="HandsOver">Chance that an answer moves the conversation to a private message; null means 0.</param>
/// <param name="Deletes">Chance that the brand has the customer's message removed within the window; null means 0.</param>
/// <param name="Story">What it does, message by message, in place of chance; null or empty when it acts by chance. Not with the chances above.</param>
/// <param name="Assumed">Which of these values no source gives; null when all are published.</param>
public sealed record Law(
    string Brand,
    string? Staffed,
    [Between(0, 1)] IReadOnlyDictionary<Address, double>? Answers,
    IReadOnlyList<LatencyPart>? Latency,
    [Between(0, 1)] double? Acknowledges,
    [Between(0, 1)] double? AsksBack,
    [Between(0, 1)] double? Redirects,
    [Between(0, 1)] double? HandsOver,
    [Between(0, 1)] double? Deletes,
    Words? Assumed,
    IReadOnlyList<Scene>? Story = null);

/// <summary>Something that a simulated brand does about one of our messages, always and at a fixed time.</summary>
/// <param name="After">Time since that message.</param>
/// <param name="To">Which message of the conversation, from 1 for the opening, those to third parties counted; null means the opening.</param>
/// <param name="Says">What it answers, there where the message was sent; null when it says nothing.</param>
/// <param name="Automatic">True when a machine says it; null or false otherwise.</param>
/// <param name="Removes">True when it has the message removed; null or false otherwise.</param>
public sealed record Scene(Duration After, [Between(1, 10_000)] int? To, Words? Says, bool? Automatic, bool? Removes);

/// <summary>One log-normal component of a latency.</summary>
/// <param name="Share">Its weight in the mixture, greater than 0; weights are normed to sum to 1.</param>
/// <param name="Median">Its median, in staffed time.</param>
/// <param name="Spread">Standard deviation of the logarithm, 0 to 3; 0 is a constant.</param>
public sealed record LatencyPart([Between(0.000001, 1)] double Share, Duration Median, [Between(0, 3)] double Spread);
