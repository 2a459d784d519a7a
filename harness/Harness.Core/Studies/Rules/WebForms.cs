using System.Text.RegularExpressions;
using Harness.Studies.Binding;
using NodaTime;

namespace Harness.Studies.Rules;

/// <summary>A form goes to its page, fills in the message, sends it once and knows when that worked.</summary>
internal static partial class WebForms
{
    private const string Message = "{text}", Receipt = "{receipt}", Channel = "web";
    private static readonly string[] Filled = [Message, "{name}", "{email}", "{phone}", "{order}", "{probe}"];
    private static readonly Duration Longest = Duration.FromSeconds(60);

    public static void Check(Draft draft, Known known)
    {
        foreach (Account account in draft.All<Account>().Where(account => account.Form is not null && draft.Has(account, nameof(Account.Channel)) && account.Channel != Channel))
        {
            draft.Report(draft.At(account, nameof(Account.Form)), ProblemWords.FormOnlyOnWeb);
        }

        foreach (WebForm form in draft.All<WebForm>())
        {
            CheckHosts(draft, form);
            CheckSteps(draft, form, form.Steps, nameof(WebForm.Steps), Filled);
            CheckSteps(draft, form, form.Again, nameof(WebForm.Again), [.. Filled, Receipt]);
            CheckSteps(draft, form, form.Look, nameof(WebForm.Look), [.. Filled.Except([Message], StringComparer.Ordinal), Receipt]);
        }

        foreach (PageElement element in draft.All<PageElement>().Where(draft.IsWhole))
        {
            CheckElement(draft, element);
        }

        foreach (WebConfirmation confirm in draft.All<WebConfirmation>().Where(draft.IsWhole))
        {
            CheckConfirmation(draft, confirm);
        }

        WebPersonas.Check(draft);
    }

    /// <summary>The placeholders of a text of a form.</summary>
    public static IReadOnlyList<string> Places(string text) => [.. Braces().Matches(text).Select(match => match.Value)];

    private static void CheckHosts(Draft draft, WebForm form)
    {
        for (int at = 0; draft.Has(form, nameof(WebForm.Hosts)) && at < form.Hosts?.Count; at++)
        {
            Spot host = draft.Item(form.Hosts, at);
            if (!IsHost(host.Written))
            {
                draft.Report(host, () => ProblemWords.NoHost(host.Written));
            }
        }
    }

    /// <summary>Letters, digits, hyphens and dots, as in an address; no address, path or port.</summary>
    private static bool IsHost(string text) => Host().IsMatch(text);

    private static void CheckSteps(Draft draft, WebForm form, IReadOnlyList<WebStep>? steps, string list, string[] places)
    {
        if (steps is null || !draft.Has(form, list) || !draft.IsWhole(steps) || steps.Count == 0)
        {
            return;
        }

        bool reads = list == nameof(WebForm.Look);
        bool isSound = true;
        foreach (WebStep step in steps)
        {
            isSound &= draft.IsWhole(step) && CheckStep(draft, step, places, reads);
        }

        if (!isSound)
        {
            return;
        }

        if (steps[0].Goto is null)
        {
            draft.Report(draft.At(steps[0]), ProblemWords.FirstStepGoes);
        }

        WebStep[] last = [.. steps.Where(step => reads ? step.Read is not null : step.Sends)];
        if (last.Length != 1 || last[0] != steps[^1])
        {
            draft.Report(draft.At(last.FirstOrDefault(step => step != steps[^1]) ?? steps[^1]), reads ? ProblemWords.LastStepReads : ProblemWords.LastStepSends);
        }

        if (!reads && !steps.Any(step => step.With?.Contains(Message, StringComparison.Ordinal) == true))
        {
            draft.Report(draft.At(form, list), ProblemWords.MessageNotFilledIn);
        }
    }

    private static bool CheckStep(Draft draft, WebStep step, string[] places, bool reads)
    {
        int verbs = (step.Goto is null ? 0 : 1) + new[] { step.Fill, step.Select, step.Check, step.Attach, step.Click, step.Expect, step.Read, step.Screenshot }.Count(verb => verb is not null);
        (Spot Spot, Func<Words> What)? fault =
            verbs != 1 ? (draft.At(step), () => ProblemWords.OneVerb(verbs))
            : (step.Fill ?? step.Select) is not null != step.With is not null ? (draft.At(step, nameof(WebStep.With)), ProblemWords.WithWhereFilled)
            : step.Send is not null && step.Click is null ? (draft.At(step, nameof(WebStep.Send)), ProblemWords.OnlyClicksSend)
            : step.Read is not null != step.Rows is not null ? (draft.At(step), ProblemWords.RowsWhereRead)
            : step.Read is not null && !reads ? (draft.At(step, nameof(WebStep.Read)), ProblemWords.ReadsOnlyInLook)
            : null;
        if (fault is { } found)
        {
            draft.Report(found.Spot, found.What);
        }

        return CheckPlaces(draft, step, nameof(WebStep.Goto), step.Goto, places) & CheckPlaces(draft, step, nameof(WebStep.With), step.With, places) && fault is null;
    }

    private static bool CheckPlaces(Draft draft, object owner, string key, string? text, string[] allowed)
    {
        if (text is null || Places(text).FirstOrDefault(place => !allowed.Contains(place, StringComparer.Ordinal)) is not { } other)
        {
            return true;
        }

        draft.Report(draft.At(owner, key), () => ProblemWords.NoPlaceholder(other, allowed), () => Nearest.To(other, allowed));
        return false;
    }

    private static void CheckElement(Draft draft, PageElement element)
    {
        int ways = new object?[] { element.Label, element.Role, element.Text, element.Css }.Count(way => way is not null);
        if (ways != 1)
        {
            draft.Report(draft.At(element), () => ProblemWords.OneWayToFind(ways));
        }
        else if (element.Name is not null && element.Role is null)
        {
            draft.Report(draft.At(element, nameof(PageElement.Name)), ProblemWords.NameOfRole);
        }
    }

    private static void CheckConfirmation(Draft draft, WebConfirmation confirm)
    {
        if (confirm.Text is null && confirm.Matching is null)
        {
            draft.Report(draft.At(confirm), ProblemWords.NothingConfirms);
        }

        if (confirm.Matching is { } pattern && !IsPattern(pattern))
        {
            draft.Report(draft.At(confirm, nameof(WebConfirmation.Matching)), () => ProblemWords.NoPattern(pattern));
        }

        if (confirm.Patience > Longest)
        {
            Spot within = draft.At(confirm, nameof(WebConfirmation.Within));
            draft.Report(within, () => ProblemWords.ConfirmedSooner(within.Written));
        }

        CheckPlaces(draft, confirm, nameof(WebConfirmation.Text), confirm.Text, Filled);
    }

    private static bool IsPattern(string text)
    {
        try
        {
            return new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).ToString().Length > 0;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\{[^{}]*\}?|\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Braces();

    [GeneratedRegex(@"\A(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9-]{2,63}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Host();
}
