using System.Text;
using Harness.Channels;
using Harness.Documents;
using Harness.Documents.Cases;
using Harness.Evidence;
using Harness.Planning;
using Harness.Probes;
using Harness.Readings;
using Harness.Reports.Tests.Findings;
using Harness.Runs;
using Harness.Studies;
using NodaTime;

namespace Harness.Reports.Tests.Documents.Cases;

/// <summary>One conversation written by hand: sent at 9:00 in Paris, two looks without news, a reply seen between 10:00 and 11:00, a picture of it.</summary>
internal static class Talk
{
    public const string Reply = "Sorry! <b>Your order has been fixed</b>.";
    private static readonly Instant Sent = Instant.FromUtc(2024, 3, 4, 8, 0);

    public static byte[] Picture { get; } = File.ReadAllBytes(Repository.At("scenarios", "retail-bilingual", "parcel.png"));

    public static Wave Wave { get; } = new(new Row("alpha", 1, 1) { Minutes = 120 });

    public static Slot Slot => Wave.Report.Plan.Slots[0];

    public static Report Report => Wave.Report with { EventsOf = _ => Read(Picture) };

    public static CaseEvents Read(params byte[][] pictures) => new([.. Events(), .. Messages.Captured(0, 4, At(120), [.. pictures.Select(bytes => new Exhibit(ExhibitKind.Screenshot, bytes))], new Salts(7))], AutomaticReplies.None);

    private static IEnumerable<ProbeEvent> Events() =>
    [
        Event(0, EventKind.Wire, 0, null, 0, "Hello Alpha?"),
        Event(1, EventKind.Sent, 0, Sent, 0, "alpha/1"),
        Event(2, EventKind.Looked, 60, At(30), 2, null),
        Event(3, EventKind.Replied, 120, null, (long)Detectors.Read(Reply), Reply),
    ];

    private static Instant At(int minutes) => Sent + Duration.FromMinutes(minutes);

    private static ProbeEvent Event(int n, EventKind kind, int minutes, Instant? stamp, long codes, string? text)
    {
        Content? content = text is null ? null : new(new byte[16], Encoding.UTF8.GetBytes(text));
        return new(new(0, n, kind, 1, At(minutes), stamp, codes, content?.Commitment), content);
    }
}
