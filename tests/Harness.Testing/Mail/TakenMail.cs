using System.Text;

namespace Harness.Testing.Mail;

/// <summary>A message that a mail server took: the judge of duplicates and losses.</summary>
/// <param name="At">When.</param>
/// <param name="From">From whom, by the envelope.</param>
/// <param name="To">To whom, by the envelope.</param>
/// <param name="Raw">Its bytes.</param>
/// <param name="Account">Who had signed in; null when nobody had.</param>
public sealed record TakenMail(DateTimeOffset At, string From, IReadOnlyList<string> To, byte[] Raw, string? Account)
{
    public string Text => Encoding.UTF8.GetString(Raw);

    /// <summary>The first field of a name, unfolded; null without one.</summary>
    public string? Header(string name) => Text.Split("\r\n\r\n")[0].Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n")
        .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
