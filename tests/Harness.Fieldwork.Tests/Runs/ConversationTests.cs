using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

public sealed class ConversationTests
{
    private static readonly Instant Noon = Instant.FromUtc(2012, 10, 1, 12, 0);
    private readonly Conversation conversation = new(Planner.Plan(Scenarios.Race(), 1).Slots[17]);

    [Fact]
    public void Looks_without_news_are_one_event_with_first_and_last_and_count()
    {
        conversation.Looks().ShouldBeNull();
        conversation.Looked(Noon);
        conversation.Looked(Noon + Duration.FromMinutes(10));
        conversation.Looked(Noon + Duration.FromMinutes(30));

        conversation.Looks().ShouldBe(new EventHead(17, 0, EventKind.Looked, 1, Noon + Duration.FromMinutes(30), Noon, 3, null));
    }

    [Fact]
    public void A_look_is_known_at_once_and_counted_once_it_is_an_event()
    {
        conversation.Looked(Noon);
        conversation.Probe.LastLook.ShouldBe(Noon);
        conversation.Probe.Events.ShouldBe(0);

        conversation.Record(conversation.Looks()!.Value);

        conversation.Probe.Events.ShouldBe(1);
        conversation.Probe.LastLook.ShouldBe(Noon);
        conversation.Looks().ShouldBeNull();
    }

    [Fact]
    public void A_new_run_of_looks_begins_after_an_event()
    {
        conversation.Looked(Noon);
        conversation.Record(conversation.Looks()!.Value);
        conversation.Looked(Noon + Duration.FromHours(1));

        conversation.Looks().ShouldBe(new EventHead(17, 1, EventKind.Looked, 1, Noon + Duration.FromHours(1), Noon + Duration.FromHours(1), 1, null));
    }

    [Fact]
    public void An_event_out_of_turn_is_refused() =>
        Should.Throw<InvalidOperationException>(() => conversation.Record(new(17, 1, EventKind.Wire, 1, Noon, null, 0, null)));
}
