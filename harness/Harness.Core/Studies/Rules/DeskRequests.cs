using System.Text.RegularExpressions;
using Harness.Studies.Binding;
using Harness.Studies.Desks;

namespace Harness.Studies.Rules;

/// <summary>Requests of a desk do by their method what they are there for, carry one thing, and set headers that are theirs to set.</summary>
internal static partial class DeskRequests
{
    private static readonly DeskMethod[] Reading = [DeskMethod.Get, DeskMethod.Post], Posting = [DeskMethod.Post, DeskMethod.Put, DeskMethod.Patch];

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Connection", "Content-Encoding", "Content-Length", "Content-Type", "Cookie", "Expect", "Host", "Keep-Alive", "Proxy-Authorization", "TE", "Trailer",
        "Transfer-Encoding", "Upgrade",
    };

    public static void Check(Draft draft, Known known)
    {
        foreach (Desk desk in draft.All<Desk>())
        {
            CheckHeaders(draft, desk.Headers);
            foreach (DeskCall call in desk.Calls)
            {
                CheckHeaders(draft, call.Headers);
                CheckMethod(draft, call, call is DeskPost ? Posting : call is DeskStep ? Enum.GetValues<DeskMethod>() : Reading);
            }
        }

        foreach (DeskBody body in draft.All<DeskBody>().Where(draft.IsWhole))
        {
            int found = new object?[] { body.Json, body.Form, body.Multipart, body.Text, body.File == true ? body : null }.Count(each => each is not null);
            if (found != 1)
            {
                draft.Report(draft.At(body), () => ProblemWords.OneBody(found));
            }
        }

        foreach (HeaderAuth header in draft.All<HeaderAuth>().Where(header => draft.Has(header, nameof(HeaderAuth.Name))))
        {
            if (!Name().IsMatch(header.Name) || (Reserved.Contains(header.Name) && !header.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)))
            {
                draft.Report(draft.At(header, nameof(HeaderAuth.Name)), () => ProblemWords.NoHeaderHere(header.Name));
            }
        }

        foreach (DeskKey key in draft.All<DeskKey>().Where(key => draft.Has(key, nameof(DeskKey.Header)) && !IsFree(key.Header)))
        {
            draft.Report(draft.At(key, nameof(DeskKey.Header)), () => ProblemWords.NoHeaderHere(key.Header));
        }
    }

    private static void CheckMethod(Draft draft, DeskCall call, DeskMethod[] allowed)
    {
        if (call.Method is { } method && !allowed.Contains(method))
        {
            draft.Report(draft.At(call, nameof(DeskCall.Method)), () => ProblemWords.NotByMethod(Kebab.Of(method), [.. allowed.Select(Kebab.Of)]));
        }
        else if (call is { Method: DeskMethod.Get, Body: not null })
        {
            draft.Report(draft.At(call, nameof(DeskCall.Body)), ProblemWords.GetWithBody);
        }
    }

    private static void CheckHeaders(Draft draft, IReadOnlyDictionary<string, string>? headers)
    {
        foreach ((string name, string value) in headers ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            if (!IsFree(name))
            {
                draft.Report(draft.Key(headers!, name), () => ProblemWords.NoHeaderHere(name));
            }
            else if (value.Any(char.IsControl))
            {
                draft.Report(draft.Value(headers!, name), ProblemWords.LineInHeader);
            }
        }
    }

    private static bool IsFree(string name) => Name().IsMatch(name) && !Reserved.Contains(name);

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}
