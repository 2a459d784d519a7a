using Harness.Channels.Email.Mime;
using NodaTime;

namespace Harness.Channels.Email;

/// <summary>A message in a mailbox, told apart from all others.</summary>
/// <param name="Number">Its number in the order in which messages were first seen.</param>
/// <param name="Mail">What it is.</param>
/// <param name="Raw">Its bytes.</param>
/// <param name="Stamp">When it came: by our own server's line in it, else by the mailbox, else by its own word; null when nothing says.</param>
/// <param name="IsSent">Whether it lies where sent messages are kept.</param>
internal sealed record RoomMail(int Number, ReadMail Mail, ReadOnlyMemory<byte> Raw, Instant? Stamp, bool IsSent)
{
    /// <summary>The same for each copy of it, at each reading.</summary>
    public string Reference => Mail.Identity;

    /// <summary>The marks in its subject.</summary>
    public IReadOnlyList<string> Tokens { get; } = SubjectTokens.In(Mail.Subject);

    /// <summary>Who wrote it; empty when it does not say.</summary>
    public string Sender => Mail.From is [{ } first, ..] ? first.Address : "";

    public string Domain => Sender[(Sender.LastIndexOf('@') + 1)..];
}

/// <summary>A message of which nobody can tell yet which contact it belongs to, if to any.</summary>
/// <param name="Reference">Its name, the same at each reading: with it a person decides.</param>
/// <param name="Sender">Who wrote it; empty when it does not say.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Stamp">When it came; null when nothing says.</param>
/// <param name="Text">What it says.</param>
/// <param name="Candidates">The numbers of the slots it is likelier to belong to than others; empty when none is.</param>
/// <param name="Raw">Its bytes.</param>
internal sealed record UndecidedMail(string Reference, string Sender, string Subject, Instant? Stamp, string Text, IReadOnlyList<int> Candidates, ReadOnlyMemory<byte> Raw);
