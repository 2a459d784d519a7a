using System.Diagnostics;
using System.Diagnostics.Metrics;
using NodaTime;

namespace Harness.Runs;

/// <summary>What a host does, in numbers and traces that OpenTelemetry and its like can collect under the name <c>Harness</c>.</summary>
internal sealed class Telemetry : IDisposable
{
    public const string Name = "Harness";

    private const int Remembered = 1000;
    private static readonly ActivitySource Activities = new(Name);
    private readonly Meter meter;
    private readonly Lock gate = new();
    private readonly Queue<double> lags = new();
    private readonly Func<int> queue;
    private readonly Counter<long> sends, looks, uncertain, missed;
    private readonly Histogram<double> lag;
    private (long Sends, long Looks, long Uncertain, long Missed) counts;

    /// <param name="queue">How many conversations wait or are at work, asked when somebody wants to know.</param>
    public Telemetry(Func<int> queue)
    {
        this.queue = queue;
        meter = new(new MeterOptions(Name) { Scope = this });
        sends = meter.CreateCounter<long>("harness.sends", "{message}", "Messages that the platform took");
        looks = meter.CreateCounter<long>("harness.looks", "{look}", "Looks at conversations");
        uncertain = meter.CreateCounter<long>("harness.uncertain", "{message}", "Messages of which it is not known whether they were posted");
        missed = meter.CreateCounter<long>("harness.missed", "{message}", "Messages whose time passed before they were sent");
        lag = meter.CreateHistogram<double>("harness.send.lag", "s", "From the planned instant to the send");
        meter.CreateObservableGauge("harness.queue", queue, "{conversation}", "Conversations that wait or are at work");
    }

    /// <summary>A message went out.</summary>
    /// <param name="late">How long after its planned instant.</param>
    /// <param name="channel">On which channel.</param>
    public void Sent(Duration late, string channel)
    {
        KeyValuePair<string, object?> on = new("channel", channel);
        sends.Add(1, on);
        lag.Record(late.TotalSeconds, on);
        lock (gate)
        {
            counts.Sends++;
            lags.Enqueue(late.TotalMilliseconds);
            if (lags.Count > Remembered)
            {
                lags.Dequeue();
            }
        }
    }

    public void Looked(string channel) => Count(looks, channel, ref counts.Looks);

    public void Uncertain(string channel) => Count(uncertain, channel, ref counts.Uncertain);

    public void Missed(string channel) => Count(missed, channel, ref counts.Missed);

    /// <summary>A trace of one deed, such as <c>send</c> or <c>look</c>; null when nobody listens. Neither texts nor names of people go into it.</summary>
    public static Activity? Trace(string deed, int conversation, string channel)
    {
        Activity? activity = Activities.StartActivity(deed, ActivityKind.Client);
        activity?.SetTag("harness.conversation", conversation);
        activity?.SetTag("harness.channel", channel);
        return activity;
    }

    public HostFigures Figures()
    {
        lock (gate)
        {
            double[] sorted = [.. lags.Order()];
            Lag? behind = sorted.Length == 0 ? null : new(sorted[(sorted.Length - 1) / 2], sorted[((99 * sorted.Length) + 99) / 100 - 1], sorted[^1]);
            return new(counts.Sends, counts.Looks, counts.Uncertain, counts.Missed, queue(), behind);
        }
    }

    public void Dispose() => meter.Dispose();

    private void Count(Counter<long> counter, string channel, ref long count)
    {
        counter.Add(1, new KeyValuePair<string, object?>("channel", channel));
        lock (gate)
        {
            count++;
        }
    }
}
