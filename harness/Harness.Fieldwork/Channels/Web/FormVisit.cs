using System.Globalization;
using Harness.Browser;
using Harness.Probes;
using Harness.Studies;

namespace Harness.Channels.Web;

/// <summary>A form as a visit: its placeholders filled in for one message, its addresses as they are reached.</summary>
/// <param name="form">The form.</param>
/// <param name="message">The message, or the opening of the conversation that is looked at.</param>
/// <param name="reach">What may be touched outside.</param>
/// <param name="zone">The zone that the browser shows times in.</param>
internal sealed class FormVisit(WebForm form, Outgoing message, Reach reach, string zone)
{
    private readonly FormValues values = new(message);

    /// <summary>The visit that sends; null, with the reason, when it cannot be made.</summary>
    public Visit? Sending(string? memory, out SendCause cause) =>
        (message.Begins ? form.Steps : message.Thread is null ? null : form.Again) is { } steps ? Made(steps, memory, null, out cause) : Not(SendCause.Unfit, out cause);

    /// <summary>The visit that reads; null, with the reason, when it cannot be made.</summary>
    public Visit? Looking(string? memory, string? known, out SendCause cause) => form.Look is { } steps ? Made(steps, memory, known, out cause) : Not(SendCause.NoAccess, out cause);

    private Visit? Made(IReadOnlyList<WebStep> steps, string? memory, string? known, out SendCause cause)
    {
        List<Act> acts = [];
        if (message.Attachment is not null && steps.All(step => step.Attach is null))
        {
            return Not(SendCause.Unfit, out cause);
        }

        foreach (WebStep step in steps.Where(step => step.Attach is null || message.Attachment is not null))
        {
            if (Act(step, out cause) is not { } act)
            {
                return null;
            }

            acts.Add(act);
        }

        if (Hosts(out cause) is not { } hosts)
        {
            return null;
        }

        string? confirmed = values.Filled(form.Confirm.Text ?? "", escaped: false);
        return new Visit(acts, hosts)
        {
            Afterwards = form.Look is [.., { Read: { } on, Rows: { } rows }] ? new(ActKind.Read, on, Rows: Parts(rows)) : null,
            Dismiss = form.Dismiss ?? [],
            Captcha = form.Captcha ?? [],
            Redact = form.Redact ?? [],
            Confirm = new(form.Confirm.In, string.IsNullOrEmpty(confirmed) ? null : confirmed, form.Confirm.Matching, form.Confirm.Patience.TotalSeconds),
            Memory = memory,
            Locale = message.Slot.Persona.Locale,
            Zone = zone,
            Known = known,
        };
    }

    private Act? Act(WebStep step, out SendCause cause)
    {
        cause = SendCause.None;
        string? value = step.Goto is { } address ? values.Filled(address, escaped: true) : values.Filled(step.With ?? "", escaped: false);
        if (value is null)
        {
            cause = SendCause.Unfit;
            return null;
        }

        if (step.Goto is not null)
        {
            return Reached(new Uri(value)) is { } there ? new(ActKind.Goto, Value: there.AbsoluteUri) : NotReached(out cause);
        }

        if (step.Attach is not null)
        {
            return reach.File(message.Attachment!) is { } bytes ? new(ActKind.Attach, step.Attach, File: new(message.Attachment!, bytes)) : NotThere(out cause);
        }

        return new(Kind(step), step.Target, value, Rows: step.Rows is { } rows ? Parts(rows) : null);
    }

    private static RowParts Parts(WebRows rows) => new(rows.Own, rows.Automatic, rows.Text, rows.Author, rows.Time, rows.Id);

    private static ActKind Kind(WebStep step) => step switch
    {
        { Fill: not null } => ActKind.Fill,
        { Select: not null } => ActKind.Select,
        { Check: not null } => ActKind.Check,
        { Sends: true } => ActKind.Send,
        { Click: not null } => ActKind.Click,
        { Expect: not null } => ActKind.Expect,
        { Read: not null } => ActKind.Read,
        _ => ActKind.Picture,
    };

    /// <summary>An address as it is reached, which may be elsewhere for a rehearsal; null when its host is not declared.</summary>
    private Uri? Reached(Uri address) =>
        !reach.Servers.TryGetValue(address.IdnHost, out Uri? server) ? null
        : IsItself(server, address.IdnHost) ? address
        : new(server, address.PathAndQuery.TrimStart('/') + address.Fragment);

    private List<string>? Hosts(out SendCause cause)
    {
        cause = SendCause.None;
        List<string> hosts = [];
        foreach (string host in form.AllHosts)
        {
            if (!reach.Servers.TryGetValue(host, out Uri? server))
            {
                cause = SendCause.Undeclared;
                return null;
            }

            hosts.Add(IsItself(server, host) ? host : string.Create(CultureInfo.InvariantCulture, $"{server.IdnHost}:{server.Port}"));
        }

        return hosts;
    }

    private static bool IsItself(Uri server, string host) => server == new Uri($"https://{host}/");

    private static Visit? Not(SendCause why, out SendCause cause)
    {
        cause = why;
        return null;
    }

    private static Act? NotReached(out SendCause cause)
    {
        cause = SendCause.Undeclared;
        return null;
    }

    private static Act? NotThere(out SendCause cause)
    {
        cause = SendCause.Unfit;
        return null;
    }
}
