using Harness.Channels;
using Harness.Clockwork;
using Harness.Probes;
using Harness.Runs.Checks;

namespace Harness.Browser;

/// <summary>
/// The browser as the rest of the program has it: visits and prints, one after the other, in a worker process that is started when it is first needed,
/// replaced before it grows, and killed when it holds a visit up.
/// </summary>
internal sealed class BrowserHost : IDisposable
{
    private readonly WorkerCommand command;
    private readonly BrowserLimits limits;
    private readonly Machine machine;
    private readonly string root;
    private readonly SemaphoreSlim gate = new(1);
    private readonly ITimer idle;
    private WorkerProcess? worker;
    private bool isSwept;

    /// <summary>Makes one; nothing is started yet.</summary>
    /// <param name="command">How a worker is started.</param>
    /// <param name="limits">What it may take.</param>
    /// <param name="root">Where the folders of workers lie; null where those of this user do.</param>
    public BrowserHost(WorkerCommand command, BrowserLimits? limits = null, string? root = null)
    {
        (this.command, this.limits, this.root) = (command, limits ?? new(), root ?? WorkerFolder.Root);
        machine = new("/", Environment.GetEnvironmentVariable, TimeProvider.System);
        idle = TimeProvider.System.CreateTimer(_ => Rest(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The number of the worker's process; null while there is none.</summary>
    public int? Worker => worker?.Id;

    /// <summary>Makes a visit. What goes wrong is in the answer and no exception.</summary>
    /// <param name="visit">What is done.</param>
    /// <param name="egress">The way out.</param>
    /// <param name="ready">Told what stands before a send; whether to send. Never asked where nothing is sent.</param>
    /// <param name="cancellation">Gives up.</param>
    public ValueTask<Visited> Visit(Visit visit, Egress egress, Func<Prepared, bool> ready, CancellationToken cancellation) =>
        Alone(end => new Visited(end), () => Made(visit, egress, ready, cancellation), cancellation);

    /// <summary>Prints a page of ours. What goes wrong is in the answer and no exception.</summary>
    /// <param name="order">The page.</param>
    /// <param name="cancellation">Gives up.</param>
    public ValueTask<Printed> Print(PrintOrder order, CancellationToken cancellation) =>
        Alone(end => new Printed(end), () => Made(order, cancellation), cancellation);

    public void Dispose()
    {
        idle.DisposeAsync().AsTask().Wait();
        gate.Wait();
        End();
        gate.Dispose();
    }

    private async ValueTask<T> Alone<T>(Func<VisitEnd, T> none, Func<ValueTask<T>> made, CancellationToken cancellation)
    {
        using CancellationTokenSource queue = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        queue.CancelAfter(limits.Queue);
        try
        {
            await gate.WaitAsync(queue.Token);
        }
        catch (OperationCanceledException)
        {
            return none(cancellation.IsCancellationRequested ? VisitEnd.GivenUp : VisitEnd.TimedOut);
        }

        idle.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        try
        {
            return await made();
        }
        finally
        {
            idle.Change(limits.Idle, Timeout.InfiniteTimeSpan);
            gate.Release();
        }
    }

    private async ValueTask<Printed> Made(PrintOrder order, CancellationToken cancellation)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(limits.Starting);
        worker ??= await Start(patience.Token);
        if (worker is not { } at)
        {
            return new(cancellation.IsCancellationRequested ? VisitEnd.GivenUp : VisitEnd.NoBrowser);
        }

        patience.CancelAfter(limits.Visit);
        await using ITimer watch = TimeProvider.System.CreateTimer(_ => Watch(at, patience), null, limits.Watching, limits.Watching);
        bool isHeard = await at.Ask(order with { Patience = limits.Visit.TotalSeconds });
        Printed printed = isHeard && await at.Hear(patience.Token) is { Printed: { } done } ? done : new(Broken(cancellation, patience.Token));
        if (printed.End != VisitEnd.Done || IsWorn)
        {
            End();
        }

        return printed;
    }

    private bool IsWorn => worker?.Visits >= limits.Visits || worker?.Memory > limits.Memory;

    private static VisitEnd Broken(CancellationToken cancellation, CancellationToken patience) =>
        cancellation.IsCancellationRequested ? VisitEnd.GivenUp : patience.IsCancellationRequested ? VisitEnd.TimedOut : VisitEnd.Crashed;

    private async ValueTask<Visited> Made(Visit visit, Egress egress, Func<Prepared, bool> ready, CancellationToken cancellation)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(limits.Starting);
        worker ??= await Start(patience.Token);
        if (worker is null)
        {
            return new(cancellation.IsCancellationRequested ? VisitEnd.GivenUp : VisitEnd.NoBrowser);
        }

        EgressProxy proxy = EgressProxy.Open(egress, visit.Hosts, limits.Bytes);
        Visited visited;
        long? mark;
        await using (proxy)
        {
            patience.CancelAfter(limits.Visit);
            (visited, mark) = await Exchange(worker, visit, proxy, ready, cancellation, patience.Token);
        }

        // Only now nothing more can leave.
        visited = Judged(visited with { Told = mark is not null, Left = proxy.Sent > mark }, proxy);
        if (visited.Spent || IsWorn)
        {
            End();
        }

        return visited;
    }

    /// <returns>What came of it, and how many bytes had left when the word to send was given; null where it was not.</returns>
    private async ValueTask<(Visited Visited, long? Mark)> Exchange(WorkerProcess at, Visit visit, EgressProxy proxy, Func<Prepared, bool> ready, CancellationToken cancellation, CancellationToken patience)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(patience);
        await using ITimer watch = TimeProvider.System.CreateTimer(_ => Watch(at, either), null, limits.Watching, limits.Watching);
        long? mark = null;
        await at.Ask(visit with { Patience = limits.Step.TotalSeconds }, proxy.Way);
        while (await at.Hear(either.Token) is { } said)
        {
            if (said.Done is { } done)
            {
                return (done, mark);
            }

            if (said.Ready is { } prepared && mark is null && !proxy.IsFlooded && ready(prepared))
            {
                proxy.Hold();
                Crash.Point("first-byte");
                mark = proxy.Sent;
                await at.Answer(go: true);
                Crash.Point("bytes-left");
            }
            else
            {
                await at.Answer(go: false);
            }
        }

        End();
        return (new(Broken(cancellation, patience)), mark);
    }

