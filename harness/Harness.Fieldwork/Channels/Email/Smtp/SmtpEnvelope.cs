using System.Text;

namespace Harness.Channels.Email.Smtp;

/// <summary>From whom a message goes to whom, as servers see it.</summary>
/// <param name="From">Where it comes back to when it cannot be delivered.</param>
/// <param name="To">To whom.</param>
/// <param name="Copy">To whom else, where the server takes it; null when to nobody.</param>
internal sealed record SmtpEnvelope(string From, string To, string? Copy = null)
{
    private string[] All => Copy is null ? [From, To] : [From, To, Copy];

    /// <summary>Whether it takes SMTPUTF8.</summary>
    public bool IsWide => !All.All(address => Ascii.IsValid(address));

    /// <summary>Whether its addresses can stand in a command without ending it.</summary>
    public bool IsFit => All.All(address => address.Length is > 2 and <= 254 && address.IndexOf('@', StringComparison.Ordinal) > 0 && !address.Any(sign => char.IsControl(sign) || char.IsWhiteSpace(sign) || sign is '<' or '>'));
}
