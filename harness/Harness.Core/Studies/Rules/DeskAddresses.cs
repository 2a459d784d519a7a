using System.Text.RegularExpressions;
using Harness.Studies.Binding;
using Harness.Studies.Desks;

namespace Harness.Studies.Rules;

/// <summary>Every request of a desk goes to its own host, and to where it says.</summary>
internal static partial class DeskAddresses
{
    public static void Check(Draft draft, Known known)
    {
        foreach (Desk desk in draft.All<Desk>().Where(desk => draft.Has(desk, nameof(Desk.Address))))
        {
            if (new Uri(desk.Address) is not { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 } || desk.Address.AsSpan().ContainsAny('?', '#', '\\'))
            {
                draft.Report(draft.At(desk, nameof(Desk.Address)), () => ProblemWords.DeskAddress(desk.Address));
            }

            foreach (DeskCall call in desk.Calls.Where(call => draft.Has(call, nameof(DeskCall.Path)) && !IsPath(call.Path)))
            {
                draft.Report(draft.At(call, nameof(DeskCall.Path)), () => ProblemWords.DeskPath(call.Path), () => Mend(call.Path, desk.Address));
            }
        }

        foreach (OAuth oauth in draft.All<OAuth>().Where(oauth => draft.Has(oauth, nameof(OAuth.Token)) && !IsPath(oauth.Token) && !IsAddress(oauth.Token)))
        {
            draft.Report(draft.At(oauth, nameof(OAuth.Token)), () => ProblemWords.DeskPath(oauth.Token), () => Mend(oauth.Token, ""));
        }
    }

    private static bool IsPath(string path) => Path().IsMatch(path) && !path.Split('?')[0].Split('/').Any(part => part is "." or "..");

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address is { Scheme: "https" or "http", UserInfo.Length: 0, Fragment.Length: 0 };

    private static string? Mend(string path, string address)
    {
        string rest = address.Length > 0 && path.StartsWith(address, StringComparison.OrdinalIgnoreCase) ? path[address.Length..] : path;
        string mended = "/" + rest.TrimStart('/');
        return IsPath(mended) && !rest.Contains("://", StringComparison.Ordinal) ? mended : null;
    }

    [GeneratedRegex(@"\A/(?!/)[^\s\p{C}#\\]*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Path();
}
