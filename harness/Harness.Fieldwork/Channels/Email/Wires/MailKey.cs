using System.Text;

namespace Harness.Channels.Email.Wires;

/// <summary>What opens a mailbox.</summary>
/// <param name="User">Whose it is.</param>
/// <param name="Secret">The password, or the token.</param>
/// <param name="IsToken">Whether it is a token (XOAUTH2).</param>
internal sealed record MailKey(string User, string Secret, bool IsToken)
{
    /// <summary>As SASL PLAIN says it.</summary>
    public string Plain => Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{User}\0{Secret}"));

    /// <summary>As SASL XOAUTH2 says it.</summary>
    public string Bearer => Convert.ToBase64String(Encoding.UTF8.GetBytes($"user={User}\u0001auth=Bearer {Secret}\u0001\u0001"));

    public override string ToString() => $"{User} ***";
}
