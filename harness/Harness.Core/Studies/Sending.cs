namespace Harness.Studies;

/// <summary>Who sends the messages to an account.</summary>
public enum Sending
{
    /// <summary>The harness.</summary>
    Automatic,

    /// <summary>A person, from their own account, with the harness at their side.</summary>
    Assisted,
}
