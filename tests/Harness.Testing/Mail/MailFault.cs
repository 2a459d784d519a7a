namespace Harness.Testing.Mail;

/// <summary>What goes wrong at one step of a conversation with a mail server.</summary>
/// <param name="Step">The command, such as <c>RCPT</c> or <c>FETCH</c>; <c>greeting</c> before the first, <c>.</c> at the end of a message.</param>
public sealed record MailFault(string Step)
{
    /// <summary>Said in place of the true answer; null for the true one.</summary>
    public string? Answer { get; init; }

    /// <summary>What happens to the connection.</summary>
    public MailCut Cut { get; init; }

    /// <summary>Whether a message is taken all the same.</summary>
    public bool Takes { get; init; } = true;

    /// <summary>What else happens just before.</summary>
    public Action? Before { get; init; }
}

/// <summary>What happens to the connection.</summary>
public enum MailCut
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is reset, without an answer.</summary>
    Reset,

    /// <summary>It is closed in good order, without an answer.</summary>
    Closed,

    /// <summary>It is closed after half of the answer.</summary>
    Half,

    /// <summary>Nothing is ever said again.</summary>
    Silent,

    /// <summary>What is said never ends.</summary>
    Flood,
}

/// <summary>The faults to come, each met once at its step.</summary>
public sealed class MailFaults
{
    private readonly List<MailFault> waiting = [];

    public void Add(MailFault fault)
    {
        lock (waiting)
        {
            waiting.Add(fault);
        }
    }

    internal MailFault? Meet(string step)
    {
        lock (waiting)
        {
            MailFault? fault = waiting.Find(fault => fault.Step == step);
            _ = fault is not null && waiting.Remove(fault);
            fault?.Before?.Invoke();
            return fault;
        }
    }

    /// <summary>Says an answer as a fault has it.</summary>
    /// <returns>Whether the connection goes on.</returns>
    internal static async Task<bool> Say(LineConnection connection, MailFault? fault, string answer, CancellationToken cancellation)
    {
        string said = fault?.Answer ?? answer;
        switch (fault?.Cut ?? MailCut.None)
        {
            case MailCut.Reset:
                connection.Reset();
                return false;
            case MailCut.Closed:
                return false;
            case MailCut.Half:
                await connection.Say(said[..(said.Length / 2)], cancellation);
                return false;
            case MailCut.Silent:
                await connection.Fall(cancellation);
                return false;
            case MailCut.Flood:
                string flood = new('x', 64 * 1024);
                while (true)
                {
                    await connection.Say(flood, cancellation);
                }

            default:
                await connection.Say(said, cancellation);
                return true;
        }
    }
}
