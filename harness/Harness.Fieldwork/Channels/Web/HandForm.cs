using Harness.Studies;

namespace Harness.Channels.Web;

/// <summary>What a person fills in where a site will not have the harness do it.</summary>
/// <param name="Address">The page.</param>
/// <param name="Fields">Each field as the form names it, with what goes into it; the message itself is not among them.</param>
internal sealed record HandForm(string Address, IReadOnlyList<(string Field, string Value)> Fields)
{
    /// <summary>That for a message; null where no form serves it, or something for it is missing.</summary>
    public static HandForm? Of(Outgoing message)
    {
        FormValues values = new(message);
        WebForm? form = FormValues.FormOf(message);
        return (message.Begins ? form?.Steps : form?.Again) is not { } steps || steps.Select(step => step.Goto).OfType<string>().FirstOrDefault() is not { } page || values.Filled(page, escaped: true) is not { } address
            ? null
            : new(address, [.. steps.Where(step => (step.Fill ?? step.Select) is not null && step.With != "{text}").Select(step => (Name(step.Target!), values.Filled(step.With ?? "", escaped: false) ?? ""))]);
    }

    private static string Name(PageElement element) => element.Label ?? element.Name ?? element.Text ?? element.Css ?? "";
}
