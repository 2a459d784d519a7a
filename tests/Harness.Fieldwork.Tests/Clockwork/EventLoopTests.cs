using Harness.Clockwork;
using NodaTime;

namespace Harness.Fieldwork.Tests.Clockwork;

public sealed class EventLoopTests
{
    private static readonly Instant Start = Instant.FromUtc(2012, 10, 1, 0, 0);
    private readonly VirtualTime time = new(Start);
    private readonly List<(int Number, Instant At)> woken = [];
    private readonly EventLoop loop;

    public EventLoopTests() => loop = new(time);

    [Fact]
    public async Task Sleepers_wake_by_instant_and_then_by_number()
    {
        loop.Wake(3, At(2));
        loop.Wake(2, At(1));
        loop.Wake(1, At(2));
        loop.Wake(0, At(3));

        await Run(_ => null);

        woken.ShouldBe([(2, At(1)), (1, At(2)), (3, At(2)), (0, At(3))]);
        time.Now.ShouldBe(At(3));
    }

    [Fact]
    public async Task Who_names_an_instant_wakes_again_then()
    {
        loop.Wake(0, At(1));
        loop.Wake(1, At(2));

        await Run(number => number == 0 && time.Now < At(5) ? time.Now + Duration.FromMinutes(2) : null);

        woken.ShouldBe([(0, At(1)), (1, At(2)), (0, At(3)), (0, At(5))]);
    }

    [Fact]
    public async Task Nobody_wakes_early_by_a_part_of_a_millisecond()
    {
        loop.Wake(0, At(1) + Duration.FromNanoseconds(1));

        await Run(_ => null);

        woken.ShouldBe([(0, At(1) + Duration.FromMilliseconds(1))]);
    }

    [Fact]
    public async Task Nobody_wakes_once_it_is_cancelled()
    {
        using CancellationTokenSource source = new();
        loop.Wake(0, At(1));
        loop.Wake(1, At(2));

        await Should.ThrowAsync<OperationCanceledException>(async () => await loop.Run(
            number =>
            {
                woken.Add((number, time.Now));
                source.Cancel();
                return ValueTask.FromResult<Instant?>(null);
            },
            source.Token));

        woken.ShouldBe([(0, At(1))]);
    }

    [Fact]
    public async Task It_does_not_run_backwards()
    {
        loop.Wake(0, At(1));

        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await Run(_ => Start));
    }

    private static Instant At(int minute) => Start + Duration.FromMinutes(minute);

    private ValueTask Run(Func<int, Instant?> next) => loop.Run(
        number =>
        {
            woken.Add((number, time.Now));
            return ValueTask.FromResult(next(number));
        },
        TestContext.Current.CancellationToken);
}
