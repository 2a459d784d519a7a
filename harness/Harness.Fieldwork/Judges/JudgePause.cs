using System.ClientModel.Primitives;
using System.Globalization;

namespace Harness.Judges;

/// <summary>How long to wait before a server is asked again.</summary>
internal static class JudgePause
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>As long as it says, in seconds, else two seconds and each time twice as long; null where it asks for more than a minute: the run ends then, and can be taken up later.</summary>
    public static TimeSpan? After(PipelineResponse? response, int again) =>
        response?.Headers.TryGetValue("Retry-After", out string? said) != true || !int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) ? TimeSpan.FromSeconds(2 << again)
        : seconds > Longest.TotalSeconds ? null
        : TimeSpan.FromSeconds(seconds);
}
