using System.Security.Cryptography;
using Harness.Probes;
using NodaTime;

namespace Harness.Journal;

/// <summary>
/// The one right to send a message, a row that can be inserted once and is never taken back. A further try has a row of its own, and gets
/// it only when the try before it ended in the certainty that nothing was posted.
/// </summary>
/// <param name="Probe">Number of the probe.</param>
/// <param name="Turn">Which of our messages, 0 for the opening.</param>
/// <param name="Try">Which try, from 0.</param>
/// <param name="Attempt">16 bytes drawn for this claim alone, by which it knows its own row again.</param>
/// <param name="At">When it was claimed.</param>
/// <param name="Until">After this instant nothing of it may be sent.</param>
/// <param name="Thread">Its thread, as codes hold it, see <see cref="ThreadCode"/>; 0 for the opening's.</param>
internal sealed record SendClaim(int Probe, int Turn, int Try, byte[] Attempt, Instant At, Instant Until, long Thread = 0)
{
    private const int AttemptSize = 16;

    public static SendClaim New(int probe, int turn, int @try, Instant at, Instant until, long thread = 0) =>
        new(probe, turn, @try, RandomNumberGenerator.GetBytes(AttemptSize), at, until, thread);
}

/// <summary>Whether a claim was granted.</summary>
internal enum Granted
{
    /// <summary>The row is there and ours.</summary>
    Ours,

    /// <summary>Somebody has it, or the try before is not over: nothing may be sent.</summary>
    Taken,

    /// <summary>Something forbids sending now, such as the kill switch: nothing was written.</summary>
    Forbidden,

    /// <summary>The database failed and the row is not known to be there: nothing may be sent.</summary>
    Failed,
}
