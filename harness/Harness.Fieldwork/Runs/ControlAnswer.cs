using System.Text.Json;
using System.Text.Json.Serialization;

namespace Harness.Runs;

/// <summary>What a host says of itself, in one line of JSON.</summary>
/// <param name="State">Whether it goes on.</param>
/// <param name="Pid">Its process.</param>
/// <param name="Since">When it began.</param>
/// <param name="Figures">What it did since.</param>
/// <param name="Imported">What came of taking the mails that lie beside its journal; null where it was not asked to.</param>
internal sealed record ControlAnswer(ControlMode State, int Pid, DateTimeOffset Since, HostFigures Figures, ImportFigures? Imported = null)
{
    /// <summary>The longest line that is written or read, in bytes.</summary>
    public const int Longest = 4096;

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<ControlMode>(JsonNamingPolicy.KebabCaseLower), new JsonStringEnumConverter<ControlVerb>(JsonNamingPolicy.KebabCaseLower) },
    };
}

/// <summary>What came of taking mails.</summary>
/// <param name="Recorded">How many went on record.</param>
/// <param name="Undecided">How many wait for a person.</param>
internal sealed record ImportFigures(int Recorded, int Undecided);

/// <summary>What is asked.</summary>
internal sealed record ControlQuestion(ControlVerb Ask);

/// <summary>What a host did since it began.</summary>
/// <param name="Sends">Messages that the platform took.</param>
/// <param name="Looks">Looks at conversations.</param>
/// <param name="Uncertain">Messages of which it is not known whether they were posted.</param>
/// <param name="Missed">Messages whose time passed before they were sent.</param>
/// <param name="Queue">Conversations that wait or are at work.</param>
/// <param name="Lag">How far behind the plan messages went out; null before the first.</param>
internal sealed record HostFigures(long Sends, long Looks, long Uncertain, long Missed, int Queue, Lag? Lag);

/// <summary>From the planned instant to the send, of the latest messages, in milliseconds.</summary>
/// <param name="Median">Half of them were faster.</param>
/// <param name="P99">99 of 100 were no slower.</param>
/// <param name="Longest">The slowest of them.</param>
internal sealed record Lag(double Median, double P99, double Longest);
