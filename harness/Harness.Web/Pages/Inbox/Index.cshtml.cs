using System.Globalization;
using Harness.Channels.Email;
using Harness.Findings;
using Harness.Hosting;
using Harness.Planning;
using Harness.Studies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using NodaTime;

namespace Harness.Pages.Inbox;

/// <summary>Mail of which nobody can tell the contact: a person does.</summary>
[IgnoreAntiforgeryToken]
internal sealed class IndexModel(ShownWave wave, HandDesk desk) : WavePage(wave)
{
    public static Words Name { get; } = new("Inbox", "Courrier");

    public override Words Title => Name;

    /// <summary>What is wrong with what was filled in; null when nothing is.</summary>
    public Words? Trouble { get; private set; }

    public bool IsOpen => desk.Rooms is not null;

    public IReadOnlyList<(string Persona, UndecidedMail Mail)> Mails =>
        [.. (desk.Rooms?.Undecided ?? []).Concat(desk.Imports?.Undecided ?? []).DistinctBy(mail => mail.Mail.Reference, StringComparer.Ordinal)];

    public string? Who => Request.HasFormContentType ? Request.Form["who"].ToString() : null;

    public string Action => Link("/inbox");

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Writes.AllowForm(Response);

    public IEnumerable<Slot> Candidates(UndecidedMail mail) => mail.Candidates.Where(number => number < Wave.Slots.Count).Select(number => Wave.Slots[number]);

    public string Clock(Instant instant)
    {
        LocalDateTime local = instant.InZone(Wave.Study.Schedule.Zone).LocalDateTime;
        return $"{Numerals.Date(local.Date, Language)}, {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    public ActionResult OnGet() => Page();

    public async Task<ActionResult> OnPost()
    {
        string chosen = Field("probe"), named = chosen == "other" ? Field("other") : chosen;
        Slot? slot = Wave.Slots.FirstOrDefault(each => each.Probe == named);
        if (desk.Rooms is not { } rooms || Field("who").Length == 0 || (slot is null && named != "none"))
        {
            Trouble = new("Say who you are and which contact it is, such as p0000001, or that it is none.", "Dites qui vous êtes et quel contact c’est, tel que p0000001, ou qu’il n’en est aucun.");
            Response.StatusCode = 422;
            return Page();
        }

        InboxNote note = new(Field("persona"), Field("reference"), slot?.Index, Field("who"), desk.Time.GetUtcNow());
        bool isRead = rooms.Decide(note), isBrought = desk.Imports is { } imports && await imports.Decide(note, isRead, HttpContext.RequestAborted);
        if (!isRead && !isBrought)
        {
            Trouble = new("The mailbox is not open any more; load the page again.", "La boîte n’est plus ouverte ; rechargez la page.");
            Response.StatusCode = 422;
            return Page();
        }

        if (slot is not null)
        {
            await desk.Wake(slot.Index);
        }

        return Redirect(Action);
    }

    private string Field(string name) => Request.HasFormContentType ? Request.Form[name].ToString().Trim() : "";
}
