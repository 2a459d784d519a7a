using System.Net.Http.Headers;
using System.Text;
using Harness.Channels;
using Harness.Channels.Exchanges;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Runs.Hands;

/// <summary>
/// Reminds people of what is to be done by hand, once for each task as long as this process lives; after a restart those that are still due
/// are named again. A reminder that cannot be delivered is told and tried again.
/// </summary>
/// <param name="study">The study, with its webhooks.</param>
/// <param name="reach">The way to them.</param>
/// <param name="words">What is to be done, in words, with when and where; and the address of its page.</param>
/// <param name="failed">Told why one could not be delivered, without its address.</param>
/// <param name="time">The time.</param>
internal sealed class Reminders(Study study, Reach reach, Func<HandTask, (string What, string? Page)> words, Action<SendCause> failed, TimeProvider time)
{
    private static readonly Duration Usual = Duration.FromMinutes(10);
    private readonly HashSet<(int Reminder, int Number, int Strand, HandTaskKind Kind, Instant From)> told = [];

    /// <summary>How long ahead the earliest of them is told of.</summary>
    public Duration Ahead => (study.Reminders ?? []).Select(reminder => reminder.Ahead ?? Usual).DefaultIfEmpty(Duration.Zero).Max();

    /// <summary>Tells of what is due by now or soon and was not told of.</summary>
    public async Task Tell(IReadOnlyList<HandTask> tasks, CancellationToken cancellation)
    {
        Instant now = Instant.FromDateTimeOffset(time.GetUtcNow());
        foreach ((Reminder reminder, int at) in (study.Reminders ?? []).Select((reminder, at) => (reminder, at)))
        {
            foreach (HandTask task in tasks.Where(task => task.Kind != HandTaskKind.Report && task.From <= now + (reminder.Ahead ?? Usual)))
            {
                // A look that waits for somebody is due anew at each moment: it is told of once until it is had.
                (int, int, int, HandTaskKind, Instant) key = (at, task.Number, task.On.Number, task.Kind, task.From < now ? Instant.MinValue : task.From);
                if (!told.Contains(key) && await Deliver(reminder, task, cancellation))
                {
                    told.Add(key);
                    told.Add(key with { Item5 = Instant.MinValue });
                }
            }
        }
    }

    private async ValueTask<bool> Deliver(Reminder reminder, HandTask task, CancellationToken cancellation)
    {
        if (reach.Open(reminder.Secret) is not { } secret || !Uri.TryCreate(secret, UriKind.Absolute, out Uri? hook) || hook.Host != reminder.Host || !reach.Servers.TryGetValue(hook.Host, out Uri? server))
        {
            failed(SendCause.NoAccess);
            return true;
        }

        (string what, string? page) = words(task);
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(server, hook.PathAndQuery));
        request.Content = new StringContent(HookMessage.Of(reminder.Kind, study, task, what, page), Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));
        Exchanged exchanged = await Exchange.Once(request, Limits.Sending, reach.Egress, time, cancellation);
        bool isDelivered = exchanged.Status is >= 200 and < 300;
        if (!isDelivered)
        {
            failed(exchanged.Cause == SendCause.None ? SendCause.Rejected : exchanged.Cause);
        }

        return isDelivered;
    }
}
