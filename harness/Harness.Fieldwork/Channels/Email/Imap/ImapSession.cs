using System.Globalization;
using System.Text;
using Harness.Channels.Email.Mime;
using Harness.Channels.Email.Wires;
using Harness.Probes;
using NodaTime;

namespace Harness.Channels.Email.Imap;

/// <summary>A conversation with an IMAP server that only reads. What the server does wrong is an <see cref="IOException"/> and nothing else.</summary>
internal sealed class ImapSession : IAsyncDisposable
{
    private const int SmallAnswer = 64 * 1024, Chatter = 4 * 1024 * 1024, MostAnswers = 100_000, Batch = 200;

    private readonly MailWire wire;
    private int commands;

    private ImapSession(MailWire wire) => this.wire = wire;

    /// <summary>What the server can do, in capitals.</summary>
    public IReadOnlyList<string> Powers { get; private set; } = [];

    /// <summary>Connects, encrypts and signs in.</summary>
    /// <exception cref="WireException">One of it was not to be had.</exception>
    public static async ValueTask<ImapSession> Open(
        Func<string, int, CancellationToken, ValueTask<Stream>> connect, MailServer server, Func<MailKey?, CancellationToken, ValueTask<MailKey?>> key, CancellationToken cancellation)
    {
        MailKey held = await key(null, cancellation) ?? throw new WireException(SendCause.NoAccess, "nothing opens the account");
        ImapSession session = new(await MailWire.Open(connect, server, cancellation));
        try
        {
            await session.Begin(server, cancellation);
            ImapSignIn signIn = new(session);
            if (!await signIn.Run(held, cancellation)
                && !(await key(held, cancellation) is { } fresh && fresh.Secret != held.Secret && await signIn.Run(fresh, cancellation)))
            {
                throw new WireException(SendCause.Rejected, "the server does not let us in");
            }

            await session.Ask("CAPABILITY", cancellation);
            return session;
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>All folders, whatever they are for.</summary>
    public async ValueTask<IReadOnlyList<ImapFolder>> Folders(CancellationToken cancellation)
    {
        bool special = Powers.Contains("SPECIAL-USE", StringComparer.Ordinal) && Powers.Contains("LIST-EXTENDED", StringComparer.Ordinal);
        IReadOnlyList<ImapAnswer> answers = await Ask(special ? "LIST \"\" \"*\" RETURN (SPECIAL-USE)" : "LIST \"\" \"*\"", cancellation);
        return [.. answers.Where(answer => answer.Is("LIST") && answer.Values is [_, { List: not null }, _, { List: null }, ..])
            .Select(answer => new ImapFolder(answer.Values[3].Text, [.. answer.Values[1].List!.Select(mark => mark.Text)]))];
    }

    /// <summary>Opens a folder to read it and change nothing; null when it cannot be opened.</summary>
    public async ValueTask<ImapOpened?> Examine(string folder, CancellationToken cancellation)
    {
        (bool good, IReadOnlyList<ImapAnswer> answers) = await Try(["EXAMINE ", folder], SmallAnswer, cancellation);
        string? validity = answers.Select(answer => answer.Coded("UIDVALIDITY")).LastOrDefault(said => said is not null);
        return !good ? null : new(
            uint.TryParse(validity, NumberStyles.None, CultureInfo.InvariantCulture, out uint number) ? number : null,
            answers.LastOrDefault(answer => answer.Is("EXISTS", 1))?.Values[0].Number);
    }

    /// <summary>The numbers of the messages in the open folder that came on a day or after.</summary>
    public async ValueTask<IReadOnlyList<uint>> Since(LocalDate day, CancellationToken cancellation)
    {
        IReadOnlyList<ImapAnswer> answers = await Ask("UID SEARCH SINCE " + day.ToString("d-MMM-uuuu", CultureInfo.InvariantCulture), cancellation);
        return [.. answers.Where(answer => answer.Is("SEARCH")).SelectMany(answer => answer.Values.Skip(1)).Select(value => value.Number).OfType<uint>().Distinct()];
    }

    /// <summary>Size and arrival of messages in the open folder; those that are gone are left out.</summary>
    public async ValueTask<IReadOnlyList<ImapHead>> Heads(IReadOnlyList<uint> uids, CancellationToken cancellation)
    {
        List<ImapHead> heads = [];
        foreach (uint[] batch in uids.Chunk(Batch))
        {
            IReadOnlyList<ImapAnswer> answers = await Ask($"UID FETCH {string.Join(',', batch)} (UID RFC822.SIZE INTERNALDATE)", cancellation);
            heads.AddRange(answers.Where(answer => answer.Is("FETCH", 1) && answer.Values.Count > 2).Select(answer => answer.Values[2])
                .Where(fetched => fetched.Of("UID")?.Number is { } uid && batch.Contains(uid)).DistinctBy(fetched => fetched.Of("UID")!.Number)
                .Select(fetched => new ImapHead(fetched.Of("UID")!.Number!.Value, fetched.Of("RFC822.SIZE")?.Number, MailDate.Parse(fetched.Of("INTERNALDATE")?.Text))));
        }

        return heads;
    }

    /// <summary>A message of the open folder, or its beginning; null when it is gone. It stays unread to whoever reads the mailbox.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> Message(uint uid, int most, CancellationToken cancellation)
    {
        string ask = string.Create(CultureInfo.InvariantCulture, $"UID FETCH {uid} (UID BODY.PEEK[]<0.{most}>)");
        (bool good, IReadOnlyList<ImapAnswer> answers) = await Try([ask], most + SmallAnswer, cancellation);
        ImapValue? body = answers.Where(answer => answer.Is("FETCH", 1) && answer.Values.Count > 2).Select(answer => answer.Values[2])
            .FirstOrDefault(fetched => fetched.Of("UID")?.Number == uid && fetched.Of("BODY[]") is { IsNil: false, List: null })?.Of("BODY[]");
        return good ? body?.Bytes : throw new WireException(SendCause.Failed, "the server does not show a message");
    }

    /// <summary>Waits until something comes into the open folder; true when something did.</summary>
    public ValueTask<bool> Wait(TimeSpan longest, TimeProvider time, CancellationToken cancellation) => new ImapIdle(this, wire, time).Wait(longest, cancellation);

    /// <summary>A command that has to be carried out, and what was said before its end.</summary>
    internal async ValueTask<IReadOnlyList<ImapAnswer>> Ask(string command, CancellationToken cancellation)
    {
        (bool good, IReadOnlyList<ImapAnswer> answers) = await Try([command], SmallAnswer, cancellation);
        return good ? answers : throw new WireException(SendCause.Failed, $"the server refused {command.Split(' ')[0]}");
    }

    /// <summary>A command, of words as they are and of strings that are quoted or counted, in turn.</summary>
    internal async ValueTask<(bool Good, IReadOnlyList<ImapAnswer> Answers)> Try(IReadOnlyList<string> parts, int most, CancellationToken cancellation, Func<string>? more = null)
    {
        string tag = await Begin(parts, cancellation);
        List<ImapAnswer> answers = [];
        for (int room = most + Chatter; answers.Count < MostAnswers && room > 0;)
        {
            ImapAnswer answer = await Next(most, cancellation);
            room -= answer.Line.Length + answer.Values.Sum(Length);
            if (answer.Tag == tag)
            {
                return (answer.Is("OK"), answers);
            }

            if (answer.Tag == "+")
            {
                await wire.Say(Encoding.UTF8.GetBytes((more?.Invoke() ?? "") + "\r\n"), cancellation);
            }

            answers.Add(answer);
        }

        throw new WireException(SendCause.TooMuch, "answers without end");
    }

    /// <summary>Begins a command and gives its tag.</summary>
    internal async ValueTask<string> Begin(IReadOnlyList<string> parts, CancellationToken cancellation)
    {
        string tag = string.Create(CultureInfo.InvariantCulture, $"h{++commands:0000}");
        StringBuilder said = new(tag + " ");
        for (int part = 0; part < parts.Count; part++)
        {
            bool isString = part % 2 == 1;
            if (isString && parts[part].Any(sign => sign is < ' ' or > '~'))
            {
                byte[] counted = Encoding.Latin1.GetBytes(parts[part]);
                await wire.Say(Encoding.Latin1.GetBytes(said.Append(CultureInfo.InvariantCulture, $"{{{counted.Length}}}\r\n").ToString()), cancellation);
                said.Clear();
                if ((await Next(SmallAnswer, cancellation)).Tag != "+")
                {
                    throw new WireException(SendCause.Unreadable, "the server does not wait for a string");
                }

                said.Append(parts[part]);
            }
            else
            {
                said.Append(isString ? $"\"{parts[part].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : parts[part]);
            }
        }

        await wire.Say(Encoding.Latin1.GetBytes(said.Append("\r\n").ToString()), cancellation);
        return tag;
    }

    /// <summary>The next answer; what a server says of itself is noted.</summary>
    internal async ValueTask<ImapAnswer> Next(int most, CancellationToken cancellation)
    {
        ImapAnswer answer = await ImapAnswer.Read(wire, most, cancellation);
        string? powers = answer.Is("CAPABILITY") ? string.Join(' ', answer.Values.Skip(1).Select(value => value.Text)) : answer.Coded("CAPABILITY");
        Powers = powers?.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? Powers;
        return answer;
    }

    public async ValueTask DisposeAsync() => await wire.DisposeAsync();

    private async ValueTask Begin(MailServer server, CancellationToken cancellation)
    {
        if (await Next(SmallAnswer, cancellation) is not { Tag: "*" } greeting || !greeting.Is("OK"))
        {
            throw new WireException(SendCause.Failed, "the server does not begin");
        }

        await Ask("CAPABILITY", cancellation);
        if (!wire.IsEncrypted && (Powers.Contains("STARTTLS", StringComparer.Ordinal) || !server.IsHere))
        {
            if (!Powers.Contains("STARTTLS", StringComparer.Ordinal))
            {
                throw new WireException(SendCause.Unreached, "no encryption is offered");
            }

            await Ask("STARTTLS", cancellation);
            await wire.Encrypt(server, cancellation);
            await Ask("CAPABILITY", cancellation);
        }
    }

    private static int Length(ImapValue value) => value.Bytes.Length + (value.List?.Sum(Length) ?? 0);
}
