using System.Text;
using Harness.Channels.Email.Wires;
using Harness.Probes;

namespace Harness.Channels.Email.Imap;

/// <summary>Waits for what comes into the open folder: told by the server where it can, else by asking every few seconds.</summary>
internal sealed class ImapIdle(ImapSession session, MailWire wire, TimeProvider time)
{
    private const int SmallAnswer = 64 * 1024, MostAnswers = 10_000;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    public async ValueTask<bool> Wait(TimeSpan longest, CancellationToken cancellation) =>
        session.Powers.Contains("IDLE", StringComparer.Ordinal) ? await Told(longest, cancellation) : await Asked(longest, cancellation);

    /// <summary>A read that was begun is finished, never given up: DONE makes the server say something.</summary>
    private async ValueTask<bool> Told(TimeSpan longest, CancellationToken cancellation)
    {
        string tag = await session.Begin(["IDLE"], cancellation);
        Task over = Task.Delay(longest, time, cancellation);
        (bool came, bool done) = (false, false);
        for (int answers = 0; answers < MostAnswers; answers++)
        {
            Task<ImapAnswer> reading = session.Next(SmallAnswer, cancellation).AsTask();
            if (!done && (came || await Task.WhenAny(reading, over) == over))
            {
                done = true;
                await wire.Say(Encoding.ASCII.GetBytes("DONE\r\n"), cancellation);
            }

            ImapAnswer answer = await reading;
            came |= IsNews(answer);
            if (answer.Tag == tag)
            {
                return came;
            }
        }

        throw new WireException(SendCause.TooMuch, "answers without end");
    }

    private async ValueTask<bool> Asked(TimeSpan longest, CancellationToken cancellation)
    {
        long started = time.GetTimestamp();
        while (true)
        {
            if ((await session.Ask("NOOP", cancellation)).Any(IsNews))
            {
                return true;
            }

            TimeSpan left = longest - time.GetElapsedTime(started);
            if (left <= TimeSpan.Zero)
            {
                return false;
            }

            await Task.Delay(left < Between ? left : Between, time, cancellation);
        }
    }

    private static bool IsNews(ImapAnswer answer) => answer.Tag == "*" && (answer.Is("EXISTS", 1) || answer.Is("RECENT", 1));
}
