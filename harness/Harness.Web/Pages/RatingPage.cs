using Harness.Hosting;
using Harness.Raters;
using Harness.Studies;

namespace Harness.Pages;

/// <summary>What the pages have on which a wave is rated: its book, and somebody who has entered.</summary>
internal abstract class RatingPage(RatingDesk desk) : BilingualPage(desk.Language)
{
    public RatingDesk Desk => desk;

    /// <summary>Who has entered; null on pages open to all.</summary>
    public RaterAccount? Account => HttpContext.Features.Get<RaterAccount>();

    public override Language Language => ReaderLanguage.Chosen(Request) ?? Account?.Language ?? base.Language;

    /// <summary>What is wrong with what was filled in; null when nothing is.</summary>
    public Words? Trouble { get; private protected set; }

    /// <summary>The pages that a role can go to.</summary>
    public static IReadOnlyList<(string Address, Words Name)> Menu(Role? role)
    {
        (string, Words) rate = ("/rate", Rate.IndexModel.Name), adjudicate = ("/adjudicate", Adjudicate.IndexModel.Name), wave = ("/", new("The wave", "La vague"));
        return role switch
        {
            Role.Designer => [wave, adjudicate, ("/raters", Raters.IndexModel.Name)],
            Role.Adjudicator => [adjudicate, ("/raters", Raters.IndexModel.Name)],
            Role.Rater => [rate, ("/raters", Raters.IndexModel.Own)],
            Role.Viewer => [wave],
            null => [],
        };
    }

    /// <summary>Says what is wrong, on the same page.</summary>
    private protected Microsoft.AspNetCore.Mvc.RazorPages.PageResult Wrong(int status, Words trouble)
    {
        Trouble = trouble;
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>What became of something handed in, in words; null when it is on disk.</summary>
    private protected static Words? Why(Recorded recorded) => recorded.As switch
    {
        RecordedAs.Stored or RecordedAs.Known => null,
        RecordedAs.Stale => new(
            "This was not saved: another version was saved meanwhile, perhaps in another window. What is saved is shown below; change it there if it is not right.",
            "Ceci n’a pas été enregistré : une autre version l’a été entre-temps, peut-être dans une autre fenêtre. Ce qui est enregistré figure ci-dessous ; corrigez-le là au besoin."),
        RecordedAs.NotYours => new("This was not saved: the card was not given to you.", "Ceci n’a pas été enregistré : cette carte ne vous a pas été attribuée."),
        RecordedAs.NoSuchCard => new("This was not saved: there is no such card in this round.", "Ceci n’a pas été enregistré : cette carte n’existe pas dans ce tour."),
        RecordedAs.Closed => new("This was not saved: the round is over.", "Ceci n’a pas été enregistré : le tour est clos."),
    };
}
