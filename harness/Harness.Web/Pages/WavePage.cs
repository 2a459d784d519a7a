using Harness.Findings;
using Harness.Hosting;
using Harness.Studies;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Harness.Pages;

/// <summary>What all pages have: the wave, and a reader with a language.</summary>
internal abstract class WavePage(ShownWave wave) : PageModel
{
    /// <summary>The pages that can be gone to.</summary>
    public static IReadOnlyList<(string Address, Words Name)> Menu { get; } = [("/", StatusModel.Name), ("/calendar", CalendarModel.Name), ("/assist", Assist.IndexModel.Name)];

    public ShownWave Wave => wave;

    public abstract Words Title { get; }

    public Language Language => ReaderLanguage.Chosen(Request) ?? ReaderLanguage.Preferred(Request) ?? wave.Language;

    public Language Other => Language switch
    {
        Language.En => Language.Fr,
        Language.Fr => Language.En,
    };

    /// <summary>A link that keeps the language if the reader chose one.</summary>
    public string Link(string address) => ReaderLanguage.Chosen(Request) is { } chosen ? $"{address}?lang={Wording.Key(chosen)}" : address;
}
