using System.Text;
using Harness.Channels;
using Harness.Clockwork;
using Harness.Fieldwork.Tests.Journal;
using Harness.Fieldwork.Tests.Runs;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Raters;
using Harness.Ratings;
using NodaTime;

namespace Harness.Fieldwork.Tests.Raters;

public sealed class DeckTests : IDisposable
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_simulated_wave_has_a_card_for_each_conversation_that_was_answered()
    {
        RaceRun race = await RaceRun.Play(7);
        using EventJournal journal = EventJournal.Create(folder.At("journal.sqlite"), Journals.Wave, race.Plan.Slots);
        journal.Append(race.Events);

        IReadOnlyList<DeckCard> deck = Deck.Of(race.Plan.Study, race.Plan.Slots, journal, Key);

        deck.Select(card => card.Probe).ShouldBe(race.Plan.Slots.Where(slot => race.Probes[slot.Index].Replies > 0).Select(slot => slot.Probe));
        deck.Count.ShouldBeGreaterThan(30);
        deck.ShouldAllBe(card => card.Card.Id == Card.IdOf(card.Probe, Key) && card.Shoppers.Count == 0);
        foreach (DeckCard card in deck)
        {
            Slot slot = race.Plan.Slots.Single(slot => slot.Probe == card.Probe);
            (card.Brand, card.Day).ShouldBe((slot.Brand.Id, slot.At.InZone(race.Plan.Study.Schedule.Zone).Date));
            string shown = card.Card.Complaint + string.Concat(card.Card.Replies);
            shown.ShouldNotContain(slot.Brand.Name);
            shown.ShouldNotContain(slot.Account.Handle);
        }
    }

    [Fact]
    public void What_is_not_over_silent_erased_or_from_a_third_party_has_no_card_and_an_edit_stands_beside_what_it_edits()
    {
        using EventJournal journal = Journals.Create(folder.At("journal.sqlite"));
        journal.Append([
            Said(0, 0, "Still open."),
            Closed(1, 0),
            Said(2, 0, "From the ombudsman.", ThreadCode.With(0, 1, isThirdParty: true)), Closed(2, 1),
            Said(3, 0, "Erased.") with { Content = null }, Closed(3, 1),
            Said(4, 0, "First."), Said(4, 1, "First, mended.", kind: EventKind.Edited), Said(4, 2, "Second."), Closed(4, 3),
        ]);

        DeckCard card = Deck.Of(Journals.Plan.Study, Journals.Plan.Slots, journal, Key).ShouldHaveSingleItem();

        card.Probe.ShouldBe("p0000005");
        card.Card.Replies.ShouldBe(["First.", "First, mended.", "Second."]);
    }

    [Fact]
    public void Everybody_who_took_a_message_by_hand_is_named_once()
    {
        using EventJournal journal = Journals.Create(folder.At("journal.sqlite"));
        journal.Append([
            Said(0, 0, "Zoé Martin", kind: EventKind.Assigned), Said(0, 1, "Hello."), Said(0, 2, "Ben", kind: EventKind.Assigned), Said(0, 3, "zoe martin", kind: EventKind.Assigned), Closed(0, 4),
            Said(1, 0, "Hello."), Closed(1, 1),
        ]);

        Deck.Of(Journals.Plan.Study, Journals.Plan.Slots, journal, Key).Select(card => string.Join(' ', card.Shoppers)).ShouldBe(["ben zoe-martin", ""]);
    }

    [Fact]
    public async Task A_live_wave_served_by_hand_gives_cards_that_its_shopper_never_gets()
    {
        VirtualTime time = new(HandWave.Start);
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using HandWave wave = new(folder.Path, time, new ScriptedChannel(time));
        (await wave.Wave.Give(HandWave.OnX, "Ben", cancellation)).ShouldBeTrue();
        (await wave.Wave.Return(HandWave.OnX, Delivery.Sent(new("there", HandWave.Start)), new("Ben"), cancellation)).ShouldBeTrue();
        time.MoveTo(HandWave.Start + Duration.FromHours(2));
        (await wave.Wave.See(HandWave.OnX, 0, new(null, "We are on it.", false, "hand 1"), stands: true, new("Ben"), cancellation)).ShouldBeTrue();
        Cards(wave).ShouldBeEmpty();

        time.MoveTo(HandWave.Start + HandWave.Study.Window + Duration.FromHours(1));
        (await wave.Wave.Advance(HandWave.OnX, cancellation)).ShouldNotBeNull();
        await wave.Wave.See(HandWave.OnX, 0, null, stands: true, new("Ben"), cancellation);
        await wave.Wave.Advance(HandWave.OnX, cancellation);

        DeckCard card = Cards(wave).ShouldHaveSingleItem();
        (card.Probe, card.Shoppers.ShouldHaveSingleItem()).ShouldBe(("p0000001", "ben"));
        card.Card.Replies.ShouldBe(["We are on it."]);
    }

    private static IReadOnlyList<DeckCard> Cards(HandWave wave)
    {
        using EventJournal journal = EventJournal.Open(wave.Path);
        return Deck.Of(HandWave.Study, wave.Slots, journal, Key);
    }

    private static ProbeEvent Said(int probe, int n, string text, long codes = 0, EventKind kind = EventKind.Replied)
    {
        Content content = new([.. Enumerable.Repeat((byte)n, 16)], Encoding.UTF8.GetBytes(text));
        return new(new(probe, n, kind, 1, Journals.Noon + Duration.FromMinutes(n), null, codes, content.Commitment), content);
    }

    private static ProbeEvent Closed(int probe, int n) => new(new(probe, n, EventKind.Closed, 1, Journals.Noon + Duration.FromMinutes(n), null, 0, null), null);
}
