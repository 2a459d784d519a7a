using Harness.Browser;
using Harness.Channels.Exchanges;
using Harness.Probes;
using NodaTime;

namespace Harness.Channels.Web;

/// <summary>What the end of a visit means. Before the word to send nothing is sent; after it, only what saw no byte leave is sure.</summary>
internal static class VisitAnswer
{
    private static readonly Duration Again = Duration.FromSeconds(30), Later = Duration.FromMinutes(1);

    /// <summary>What became of a message whose visit did not go through.</summary>
    public static Delivery Of(Visited visited, Instant now) =>
        visited.Told && visited.Left ? Delivery.Uncertain(visited.End == VisitEnd.Unconfirmed ? SendCause.TimedOut : visited.End == VisitEnd.Crashed ? SendCause.CutOff : Cause(visited.End))
        : visited.End == VisitEnd.Captcha ? Delivery.Deferred(SendCause.Captcha, now)
        : visited.Told || visited.End == VisitEnd.Changed ? Delivery.Deferred(SendCause.PageChanged, now)
        : Until(visited, now) is { } until ? Delivery.Deferred(Cause(visited.End), until)
        : Delivery.Refused(Cause(visited.End));

    /// <summary>Why a look saw nothing.</summary>
    public static Unseen Unseen(Visited visited, Instant now) => new(Cause(visited.End), visited.End == VisitEnd.Limited ? Until(visited, now) : null);

    private static Instant? Until(Visited visited, Instant now) => visited.End switch
    {
        VisitEnd.Limited => Patience.Until(now, visited.RetryAfter, null),
        VisitEnd.Unreached or VisitEnd.Failed or VisitEnd.TimedOut or VisitEnd.Crashed or VisitEnd.GivenUp => now + Again,
        VisitEnd.NoBrowser => now + Later,
        _ => null,
    };

    private static SendCause Cause(VisitEnd end) => end switch
    {
        VisitEnd.Done => SendCause.None,
        VisitEnd.Unconfirmed or VisitEnd.TimedOut => SendCause.TimedOut,
        VisitEnd.Changed => SendCause.PageChanged,
        VisitEnd.Captcha => SendCause.Captcha,
        VisitEnd.Unreached or VisitEnd.Crashed or VisitEnd.GivenUp => SendCause.Unreached,
        VisitEnd.Undeclared => SendCause.Undeclared,
        VisitEnd.Forbidden => SendCause.Forbidden,
        VisitEnd.Failed => SendCause.Failed,
        VisitEnd.Limited => SendCause.Limited,
        VisitEnd.TooMuch => SendCause.TooMuch,
        VisitEnd.NoBrowser => SendCause.NoBrowser,
    };
}