    private static Visited Judged(Visited visited, EgressProxy proxy) =>
        visited is { End: VisitEnd.Done, Told: true } ? visited
        : proxy.IsFlooded ? visited with { End = VisitEnd.TooMuch }
        : visited.End == VisitEnd.Unreached && visited.Address is { } address && proxy.Denied.TryGetValue(new Uri(address).IdnHost, out SendCause cause)
            ? visited with { End = cause == SendCause.Undeclared ? VisitEnd.Undeclared : VisitEnd.Forbidden }
        : visited;

    private async ValueTask<WorkerProcess?> Start(CancellationToken cancellation)
    {
        if (ChromiumPlace.Find(machine) is not { } browser)
        {
            return null;
        }

        if (!isSwept)
        {
            WorkerFolder.Sweep(root, TimeProvider.System);
            isSwept = true;
        }

        return await WorkerProcess.Start(command, browser, root, cancellation);
    }

    private void Watch(WorkerProcess at, CancellationTokenSource visit)
    {
        if (at.Memory > limits.MostMemory)
        {
            visit.Cancel();
        }
    }

    private void Rest()
    {
        if (gate.Wait(0))
        {
            End();
            gate.Release();
        }
    }

    private void End()
    {
        worker?.Dispose();
        worker = null;
    }
}

/// <summary>What a browser may take.</summary>
internal sealed record BrowserLimits
{
    /// <summary>Visits after which a worker is replaced.</summary>
    public int Visits { get; init; } = 20;

    /// <summary>Bytes that a worker and its browsers may hold between two visits.</summary>
    public long Memory { get; init; } = 512L << 20;

    /// <summary>Bytes that they may hold in the middle of one.</summary>
    public long MostMemory { get; init; } = 2048L << 20;

    /// <summary>Bytes that may come in one visit.</summary>
    public long Bytes { get; init; } = 64L << 20;

    /// <summary>The time of one visit.</summary>
    public TimeSpan Visit { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How long something on a page is waited for.</summary>
    public TimeSpan Step { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The time of a start.</summary>
    public TimeSpan Starting { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a visit waits for those before it.</summary>
    public TimeSpan Queue { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often it is looked how much is held.</summary>
    public TimeSpan Watching { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>After how long without a visit a worker is ended.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(2);
}
