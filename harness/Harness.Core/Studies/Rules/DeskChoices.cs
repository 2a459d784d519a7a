using Harness.Studies.Binding;
using Harness.Studies.Desks;

namespace Harness.Studies.Rules;

/// <summary>Where a desk has several ways to say a thing, it says one; and what is sent there can be read there.</summary>
internal static class DeskChoices
{
    public static void Check(Draft draft, Known known)
    {
        foreach (DeskAuth auth in draft.All<DeskAuth>().Where(draft.IsWhole))
        {
            int found = new object?[] { auth.Bearer, auth.Basic, auth.Header, auth.OAuth }.Count(each => each is not null);
            if (found != 1)
            {
                draft.Report(draft.At(auth), () => ProblemWords.WaysIn(found));
            }
        }

        foreach (BasicAuth basic in draft.All<BasicAuth>().Where(draft.IsWhole).Where(basic => basic is not ({ User: not null, Password: not null, Secret: null } or { User: null, Password: null, Secret: not null })))
        {
            draft.Report(draft.At(basic), ProblemWords.UserAndPassword);
        }

        foreach (DeskPages pages in draft.All<DeskPages>().Where(draft.IsWhole))
        {
            CheckPages(draft, pages);
        }

        foreach (DeskSearch find in draft.All<DeskSearch>().Where(draft.IsWhole).Where(find => find.Key is null && find.Text is null))
        {
            draft.Report(draft.At(find), ProblemWords.KeyOrText);
        }

        foreach (DeskError error in draft.All<DeskError>().Where(draft.IsWhole))
        {
            if (error.Status is null && error.Path is null)
            {
                draft.Report(draft.At(error), ProblemWords.StatusOrPath);
            }
            else if (error.Has is not null && error.Path is null)
            {
                draft.Report(draft.At(error, nameof(DeskError.Has)), () => ProblemWords.OnlyWith("has", "path"));
            }
        }

        foreach (Desk desk in draft.All<Desk>().Where(desk => draft.Has(desk, nameof(Desk.Create)) && draft.Has(desk, nameof(Desk.Messages)) && desk.Messages is null))
        {
            foreach (DeskPost post in new[] { desk.Create, desk.Reply }.OfType<DeskPost>().Where(post => draft.Has(post, nameof(DeskPost.Answer)) && post.Answer is null))
            {
                draft.Report(draft.At(post), ProblemWords.NobodyReads);
            }
        }
    }

    private static void CheckPages(Draft draft, DeskPages pages)
    {
        int found = new object?[] { pages.Next, pages.Number, pages.Cursor }.Count(each => each is not null);
        if (found != 1)
        {
            draft.Report(draft.At(pages), () => ProblemWords.OneWayOn(found));
        }
        else if (pages.First is not null && pages.Number is null)
        {
            draft.Report(draft.At(pages, nameof(DeskPages.First)), () => ProblemWords.OnlyWith("first", "number"));
        }
        else if (pages.As is null != pages.Cursor is null)
        {
            draft.Report(pages.As is null ? draft.At(pages, nameof(DeskPages.Cursor)) : draft.At(pages, nameof(DeskPages.As)), () => pages.As is null ? ProblemWords.OnlyWith("cursor", "as") : ProblemWords.OnlyWith("as", "cursor"));
        }
    }
}
