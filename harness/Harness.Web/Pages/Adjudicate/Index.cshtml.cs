using Harness.Hosting;
using Harness.Pages.Rate;
using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Harness.Pages.Adjudicate;

/// <summary>Where raters are apart, or a machine holds against them: somebody decides, and says why. Cards stay blind, and raters unnamed.</summary>
[IgnoreAntiforgeryToken]
internal sealed class IndexModel(RatingDesk desk) : RatingPage(desk)
{
    private RateForm? form;

    public static Words Name { get; } = new("Adjudicate", "Trancher");

    public override Words Title => Name;

    public Round? Round { get; private set; }

    public IReadOnlyList<Contest> All { get; private set; } = [];

    public Rubric Rubric => Desk.Book!.RubricOf(Round!.Number);

    /// <summary>The card shown; null where the list is.</summary>
    public Card? Card { get; private set; }

    public IEnumerable<Contest> Here => All.Where(contest => contest.Card == Card?.Id);

    /// <summary>What machines say of the card; empty until all on it is decided.</summary>
    public IReadOnlyList<MachineView> Machines { get; private set; } = [];

    public IEnumerable<string> Notes => Desk.Book!.Latest(Round!.Number).Where(rating => rating.Card == Card?.Id).Select(rating => rating.Note).OfType<string>().Order(StringComparer.Ordinal);

    public string Uuid(Contest contest) => (Is(contest) ? form!.Uuid ?? FreshUuid.Make() : FreshUuid.Make()).ToString();

    public string? Chosen(Contest contest) => Is(contest) ? form!["mark"] : contest.Decision is { } decision ? RateForm.Value(decision.Mark) : null;

    public string? Reason(Contest contest) => Is(contest) ? form!["reason"] : contest.Decision?.Reason;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Writes.AllowForm(Response);
        Round = Desk.Round();
        Find();
    }

    public async Task<ActionResult> OnGet(string? card, CancellationToken cancellation)
    {
        Show(card);
        if (Card is { } shown && Here.All(contest => contest.Decision is not null))
        {
            Machines = await MachineView.Of(Desk.Book!, Round!.Number, shown, cancellation);
        }

        return card is not null && Card is null ? NotFound() : Page();
    }

    public ActionResult OnPost(string? card)
    {
        Show(card);
        form = new(Request.Form);
        if (Here.FirstOrDefault(contest => contest.Criterion.Id == form["criterion"]) is not { } contested)
        {
            return NotFound();
        }

        if (form.Uuid is not { } uuid || RateForm.Read(contested.Criterion, form["mark"]) is not { } mark || form["reason"] is not { Length: <= RatingCheck.LongestNote } reason)
        {
            return Wrong(StatusCodes.Status422UnprocessableEntity, new("Choose a mark and say why, in 2,000 characters at most.", "Choisissez une note et dites pourquoi, en 2 000 caractères au plus."));
        }

        Recorded recorded = Desk.Book!.Adjudicate(Round!.Number, new(uuid, contested.Card, contested.Criterion.Id, mark, reason, Account!.Id, Desk.Now));
        Find();
        if (Why(recorded) is { } why)
        {
            form = null;
            return Wrong(StatusCodes.Status409Conflict, why);
        }

        string? next = (All.FirstOrDefault(contest => contest.Decision is null && contest.Card == card) ?? All.FirstOrDefault(contest => contest.Decision is null))?.Card;
        return Redirect(Link(next is null ? "/adjudicate" : $"/adjudicate/{next}"));
    }

    private bool Is(Contest contest) => form is not null && form["criterion"] == contest.Criterion.Id;

    private void Find() => All = Round is null ? [] : Contest.Of(Desk.Book!, Round.Number);

    private void Show(string? wanted) => Card = wanted is not null && All.Any(contest => contest.Card == wanted) ? Desk.Book!.CardOf(Round!.Number, wanted) : null;
}
