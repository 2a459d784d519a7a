using System.Text.RegularExpressions;
using Harness.Studies.Binding;
using Harness.Studies.Desks;

namespace Harness.Studies.Rules;

/// <summary>What stands in braces in a request of a desk is known when the request is made, and a message says its text.</summary>
internal static partial class DeskPlaceholders
{
    /// <summary>What is known of every conversation.</summary>
    private static readonly string[] Always = ["{email}", "{name}", "{probe}", "{conversation}", "{language}"];

    /// <summary>What is known of a message.</summary>
    private static readonly string[] OfMessages = ["{text}", "{html}", "{subject}", "{key}"];

    private static readonly string[] OfFiles = ["{file}", "{filename}", "{filetype}"];

    private static readonly string[] All = [.. OfMessages, .. Always, "{tag}", "{reference}", "{since}", .. OfFiles];

    public static void Check(Draft draft, Known known)
    {
        foreach (Desk desk in draft.All<Desk>())
        {
            CheckNames(draft, desk);
            string[] always = desk.Tag is null ? Always : [.. Always, "{tag}"];
            List<string> taken = [];
            foreach (DeskStep step in desk.Before ?? [])
            {
                CheckTexts(draft, step, [.. OfMessages, .. always, .. OfFiles, .. taken]);
                taken.AddRange(Names(step.Take));
            }

            if (draft.Has(desk, nameof(Desk.Create)))
            {
                CheckTexts(draft, desk.Create, [.. OfMessages, .. always, .. OfFiles, .. taken]);
                CheckText(draft, desk.Create);
                taken.AddRange(Names(desk.Create.Take));
            }

            string[] later = [.. always, "{reference}", .. taken];
            foreach (DeskCall call in new DeskCall?[] { desk.Messages, desk.Ticket, desk.Tagging, desk.Close }.OfType<DeskCall>())
            {
                CheckTexts(draft, call, later);
            }

            if (desk.Find is { } find)
            {
                CheckTexts(draft, find, [.. OfMessages, .. always, "{since}"]);
            }

            if (desk.Reply is { } reply)
            {
                CheckTexts(draft, reply, [.. OfMessages, .. later, .. OfFiles]);
                CheckText(draft, reply);
            }

            if (desk.Messages?.Author is { } author)
            {
                Check(draft, Lists(author).SelectMany(list => Enumerable.Range(0, list.Count).Select(at => draft.Item(list, at))), later);
            }
        }
    }

    private static void CheckTexts(Draft draft, DeskCall call, IReadOnlyCollection<string> filled) => Check(draft, DeskTexts.Of(draft, call), filled);

    private static void Check(Draft draft, IEnumerable<Spot> texts, IReadOnlyCollection<string> filled)
    {
        foreach (Spot text in texts)
        {
            if (Blank.In(text.Written).FirstOrDefault(place => !filled.Contains(place, StringComparer.Ordinal)) is { } other)
            {
                draft.Report(text, () => ProblemWords.NotFilledHere(other, filled), () => Nearest.To(other, filled));
            }
        }
    }

    private static void CheckText(Draft draft, DeskPost post)
    {
        if (draft.Has(post, nameof(DeskPost.Body)) && post.Body is { } body && draft.IsWhole(body)
            && !DeskTexts.OfBody(draft, body).SelectMany(text => Blank.In(text.Written)).Any(place => place is "{text}" or "{html}"))
        {
            draft.Report(draft.At(body), ProblemWords.SaysNothing);
        }
    }

    private static void CheckNames(Draft draft, Desk desk)
    {
        foreach (IReadOnlyDictionary<string, Pick> take in desk.Calls.Select(call => (call as DeskStep)?.Take ?? (call as DeskPost)?.Take).OfType<IReadOnlyDictionary<string, Pick>>())
        {
            foreach (string name in take.Keys.Where(name => !Name().IsMatch(name) || All.Contains("{" + name + "}", StringComparer.Ordinal)))
            {
                draft.Report(draft.Key(take, name), () => ProblemWords.TakenName(name));
            }
        }

        if (desk.Find?.Take is { } found)
        {
            string[] wanted = [.. (desk.Before ?? []).SelectMany(step => Names(step.Take)).Concat(draft.Has(desk, nameof(Desk.Create)) ? Names(desk.Create.Take) : []).Select(name => name.Trim('{', '}'))];
            foreach (string name in found.Keys.Where(name => !wanted.Contains(name, StringComparer.Ordinal)))
            {
                draft.Report(draft.Key(found, name), () => ProblemWords.NotFilledHere(name, wanted), () => Nearest.To(name, wanted));
            }
        }
    }

    private static IEnumerable<string> Names(IReadOnlyDictionary<string, Pick>? take) => (take?.Keys ?? []).Select(name => "{" + name + "}");

    private static IEnumerable<IReadOnlyList<string>> Lists(DeskAuthor author) => new[] { author.Customer, author.Agent, author.Bot }.OfType<IReadOnlyList<string>>();

    [GeneratedRegex(@"\A[a-z]{1,20}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}
