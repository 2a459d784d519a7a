using System.Globalization;
using Harness.Hosting;
using Harness.Raters;
using Harness.Studies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Harness.Pages.Enter;

using Gate = Harness.Hosting.Gate;

/// <summary>
/// Where an invitation is redeemed. Opening the link does nothing but show a button: programs that look at links beforehand, for a preview or
/// for viruses, do not spend it.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class IndexModel(RatingDesk desk, Knocks knocks) : RatingPage(desk)
{
    public override Words Title => new("Enter", "Entrer");

    public string? Token => RouteData.Values["token"]?.ToString();

    public string Action => Link($"/enter/{Uri.EscapeDataString(Token!)}");

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Writes.AllowForm(Response);

    public ActionResult OnGet() => Token is null && Gate.Enter(HttpContext, Desk) is { } account ? Redirect(Link(Gate.Home(account.Role))) : Page();

    public ActionResult OnPost()
    {
        if (knocks.AreTooMany)
        {
            Response.Headers.RetryAfter = Knocks.Pause.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return Wrong(StatusCodes.Status429TooManyRequests, new("Too many links were tried that do not work. Wait a minute, then open yours again.", "Trop de liens non valables ont été essayés. Attendez une minute, puis rouvrez le vôtre."));
        }

        if (Token is not { } token || Desk.Book?.Redeem(token) is not { } session)
        {
            knocks.Fail();
            return Wrong(StatusCodes.Status403Forbidden, new("This link opens nothing: it was used already, it is too old, or a newer one took its place. Ask for another.", "Ce lien n’ouvre rien : il a déjà servi, il est trop ancien, ou un plus récent l’a remplacé. Demandez-en un autre."));
        }

        End();
        SessionCookie.Give(Response, session);
        return Redirect(Link(Desk.Book.Of(session) is { } account ? Gate.Home(account.Role) : "/enter"));
    }

    public ActionResult OnPostLeave()
    {
        End();
        SessionCookie.Take(Response);
        return Redirect(Link("/enter"));
    }

    private void End()
    {
        if (SessionCookie.Of(Request) is { } before)
        {
            Desk.Book?.SignOut(before);
        }
    }
}
