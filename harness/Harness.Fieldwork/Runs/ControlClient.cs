using System.Net.Sockets;

namespace Harness.Runs;

/// <summary>Asks the host of a study.</summary>
internal static class ControlClient
{
    /// <summary>Asks the host that runs a journal, if there is one.</summary>
    public static async ValueTask<ControlReply> Ask(string journal, ControlVerb verb, TimeProvider time, CancellationToken cancellation)
    {
        if (HostNote.Read(journal) is not { } note)
        {
            return new(ControlOutcome.NoHost, null, null);
        }

        using CancellationTokenSource patience = new(ControlSocket.PatienceFor(verb), time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(note.Socket), either.Token);
        }
        catch (SocketException error) when (error.SocketErrorCode is SocketError.WouldBlock or SocketError.AccessDenied)
        {
            return new(ControlOutcome.Silent, null, note);
        }
        catch (Exception error) when (error is SocketException or ArgumentException)
        {
            return new(ControlOutcome.NoHost, null, null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(ControlOutcome.Silent, null, note);
        }

        try
        {
            await ControlLine.Write(socket, new ControlQuestion(verb), either.Token);
            return await ControlLine.Read<ControlAnswer>(socket, either.Token) is { } answer ? new(ControlOutcome.Answered, answer, note) : new(ControlOutcome.Silent, null, note);
        }
        catch (SocketException)
        {
            return new(ControlOutcome.Silent, null, note);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(ControlOutcome.Silent, null, note);
        }
    }
}

/// <summary>What came of a question.</summary>
/// <param name="Outcome">Whether there was an answer.</param>
/// <param name="Answer">The answer; null without one.</param>
/// <param name="Host">Who was asked; null when nobody runs the study.</param>
internal sealed record ControlReply(ControlOutcome Outcome, ControlAnswer? Answer, HostNote? Host);

/// <summary>Whether a host answered.</summary>
internal enum ControlOutcome
{
    /// <summary>Nobody runs the study.</summary>
    NoHost,

    /// <summary>A host is there and gave no answer in time, none that can be read, or belongs to another user.</summary>
    Silent,
    Answered,
}
