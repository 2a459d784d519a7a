using Harness.Studies;

namespace Harness.Channels.Web;

/// <summary>What the placeholders of a form stand for in one message.</summary>
/// <param name="message">The message, or the opening of the conversation that is looked at.</param>
internal sealed class FormValues(Outgoing message)
{
    /// <summary>The form through which a message goes; null when there is none.</summary>
    public static WebForm? FormOf(Outgoing message) =>
        message.On?.Party is not null ? null
        : message.Slot.Account.Channel == WebChannel.Name ? message.Slot.Account.Form
        : message.Slot.Brand.AccountOn(WebChannel.Name)?.Form;

    /// <summary>A text with its placeholders filled in; null when something for one of them is missing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="escaped">Whether it is an address, in which values are escaped.</param>
    public string? Filled(string text, bool escaped)
    {
        bool isWhole = true;
        string filled = MessageText.Fill(text, place =>
        {
            string? value = Value(place);
            isWhole &= value is not null;
            return value is not null && escaped ? Uri.EscapeDataString(value) : value;
        });
        return isWhole ? filled : null;
    }

    private string? Value(string place) => place switch
    {
        "{text}" => message.Text,
        "{name}" => message.Slot.Persona.HandleOn(WebChannel.Name) ?? message.Slot.Persona.Handle,
        "{email}" => message.Slot.Persona.Alias?.Replace("{probe}", message.Slot.Probe, StringComparison.Ordinal) ?? message.Slot.Persona.HandleOn("email"),
        "{phone}" => message.Slot.Persona.Phone,
        "{order}" => message.Slot.Case?.Order,
        "{probe}" => message.Slot.Probe,
        "{receipt}" => message.Thread,
        _ => null,
    };
}
