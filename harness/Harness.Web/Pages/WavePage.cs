using Harness.Hosting;
using Harness.Studies;

namespace Harness.Pages;

/// <summary>What all pages have: the wave, and a reader with a language.</summary>
internal abstract class WavePage(ShownWave wave) : BilingualPage(wave.Language)
{
    /// <summary>The pages that can be gone to.</summary>
    public static IReadOnlyList<(string Address, Words Name)> Menu { get; } = [("/", StatusModel.Name), ("/calendar", CalendarModel.Name), ("/assist", Assist.IndexModel.Name), ("/inbox", Inbox.IndexModel.Name)];

    public ShownWave Wave => wave;
}
