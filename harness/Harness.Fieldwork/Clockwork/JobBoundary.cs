using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Harness.Clockwork;

/// <summary>Where one conversation ends and the next begins: what breaks in one is told, tried again later, and stops no other.</summary>
internal static class JobBoundary
{
    /// <summary>Advances a conversation.</summary>
    /// <param name="advance">Advances it and says when to come back; null means never.</param>
    /// <param name="failed">Told of what broke.</param>
    /// <param name="again">When to come back after that.</param>
    [SuppressMessage("Design", "CA1031", Justification = "the job boundary: what breaks in one conversation is told, tried again later, and stops no other")]
    public static async ValueTask<Instant?> Guard(Func<ValueTask<Instant?>> advance, Action<Exception> failed, Func<Instant> again)
    {
        try
        {
            return await advance();
        }
        catch (Exception error)
        {
            failed(error);
            return again();
        }
    }
}
