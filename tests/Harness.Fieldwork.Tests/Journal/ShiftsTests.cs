using Harness.Clockwork;
using Harness.Journal;
using Harness.Testing.Platform;
using Harness.Testing.Postgres;
using NodaTime;

namespace Harness.Fieldwork.Tests.Journal;

public sealed class ShiftsTests : IClassFixture<PostgresServer>
{
    private static readonly Instant Now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
    private readonly PostgresBench bench;

    public ShiftsTests(PostgresServer server)
    {
        bench = (PostgresBench)server.Bench();
        bench.Create().Dispose();
    }

    [Fact]
    public async Task One_node_is_at_a_conversation_until_it_leaves_it_or_its_shift_is_over()
    {
        using PostgresStore mine = bench.Store(), theirs = bench.Store();
        VirtualTime time = new(Now);
        Shifts one = new(mine, time, Duration.FromSeconds(2)), other = new(theirs, time, Duration.FromSeconds(2));

        one.Take(0).ShouldBeNull();
        one.Take(0).ShouldBeNull();
        other.Take(0).ShouldNotBeNull().ShouldBeInRange(Now, Now + Duration.FromSeconds(2));
        other.Take(1).ShouldBeNull();
        one.Leave(0, null);
        other.Take(0).ShouldBeNull();
        one.Leave(0, null);
        one.Take(0).ShouldNotBeNull();
        await Patience.Until(() => one.Take(0) is null);
    }

    [Fact]
    public void A_conversation_that_sleeps_is_left_alone_by_every_node_until_its_time()
    {
        using PostgresStore mine = bench.Store(), theirs = bench.Store();
        VirtualTime time = new(Now);
        Shifts one = new(mine, time, Shifts.Usual), other = new(theirs, time, Shifts.Usual);
        Instant due = Instant.FromUnixTimeMilliseconds((Now + Duration.FromHours(1)).ToUnixTimeMilliseconds());
        one.Take(0);
        one.Leave(0, due);
        one.Take(1);
        one.Leave(1, Instant.MaxValue);

        one.Take(0).ShouldBe(due);
        other.Take(0).ShouldBe(due);
        other.Take(1).ShouldNotBeNull();
        time.MoveTo(due);
        other.Take(0).ShouldBeNull();
        other.Take(1).ShouldNotBeNull();
    }

    [Fact]
    public void A_node_knows_by_how_much_its_clock_is_ahead()
    {
        using PostgresStore store = bench.Store();
        ShiftedTime time = new();
        time.Pass(TimeSpan.FromSeconds(5));
        Shifts shifts = new(store, time, Shifts.Usual);

        shifts.Compare().TotalSeconds.ShouldBeInRange(3, 6);
        shifts.Skew.TotalSeconds.ShouldBeInRange(3, 6);
    }
}
