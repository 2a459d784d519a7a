using Harness.Channels;
using Harness.Fieldwork.Tests.Runs;
using Harness.Planning;
using Harness.Probes;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels;

public sealed class WaryChannelTests : IDisposable
{
    private readonly LiveBench bench = new();
    private int found;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_not_there_yet_is_sent()
    {
        (await Wary().Send(Message(), Cancellation)).Kind.ShouldBe(DeliveryKind.Sent);

        (bench.Ledger.Posts.Count, found).ShouldBe((1, 0));
    }

    [Fact]
    public async Task What_stands_there_already_is_told_and_not_sent_again()
    {
        await bench.Paper.Send(Message(), Cancellation);

        Delivery delivery = await Wary().Send(Message(), Cancellation);

        (delivery.Kind, delivery.Cause).ShouldBe((DeliveryKind.Uncertain, SendCause.Duplicate));
        (bench.Ledger.Posts.Count, found).ShouldBe((1, 1));
    }

    [Fact]
    public async Task An_older_copy_of_a_journal_sends_nothing_that_a_newer_one_sent()
    {
        Slot[] slots = LiveBench.Slots(4, _ => Duration.Zero);
        bench.Begin(slots);
        byte[] older = bench.Backup();
        await bench.Run(bench.Take(slots, bench.Paper), 2);
        bench.Ledger.Posts.Count.ShouldBe(2);
        bench.Restore(older);

        await bench.Run(bench.Take(slots, Wary()), int.MaxValue);

        found.ShouldBe(2);
        bench.Ledger.Doubled.ShouldBeEmpty();
        bench.Ledger.Posts.Count.ShouldBe(4);
    }

    [Fact]
    public async Task What_cannot_be_looked_for_is_put_off()
    {
        Delivery delivery = await new WaryChannel(new Blind(bench.Paper, Trace.Unread(new(SendCause.TimedOut, null)), reconciles: true), () => found++, bench.Time).Send(Message(), Cancellation);

        (delivery.Kind, delivery.Cause, delivery.Until).ShouldBe((DeliveryKind.Deferred, SendCause.TimedOut, bench.Time.Now + Duration.FromMinutes(1)));
        bench.Ledger.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_nothing_can_ever_be_found_nothing_is_sent()
    {
        Delivery delivery = await new WaryChannel(new Blind(bench.Paper, Trace.NotFound, reconciles: false), () => found++, bench.Time).Send(Message(), Cancellation);

        (delivery.Kind, delivery.Until).ShouldBe((DeliveryKind.Deferred, bench.Time.Now + Duration.FromMinutes(1)));
        bench.Ledger.Asked.ShouldBeEmpty();
    }

    public void Dispose() => bench.Dispose();

    private WaryChannel Wary() => new(bench.Paper, () => found++, bench.Time);

    private static Outgoing Message() => new(LiveBench.Plan.Slots[0], 0, LiveBench.Plan.Slots[0].Text);

    /// <summary>Nothing can be read there.</summary>
    private sealed class Blind(IChannel channel, Trace trace, bool reconciles) : IChannel
    {
        public Capabilities Capabilities => channel.Capabilities with { Reconciles = reconciles };

        public PolicyProfile Policy => channel.Policy;

        public ValueTask<Delivery> Send(Outgoing message, CancellationToken cancellation) => channel.Send(message, cancellation);

        public ValueTask<Sighting> Look(Outgoing opening, int cursor, CancellationToken cancellation) => channel.Look(opening, cursor, cancellation);

        public ValueTask<Trace> Reconcile(Outgoing message, Instant claimed, CancellationToken cancellation) => ValueTask.FromResult(trace);
    }
}
