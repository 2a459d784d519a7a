using Harness.Probes;
using NodaTime;

namespace Harness.Core.Tests.Probes;

public sealed class UpcastTests
{
    private static readonly Upcast Current = new(new Dictionary<(EventKind, int), Func<EventHead, EventHead>>());

    /// <summary>An invented history: version 1 of a reply had no marks, version 2 counted its looks in minutes.</summary>
    private static readonly Upcast Later = new(new Dictionary<(EventKind Kind, int Version), Func<EventHead, EventHead>>
    {
        [(EventKind.Replied, 1)] = head => head with { Codes = (long)ReplyMarks.AsksBack },
        [(EventKind.Replied, 2)] = head => head with { Codes = head.Codes | (long)ReplyMarks.Apology },
    });

    [Fact]
    public void A_current_event_stays_as_it_is()
    {
        Current.ToCurrent(Head(EventKind.Wire, 1)).ShouldBe(Head(EventKind.Wire, 1));
        Later.ToCurrent(Head(EventKind.Sent, 1)).ShouldBe(Head(EventKind.Sent, 1));
        Later.ToCurrent(Head(EventKind.Replied, 3)).ShouldBe(Head(EventKind.Replied, 3));
    }

    [Fact]
    public void An_old_event_takes_every_step_from_its_version_on()
    {
        Later.ToCurrent(Head(EventKind.Replied, 1)).ShouldBe(Head(EventKind.Replied, 3) with { Codes = (long)(ReplyMarks.AsksBack | ReplyMarks.Apology) });
        Later.ToCurrent(Head(EventKind.Replied, 2)).ShouldBe(Head(EventKind.Replied, 3) with { Codes = (long)ReplyMarks.Apology });
    }

    [Theory]
    [InlineData(EventKind.Replied, 4)]
    [InlineData(EventKind.Sent, 2)]
    [InlineData(EventKind.Sent, 0)]
    [InlineData((EventKind)99, 1)]
    public void What_this_harness_cannot_know_is_refused_by_name(EventKind kind, int version)
    {
        string message = Should.Throw<NotSupportedException>(() => Later.ToCurrent(Head(kind, version))).Message;

        message.ShouldContain($"event 3 of probe 7: kind {(int)kind}, version {version}");
    }

    private static EventHead Head(EventKind kind, int version) => new(7, 3, kind, version, Instant.FromUtc(2026, 1, 5, 9, 0), null, 0, null);
}
