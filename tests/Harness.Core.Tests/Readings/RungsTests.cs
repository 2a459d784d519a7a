using Harness.Probes;
using Harness.Readings;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Readings;

public sealed class RungsTests
{
    private static readonly Instant Sent = Instant.FromUtc(2026, 1, 5, 9, 0);

    [Fact]
    public void A_machine_acknowledges_and_a_person_answers()
    {
        Probe probe = Play((1, ReplyMarks.Automatic), (3, ReplyMarks.AsksBack), (5, ReplyMarks.None));

        Hours(probe, Rung.Acknowledged).ShouldBe(1);
        Hours(probe, Rung.Human).ShouldBe(3);
        Hours(probe, Rung.Relevant).ShouldBe(5);
        Rungs.FirstAt(probe, Rung.Solved).ShouldBeNull();
        Rungs.FirstAt(probe, Rung.Promised).ShouldBeNull();
    }

    [Fact]
    public void A_link_that_settles_the_matter_speaks_to_it()
    {
        Probe probe = Play((2, ReplyMarks.LinkInstead), (4, ReplyMarks.LinkInstead | ReplyMarks.Settles));

        Hours(probe, Rung.Relevant).ShouldBe(4);
        Hours(probe, Rung.Solved).ShouldBe(4);
    }

    [Fact]
    public void A_machine_that_settles_is_no_person() =>
        Rungs.FirstAt(Play((1, ReplyMarks.Automatic | ReplyMarks.Settles)), Rung.Solved).ShouldBeNull();

    [Fact]
    public void Silence_reaches_nothing() => Enum.GetValues<Rung>().ShouldAllBe(rung => Rungs.FirstAt(Play(), rung) == null);

    private static double? Hours(Probe probe, Rung rung) => Rungs.FirstAt(probe, rung) is { } reached ? (reached.By - Sent).TotalHours : null;

    private static Probe Play(params (int Hours, ReplyMarks Marks)[] replies)
    {
        Probe probe = new Probe { Events = 0 }.Apply(Head(0, EventKind.Sent, 0, 0));
        return replies.Index().Aggregate(probe, (played, reply) => played.Apply(Head(reply.Index + 1, EventKind.Replied, reply.Item.Hours, (long)reply.Item.Marks)));
    }

    private static EventHead Head(int n, EventKind kind, int hours, long codes) =>
        new(0, n, kind, 1, Sent + Duration.FromHours(hours), Sent + Duration.FromHours(hours), codes, null);
}
