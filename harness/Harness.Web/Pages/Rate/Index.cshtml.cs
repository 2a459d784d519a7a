using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Harness.Hosting;
using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Harness.Pages.Rate;

/// <summary>One card after the other, each with the criteria of the rubric; of all ratings a rater sees their own alone.</summary>
[IgnoreAntiforgeryToken]
internal sealed class IndexModel(RatingDesk desk) : RatingPage(desk)
{
    private RateForm? form;
    private Dictionary<string, Rating> own = [];

    public static Words Name { get; } = new("Rate", "Évaluer");

    public override Words Title => Name;

    /// <summary>The round that is rated; null before the first.</summary>
    public Round? Round { get; private set; }

    public Rubric Rubric => Desk.Book!.RubricOf(Round!.Number);

    public Turn[] Turns { get; private set; } = [];

    /// <summary>The card shown; null when all are done.</summary>
    public Card? Card { get; private set; }

    /// <summary>What stands of this rater on this card; null for none.</summary>
    public Rating? Before => Card is { } card ? own.GetValueOrDefault(card.Id) : null;

    public int Done => Turns.Count(turn => own.ContainsKey(turn.Card));

    /// <summary>What machines say of the card; empty until this rater has judged all of theirs.</summary>
    public IReadOnlyList<MachineView> Machines { get; private set; } = [];

    /// <summary>Where to change the one rated before; null for the first.</summary>
    public string? Back
    {
        get
        {
            int here = Array.FindIndex(Turns, turn => turn.Card == Card?.Id);
            return Turns.Take(here < 0 ? Turns.Length : here).LastOrDefault(turn => own.ContainsKey(turn.Card)) is { } last ? Link($"/rate/{last.Card}") : null;
        }
    }

    public string Action => Link($"/rate/{Card!.Id}");

    public string Next => Link("/rate");

    public string Uuid => (form?.Uuid ?? FreshUuid.Make()).ToString();

    public string Edits => (Before?.Version ?? 0).ToString(CultureInfo.InvariantCulture);

    public string Shown => form?["shown"] ?? Desk.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>A name of the session under which drafts are kept, from which the session cannot be told.</summary>
    public string DraftKey => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("draft " + SessionCookie.Of(Request))))[..16];

    public string? Note => form is null ? Before?.Note : form.Note;

    public bool? Recognised => form is null ? Before?.Recognised : form.Recognised;

    /// <summary>What is chosen on a criterion; null when nothing is.</summary>
    public string? Given(Criterion criterion) => form is not null ? form[RateForm.Field(criterion)]
        : Before?.Marks.GetValueOrDefault(criterion.Id) is { } mark ? RateForm.Value(mark)
        : null;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Writes.AllowFormAndScript(Response);
        Round = Desk.Round();
        if (Round is not null)
        {
            Turns = [.. Desk.Book!.TurnsOf(Round.Number, Account!.Id)];
            Find();
        }
    }

    public async Task<ActionResult> OnGet(string? card, CancellationToken cancellation)
    {
        string? wanted = card ?? Turns.FirstOrDefault(turn => !own.ContainsKey(turn.Card) && Desk.Book!.CardOf(Round!.Number, turn.Card) is not null)?.Card;
        Show(wanted);
        if (Card is { } shown && Done == Turns.Length)
        {
            Machines = await MachineView.Of(Desk.Book!, Round!.Number, shown, cancellation);
        }

        return card is not null && Card is null ? NotFound() : Page();
    }

    public ActionResult OnPost(string? card)
    {
        Show(card);
        if (Card is null)
        {
            return NotFound();
        }

        form = new(Request.Form);
        if (form.Uuid is not { } uuid)
        {
            return Wrong(StatusCodes.Status422UnprocessableEntity, new("The page is damaged: load it again.", "La page est abîmée : rechargez-la."));
        }

        if (Rubric.Criteria.Any(criterion => form.On(criterion) is null) || form.Recognised is null)
        {
            return Wrong(StatusCodes.Status422UnprocessableEntity, new("Something has no answer yet: say it is unclear or skip it rather than leave it out.", "Il manque une réponse : dites que ce n’est pas clair ou passez le critère plutôt que de le laisser vide."));
        }

        if (form.Note?.Length > RatingCheck.LongestNote)
        {
            return Wrong(StatusCodes.Status422UnprocessableEntity, new("The note is too long: 2,000 characters at most.", "La note est trop longue : 2 000 caractères au plus."));
        }

        Recorded recorded = Desk.Book!.Record(Round!.Number, Handed(uuid));
        if (Why(recorded) is { } why)
        {
            form = null;
            Find();
            return Wrong(StatusCodes.Status409Conflict, why);
        }

        return Request.Headers.Accept == "application/json" ? new JsonResult(new { version = recorded.Version }) : Redirect(Next);
    }

    private Rating Handed(Guid uuid) => new(
        uuid,
        Card!.Id,
        Account!.Id,
        Round!.RubricHash,
        Rubric.Criteria.ToDictionary(criterion => criterion.Id, criterion => form!.On(criterion)!, StringComparer.Ordinal),
        form!.Recognised,
        form.Note,
        Desk.Now,
        form.Took(Desk.Now),
        form.Edits + 1);

    private void Find() => own = Desk.Book!.Latest(Round!.Number).Where(rating => rating.Rater == Account!.Id).ToDictionary(rating => rating.Card, StringComparer.Ordinal);

    private void Show(string? wanted) =>
        Card = wanted is not null && Array.Exists(Turns, turn => turn.Card == wanted) ? Desk.Book!.CardOf(Round!.Number, wanted) : null;
}
