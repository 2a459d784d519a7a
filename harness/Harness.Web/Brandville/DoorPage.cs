using Harness.Findings;
using Harness.Studies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Harness.Brandville;

/// <summary>A page at the door of a brand, with a cookie banner until the visitor has chosen.</summary>
internal abstract class DoorPage(TownHall hall) : TownPage(hall)
{
    private const string Cookie = "cookies", Choice = "cookies";

    public Brand Brand { get; private set; } = null!;

    /// <summary>The matter that the visitor began; null before.</summary>
    public Matter? Matter { get; private set; }

    public abstract Door Door { get; }

    /// <summary>What was said in that matter.</summary>
    public TalkView Talk => new(this, Matter!, new("Your messages and our answers", "Vos messages et nos réponses"));

    /// <summary>What the visitor did wrong; null when nothing.</summary>
    public string? Mistake { get; protected set; }

    public bool IsChanged => Hall.Faults[Fault.PageChanged];

    public bool AsksForCookies => Request.Cookies[Cookie] is not ("all" or "none");

    /// <summary>What the visitor has written so far, to be shown again.</summary>
    public string Written(string field) => Request.HasFormContentType ? Given(field) ?? "" : "";

    /// <summary>The name of a field on the page: another one where the page was changed.</summary>
    public string Field(string field) => IsChanged ? $"{field[0]}-input-2" : field;

    public ActionResult OnGet(string id, string? reference) => Find(id, reference) ? Page() : NotFound();

    public async Task<ActionResult> OnPost(string id, string? reference)
    {
        if (!Find(id, reference) || !Request.HasFormContentType)
        {
            return NotFound();
        }

        if (Request.Form.ContainsKey(Choice))
        {
            Response.Cookies.Append(Cookie, Given(Choice) == "all" ? "all" : "none", new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
            return Go(Matter);
        }

        if (await Take() is { } matter)
        {
            return Go(matter);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Takes what was sent; null, with the mistake, when it cannot be.</summary>
    protected abstract Task<Matter?> Take();

    /// <summary>A field that was sent, under either of its names.</summary>
    protected string? Given(string field) => Request.Form.TryGetValue(field, out var plain) || Request.Form.TryGetValue($"{field[0]}-input-2", out plain) ? plain.ToString() : null;

    protected string Address(Matter? matter) => $"/brands/{Brand.Id}/{Wording.Key(Door).Replace("form", "contact", StringComparison.Ordinal)}" + (matter is null ? "" : "/" + matter.Reference);

    private bool Find(string id, string? reference)
    {
        Brand? brand = Hall.Residents.Brand(id);
        Matter? matter = reference is null ? null : Hall.Matter(reference);
        if (brand is null || (reference is not null && (matter is null || matter.Door != Door || matter.Brand?.Id != id)))
        {
            return false;
        }

        (Brand, Matter) = (brand, matter);
        return true;
    }

    private StatusCodeResult Go(Matter? matter)
    {
        Response.Headers.Location = Link(Address(matter));
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
