using System.Diagnostics;
using System.Diagnostics.Metrics;
using Harness.Runs;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

public sealed class TelemetryTests
{
    [Fact]
    public void What_a_host_does_can_be_collected()
    {
        using Telemetry telemetry = new(() => 7);
        Dictionary<string, double> sums = [];
        List<string> units = [];
        using MeterListener listener = new()
        {
            InstrumentPublished = (instrument, from) =>
            {
                if (instrument.Meter.Name == "Harness" && ReferenceEquals(instrument.Meter.Scope, telemetry))
                {
                    units.Add($"{instrument.Name} {instrument.Unit}");
                    from.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument.Name, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument.Name, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument.Name, value, tags));
        listener.Start();

        telemetry.Sent(Duration.FromMilliseconds(250), "mastodon");
        telemetry.Sent(Duration.FromMilliseconds(750), "mastodon");
        telemetry.Looked("mastodon");
        telemetry.Looked("email");
        telemetry.Looked("email");
        telemetry.Uncertain("mastodon");
        telemetry.Missed("mastodon");
        listener.RecordObservableInstruments();

        sums.ShouldBe(new Dictionary<string, double>
        {
            ["harness.sends mastodon"] = 2,
            ["harness.send.lag mastodon"] = 1,
            ["harness.looks mastodon"] = 1,
            ["harness.looks email"] = 2,
            ["harness.uncertain mastodon"] = 1,
            ["harness.missed mastodon"] = 1,
            ["harness.queue"] = 7,
        });
        units.ShouldBe(
            ["harness.sends {message}", "harness.looks {look}", "harness.uncertain {message}", "harness.missed {message}", "harness.send.lag s", "harness.queue {conversation}"], ignoreOrder: true);

        void Add(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            string key = tags.Length == 0 ? name : $"{name} {tags[0].Value}";
            sums[key] = sums.GetValueOrDefault(key) + value;
        }
    }

    [Fact]
    public void The_same_numbers_are_told_to_who_asks()
    {
        using Telemetry telemetry = new(() => 3);
        telemetry.Figures().ShouldBe(new(0, 0, 0, 0, 3, null));
        telemetry.Looked("email");
        telemetry.Uncertain("email");
        telemetry.Missed("email");
        telemetry.Sent(Duration.FromMilliseconds(40), "email");
        telemetry.Figures().ShouldBe(new(1, 1, 1, 1, 3, new(40, 40, 40)));
    }

    [Fact]
    public void The_lag_is_that_of_the_latest_thousand()
    {
        using Telemetry telemetry = new(() => 0);
        telemetry.Sent(Duration.FromHours(1), "email");
        for (int lag = 1000; lag >= 1; lag--)
        {
            telemetry.Sent(Duration.FromMilliseconds(lag), "email");
        }

        telemetry.Figures().Lag.ShouldBe(new(500, 990, 1000));
    }

    [Fact]
    public void A_deed_is_a_trace_for_who_listens_and_nothing_else()
    {
        Telemetry.Trace("send", 4, "email").ShouldBeNull();
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == "Harness",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);

        using Activity activity = Telemetry.Trace("send", 4, "email")!;

        activity.OperationName.ShouldBe("send");
        activity.TagObjects.ShouldBe([new("harness.conversation", 4), new("harness.channel", "email")]);
    }
}
