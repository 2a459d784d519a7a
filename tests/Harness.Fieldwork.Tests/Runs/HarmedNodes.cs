using Harness.Statistics;
using Harness.Testing.Platform;
using Harness.Testing.Postgres;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>Two nodes that are harmed while they run a small wave, in a way and at a moment that follow from a number.</summary>
internal sealed class HarmedNodes(PostgresCluster cluster, int number)
{
    private const int Probes = 6, Killed = 137;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(45);
    private static readonly string[] Points =
    [
        "before-claim", "claiming", "claimed", "first-byte", "bytes-left", "answered", "spooling", "spooled", "settling", "settled", "looked", "seeing", "seen", "appending", "appended", "looked-for",
    ];

    private static readonly string[] Harms = ["crash", "kill", "stop", "break", "silence", "commit", "stop and kill"];

    /// <summary>What was done to them.</summary>
    public string Harm { get; } = Harms[number % Harms.Length];

    /// <summary>Whether both came to their end by themselves after it.</summary>
    public bool Recovered { get; private set; }

    /// <returns>What the ledger says against the journal; empty when all is well.</returns>
    public async Task<IReadOnlyList<string>> Live(CancellationToken cancellation)
    {
        FaultScript faults = FaultScript.Seeded((ulong)number, 0.15, Fault.Status(500, created: true), Fault.Torn(Cut.Reset, created: true), Fault.Torn(Cut.Closed, created: false), Fault.Limited("1"));
        await using TwoNodes nodes = new(cluster, Probes, Duration.FromMilliseconds(2000), faults);
        int hurt = Draw(1, 2), other = 1 - hurt;
        string? crash = Harm == "crash" ? $"{Points[number / Harms.Length % Points.Length]}:{1 + Draw(2, 2)}" : null;
        Executable victim = nodes.Start(hurt, crash), peer = nodes.Start(other);
        try
        {
            await victim.Says("ready", cancellation);
            await peer.Says("ready", cancellation);
            Duration untilDue = nodes.Slots[0].At - Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
            await Pass(Duration.Max(Duration.Zero, untilDue).ToTimeSpan() + TimeSpan.FromMilliseconds(Draw(3, 2000)), cancellation);
            TimeSpan length = TimeSpan.FromMilliseconds(2500 + Draw(4, 3000));
            switch (Harm)
            {
                case "crash":
                    bool died = victim.Ends(Enough) && victim.End().Code == Killed;
                    victim = Again(nodes, hurt, victim, died);
                    break;
                case "kill":
                    victim.Kill();
                    await Pass(TimeSpan.FromMilliseconds(Draw(5, 2000)), cancellation);
                    victim = Again(nodes, hurt, victim, again: true);
                    break;
                case "stop":
                    victim.Freeze();
                    await Pass(length, cancellation);
                    victim.Thaw();
                    break;
                case "break":
                    nodes.Proxies[hurt].Break();
                    await Pass(length, cancellation);
                    nodes.Proxies[hurt].Mend();
                    break;
                case "silence":
                    nodes.Proxies[hurt].Silence();
                    await Pass(length, cancellation);
                    nodes.Proxies[hurt].Mend();
                    break;
                case "commit":
                    nodes.Proxies[hurt].CutAfterCommit(1 + Draw(6, 40));
                    break;
                default:
                    victim.Freeze();
                    peer.Kill();
                    await Pass(length, cancellation);
                    peer = Again(nodes, other, peer, again: true);
                    victim.Thaw();
                    break;
            }

            Recovered = victim.Ends(Enough) & peer.Ends(Enough);
        }
        finally
        {
            victim.Dispose();
            peer.Dispose();
        }

        await nodes.LastLife(cancellation);
        return nodes.Judge();
    }

    private static Executable Again(TwoNodes nodes, int node, Executable dead, bool again)
    {
        if (!again)
        {
            return dead;
        }

        dead.Dispose();
        return nodes.Start(node);
    }

    private static Task Pass(TimeSpan span, CancellationToken cancellation) => Task.Delay(span, TimeProvider.System, cancellation);

    private int Draw(ulong what, int bound) => Draws.For((ulong)number, what).Below(bound);
}
