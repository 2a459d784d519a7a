using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Harness.Clockwork;

namespace Harness.Journal;

/// <summary>
/// What platforms answered, on disk before the journal is told, so that a journal that cannot be written does not turn a known answer
/// into an unknown one. One line for each answer, headed by its digest: a line cut off by a crash is none. Only one process can have it open.
/// </summary>
internal sealed class Spool : IDisposable
{
    private const int DigestLetters = 2 * SHA256.HashSizeInBytes;
    private const int Grown = 1 << 20;
    private readonly Lock gate = new();
    private readonly FileStream file;
    private readonly HashSet<string> awaited = new(StringComparer.Ordinal);
    private readonly List<Spooled> refused = [];

    private Spool(FileStream stream) => file = stream;

    /// <summary>Opens the spool that belongs to a journal.</summary>
    /// <exception cref="IOException">Another process has it open, or it cannot be made.</exception>
    public static Spool Of(string journal) => new(new(journal + ".spool", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));

    /// <summary>Puts an answer on disk. What the disk does not take is kept as long as the process lives.</summary>
    /// <returns>Whether it is there, whatever happens to the process or the power.</returns>
    public bool Append(Spooled answer)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(answer);
        lock (gate)
        {
            awaited.Add(Convert.ToHexString(answer.Attempt));
            try
            {
                file.Seek(0, SeekOrigin.End);
                file.Write([.. "\n"u8, .. Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(json))), .. json, .. "\n"u8]);
                Crash.Point("spooling");
                file.Flush(flushToDisk: true);
                return true;
            }
            catch (IOException)
            {
                refused.Add(answer);
                return false;
            }
        }
    }

    /// <summary>The journal has answers. When it has all and the file has grown, the file begins anew.</summary>
    public void Done(IReadOnlyList<Spooled> answers)
    {
        lock (gate)
        {
            HashSet<string> known = [.. answers.Select(answer => Convert.ToHexString(answer.Attempt))];
            awaited.ExceptWith(known);
            refused.RemoveAll(answer => known.Contains(Convert.ToHexString(answer.Attempt)));
            if (awaited.Count == 0 && file.Length > Grown)
            {
                file.SetLength(0);
            }
        }
    }

    /// <summary>All whole answers, in the order in which they came; those that the disk refused are last.</summary>
    public IReadOnlyList<Spooled> Read()
    {
        lock (gate)
        {
            file.Seek(0, SeekOrigin.Begin);
            using StreamReader reader = new(file, leaveOpen: true);
            List<Spooled> answers = [];
            while (reader.ReadLine() is { } line)
            {
                byte[] json = Encoding.UTF8.GetBytes(line.Length > DigestLetters ? line[DigestLetters..] : "");
                if (json.Length > 0 && line.StartsWith(Convert.ToHexStringLower(SHA256.HashData(json)), StringComparison.Ordinal))
                {
                    answers.Add(JsonSerializer.Deserialize<Spooled>(json)!);
                }
            }

            return [.. answers, .. refused];
        }
    }

    public void Dispose() => file.Dispose();
}

/// <summary>An answer on its way to the journal; times in milliseconds of Unix time.</summary>
/// <param name="Attempt">The claim it answers.</param>
/// <param name="At">When it came.</param>
/// <param name="Kind">What became of the message, the number of the kind of event.</param>
/// <param name="Cause">Why, the number of the cause.</param>
/// <param name="Reference">Where it stands; null unless it was sent.</param>
/// <param name="Stamp">The platform's time of the post, or from when on it may be tried again; null where there is none.</param>
/// <param name="Raw">What the platform answered.</param>
/// <param name="Replies">Replies that came with the answer; null when none did.</param>
internal sealed record Spooled(byte[] Attempt, long At, int Kind, int Cause, string? Reference, long? Stamp, byte[] Raw, IReadOnlyList<SpooledReply>? Replies = null);

/// <summary>A reply that came with an answer.</summary>
/// <param name="Reference">Where it stands.</param>
/// <param name="Stamp">When it came.</param>
/// <param name="Text">What it says.</param>
/// <param name="Automatic">Whether it is a machine's.</param>
internal sealed record SpooledReply(string Reference, long Stamp, string Text, bool Automatic);
