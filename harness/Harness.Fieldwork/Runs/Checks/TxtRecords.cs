using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Harness.Runs.Checks;

/// <summary>Asks a name server for the text records of a name (RFC 1035; answers of up to 4,096 bytes by RFC 6891).</summary>
/// <param name="server">The name server.</param>
/// <param name="patience">How long each of two tries may take.</param>
/// <param name="time">The time.</param>
internal sealed class TxtRecords(IPEndPoint server, TimeSpan patience, TimeProvider time)
{
    private const int Head = 12, Tries = 2, Largest = 4096, Text = 16, Internet = 1, Cut = 0x0200, NoSuchName = 3;

    /// <summary>The first name server of the system, on the port of names.</summary>
    public static IPEndPoint? OfSystem(string resolvers) => resolvers.Split('\n')
        .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Where(words => words is ["nameserver", ..] && words.Length > 1)
        .Select(words => IPAddress.TryParse(words[1], out IPAddress? address) ? new IPEndPoint(address, 53) : null)
        .FirstOrDefault(address => address is not null);

    /// <summary>The records of a name, each as one text.</summary>
    /// <returns>None when the name has none or does not exist; null when no sound answer came.</returns>
    public async ValueTask<IReadOnlyList<string>?> Of(string name, CancellationToken cancellation)
    {
        byte[] question = Question(name, BinaryPrimitives.ReadUInt16BigEndian(RandomNumberGenerator.GetBytes(2)));
        for (int tried = 0; tried < Tries; tried++)
        {
            using CancellationTokenSource over = new(patience, time);
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellation);
            using Socket socket = new(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
            try
            {
                await socket.ConnectAsync(server, either.Token);
                await socket.SendAsync(question, either.Token);
                byte[] answer = new byte[Largest];
                int length = await socket.ReceiveAsync(answer, either.Token);
                if (Read(question, answer.AsSpan(0, length)) is { } records)
                {
                    return records;
                }
            }
            catch (Exception error) when (error is SocketException || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                // asked again, or nothing is known
            }
        }

        return null;
    }

    private static byte[] Question(string name, ushort id)
    {
        List<byte> bytes = [(byte)(id >> 8), (byte)(id & 0xFF), 1, 0, 0, 1, 0, 0, 0, 0, 0, 1];
        foreach (string label in name.TrimEnd('.').Split('.'))
        {
            bytes.Add((byte)label.Length);
            bytes.AddRange(Encoding.ASCII.GetBytes(label));
        }

        return [.. bytes, 0, 0, Text, 0, Internet, 0, 0, 41, Largest >> 8, Largest & 0xFF, 0, 0, 0, 0, 0, 0];
    }

    /// <summary>The records of an answer; null when it is none to the question, was cut, or is malformed.</summary>
    internal static List<string>? Read(ReadOnlySpan<byte> question, ReadOnlySpan<byte> answer)
    {
        int flags = answer.Length < Head ? -1 : BinaryPrimitives.ReadUInt16BigEndian(answer[2..]);
        if (flags < 0 || !answer[..2].SequenceEqual(question[..2]) || (flags & 0x8000) == 0 || (flags & Cut) != 0 || (flags & 0xF) is not (0 or NoSuchName))
        {
            return null;
        }

        List<string> records = [];
        int at = Head;
        for (int asked = BinaryPrimitives.ReadUInt16BigEndian(answer[4..]); asked > 0; asked--)
        {
            at = AfterName(answer, at) + 4;
        }

        for (int told = BinaryPrimitives.ReadUInt16BigEndian(answer[6..]); told > 0; told--)
        {
            at = AfterName(answer, at);
            if (at < 0 || at + 10 > answer.Length)
            {
                return null;
            }

            int kind = BinaryPrimitives.ReadUInt16BigEndian(answer[at..]), length = BinaryPrimitives.ReadUInt16BigEndian(answer[(at + 8)..]);
            at += 10;
            if (at + length > answer.Length)
            {
                return null;
            }

            if (kind == Text)
            {
                records.Add(Joined(answer.Slice(at, length)));
            }

            at += length;
        }

        return records;
    }

    /// <returns>Where what follows a name begins; beyond any answer when the name is malformed.</returns>
    private static int AfterName(ReadOnlySpan<byte> answer, int at)
    {
        while (at >= 0 && at < answer.Length)
        {
            switch (answer[at])
            {
                case 0:
                    return at + 1;
                case >= 0xC0:
                    return at + 2;
                default:
                    at += answer[at] + 1;
                    break;
            }
        }

        return Largest * 2;
    }

    private static string Joined(ReadOnlySpan<byte> data)
    {
        StringBuilder text = new();
        for (int at = 0; at < data.Length; at += data[at] + 1)
        {
            text.Append(Encoding.Latin1.GetString(data[(at + 1)..Math.Min(data.Length, at + 1 + data[at])]));
        }

        return text.ToString();
    }
}
