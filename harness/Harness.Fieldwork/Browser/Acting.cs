using Microsoft.Playwright;

namespace Harness.Browser;

/// <summary>Does the acts of a visit, one after the other, until all are done or one cannot be.</summary>
/// <param name="page">The page.</param>
/// <param name="visit">The visit.</param>
/// <param name="prepare">What stands before a send, with the pictures so far.</param>
/// <param name="ask">Asks whether to send.</param>
internal sealed class Acting(IPage page, Visit visit, Func<IReadOnlyList<byte[]>, Task<Prepared>> prepare, Func<Prepared, ValueTask<bool>> ask)
{
    private readonly TaskCompletionSource<VisitEnd> crashed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PageParts parts = new(page, (float)visit.Patience * 1000);
    private readonly List<byte[]> pictures = [];
    private Visited result = new(VisitEnd.Done);
    private volatile string? failed;

    private Pictures Camera => new(page, parts, visit.Redact);

    public async Task<Visited> Run()
    {
        page.Crash += (_, _) => crashed.TrySetResult(VisitEnd.Crashed);
        page.Close += (_, _) => crashed.TrySetResult(VisitEnd.Crashed);
        page.RequestFailed += (_, request) => failed = request.IsNavigationRequest && request.Frame == page.MainFrame ? request.Url : failed;
        foreach (Studies.PageElement banner in visit.Dismiss)
        {
            ILocator found = parts.Loosely(banner).First;
            await page.AddLocatorHandlerAsync(found, () => PageParts.Answered(Away(found)));
        }

        for (int at = 0; at < visit.Acts.Count; at++)
        {
            Task<VisitEnd> act = Tried(visit.Acts[at]);
            VisitEnd end = await await Task.WhenAny(act, crashed.Task);
            if (end != VisitEnd.Done)
            {
                bool person = end is VisitEnd.Changed or VisitEnd.Failed or VisitEnd.Unconfirmed && await parts.AsksForPerson(visit.Captcha);
                result = result with { End = person ? VisitEnd.Captcha : end, At = at };
                await Picture(null);
                break;
            }
        }

        return result with { Pictures = pictures, Address = failed };
    }

    private static async Task<bool> Away(ILocator banner)
    {
        await banner.ClickAsync(new() { Timeout = 5_000 });
        return true;
    }

    private async Task<VisitEnd> Tried(Act act)
    {
        try
        {
            return await Done(act);
        }
        catch (TimeoutException)
        {
            return act.Kind == ActKind.Goto ? VisitEnd.TimedOut : VisitEnd.Changed;
        }
        catch (PlaywrightException error)
        {
            return crashed.Task.IsCompleted || page.IsClosed ? VisitEnd.Crashed
                : act.Kind != ActKind.Goto ? VisitEnd.Changed
                : error.Message.Contains("ERR_BLOCKED_BY_CLIENT", StringComparison.Ordinal) ? VisitEnd.Undeclared
                : VisitEnd.Unreached;
        }
    }

    private async Task<VisitEnd> Done(Act act)
    {
        switch (act.Kind)
        {
            case ActKind.Goto:
                return await Goto(act.Value!);
            case ActKind.Fill:
                await (await parts.One(act.On!)).FillAsync(act.Value!, new() { Timeout = parts.Patience });
                break;
            case ActKind.Select:
                await (await parts.One(act.On!)).SelectOptionAsync(act.Value!, new() { Timeout = parts.Patience });
                break;
            case ActKind.Check:
                await (await parts.One(act.On!)).CheckAsync(new() { Timeout = parts.Patience });
                break;
            case ActKind.Attach:
                await (await parts.One(act.On!)).SetInputFilesAsync(new FilePayload { Name = act.File!.Name, MimeType = "application/octet-stream", Buffer = act.File.Bytes }, new() { Timeout = parts.Patience });
                break;
            case ActKind.Click:
                await (await parts.One(act.On!)).ClickAsync(new() { Timeout = parts.Patience });
                break;
            case ActKind.Expect:
                await parts.Loosely(act.On!).First.WaitForAsync(new() { Timeout = parts.Patience });
                break;
            case ActKind.Picture:
                await Picture(act.On);
                break;
            case ActKind.Read:
                return await Read(act);
            case ActKind.Send:
                return await Send(act);
        }

        return VisitEnd.Done;
    }

    private async Task<VisitEnd> Goto(string address)
    {
        IResponse? response = await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded, Timeout = parts.Patience * 2 });
        result = result with { RetryAfter = response is null ? null : await response.HeaderValueAsync("retry-after") };
        return response?.Status switch
        {
            429 => VisitEnd.Limited,
            >= 500 => VisitEnd.Failed,
            >= 400 => VisitEnd.Changed,
            _ => VisitEnd.Done,
        };
    }

    private async Task<VisitEnd> Read(Act act)
    {
        if (await RowReader.Await(parts, act.On!, act.Rows!) is not { } seen)
        {
            return VisitEnd.Changed;
        }

        result = result with { Rows = seen.Rows, More = seen.More, State = seen.State, Receipt = await Shown() };
        if (seen.State != visit.Known)
        {
            await Picture(null);
        }

        return VisitEnd.Done;
    }

    /// <summary>The reference that stands on a page that is only read.</summary>
    private async Task<string?> Shown()
    {
        Submission? submission = visit.Confirm is { } confirm ? new(parts, confirm) : null;
        return submission is not null && await submission.Confirmed() ? submission.Receipt : null;
    }

    private async Task<VisitEnd> Send(Act act)
    {
        Submission submission = new(parts, visit.Confirm!);
        if (await parts.AsksForPerson(visit.Captcha))
        {
            return VisitEnd.Captcha;
        }

        ILocator button = await parts.One(act.On!);
        if (await submission.Confirmed() || !await Submission.Takes(button, parts.Patience))
        {
            return VisitEnd.Changed;
        }

        await Picture(null);
        Prepared prepared = await prepare([.. pictures]);
        pictures.Clear();
        if (!await ask(prepared))
        {
            return VisitEnd.GivenUp;
        }

        bool confirmed = await submission.Click(button);
        result = result with { Receipt = submission.Receipt };
        await (confirmed ? Picture(null) : PageParts.Answered(Stopped()));
        if (confirmed && visit.Afterwards is { } reading && await RowReader.Read(parts, reading.On!, reading.Rows!) is { } seen)
        {
            result = result with { Rows = seen.Rows };
        }

        return confirmed ? VisitEnd.Done : VisitEnd.Unconfirmed;
    }

    /// <summary>Gives up a page that is on its way: until then the one that stands gives no answer.</summary>
    private async Task<bool> Stopped()
    {
        ICDPSession session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Page.stopLoading");
        await session.DetachAsync();
        return true;
    }

    private async Task Picture(Studies.PageElement? part)
    {
        if ((part is null ? await Camera.Page() : await Camera.Part(part)) is { } picture)
        {
            pictures.Add(picture);
        }
    }
}
