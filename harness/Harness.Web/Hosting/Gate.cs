using Harness.Raters;
using Microsoft.AspNetCore.Http;

namespace Harness.Hosting;

/// <summary>
/// Who may see which page. What is not named is a page of the wave: it shows brands and results, which would undo the blindness of raters, so
/// that as soon as there are accounts only those see it who do not rate. Without accounts there are no pages but those of the wave.
/// </summary>
internal static class Gate
{
    private static readonly PathString[] ForAll = ["/enter", "/problem", Health.Address, PageStyle.Address, RatingScript.Address];

    private static readonly Role[] Wave = [Role.Designer, Role.Viewer];

    private static readonly (PathString Under, Role[] For, bool IsRating)[] Kept =
    [
        ("/rate", [Role.Rater], true),
        ("/adjudicate", [Role.Adjudicator, Role.Designer], true),
        ("/raters", [Role.Designer, Role.Adjudicator, Role.Rater], true),
        ("/assist", [Role.Designer, Role.Adjudicator, Role.Rater], false),
        ("/inbox", [Role.Designer], false),
    ];

    /// <summary>Where somebody goes who has entered.</summary>
    public static string Home(Role role) => role switch
    {
        Role.Designer => "/raters",
        Role.Rater => "/rate",
        Role.Adjudicator => "/adjudicate",
        Role.Viewer => "/",
    };

    public static Task Ask(HttpContext context, RatingDesk desk, RequestDelegate next)
    {
        PathString path = context.Request.Path;
        if (Array.Exists(ForAll, open => path.StartsWithSegments(open, StringComparison.OrdinalIgnoreCase)))
        {
            return next(context);
        }

        (_, Role[] roles, bool isRating) = Array.Find(Kept, kept => path.StartsWithSegments(kept.Under, StringComparison.OrdinalIgnoreCase)) is { For: not null } named ? named : (default, Wave, false);
        if (!isRating && desk.Book is not { Accounts.Count: > 0 })
        {
            return next(context);
        }

        RaterAccount? account = Enter(context, desk);
        if (account is not null && roles.Contains(account.Role))
        {
            return next(context);
        }

        context.Response.StatusCode = account is null ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Who sends a request, by their session; null when nobody has entered. Pages read it from the features of the request.</summary>
    public static RaterAccount? Enter(HttpContext context, RatingDesk desk)
    {
        RaterAccount? account = SessionCookie.Of(context.Request) is { } session ? desk.Book?.Of(session) : null;
        context.Features.Set(account);
        return account;
    }
}
