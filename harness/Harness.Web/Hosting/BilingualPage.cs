using Harness.Findings;
using Harness.Studies;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Harness.Hosting;

/// <summary>A page with a reader, who has a language.</summary>
/// <param name="standard">For readers whose browser asks for no language of ours.</param>
internal abstract class BilingualPage(Language standard) : PageModel
{
    public abstract Words Title { get; }

    public virtual Language Language => ReaderLanguage.Chosen(Request) ?? ReaderLanguage.Preferred(Request) ?? standard;

    public Language Other => Language switch
    {
        Language.En => Language.Fr,
        Language.Fr => Language.En,
    };

    /// <summary>A link that keeps the language if the reader chose one.</summary>
    public string Link(string address) => ReaderLanguage.Chosen(Request) is { } chosen ? $"{address}?lang={Wording.Key(chosen)}" : address;
}
