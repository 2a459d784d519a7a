using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Harness.Hosting;

/// <summary>
/// The session of who has entered, as the browser keeps it until it is closed: out of reach of scripts and never sent along from another site.
/// It is not marked Secure: these pages answer on this machine alone, without encryption. Chromium and Firefox would take a Secure cookie from
/// 127.0.0.1 and send it back as freely as any other, so it would guard nothing, and Safari would refuse it. Browsers do not keep the cookies of
/// two ports apart, so the port is in the name, and two waves that are shown side by side do not sign each other out.
/// </summary>
internal static class SessionCookie
{
    /// <summary>The session that a request brings; null when it brings none.</summary>
    public static string? Of(HttpRequest request) => request.Cookies[Name(request)];

    public static void Give(HttpResponse response, string session) => response.Cookies.Append(Name(response.HttpContext.Request), session, Options());

    public static void Take(HttpResponse response) => response.Cookies.Delete(Name(response.HttpContext.Request), Options());

    private static CookieOptions Options() => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" };

    private static string Name(HttpRequest request) => "harness-" + (request.Host.Port ?? 80).ToString(CultureInfo.InvariantCulture);
}
