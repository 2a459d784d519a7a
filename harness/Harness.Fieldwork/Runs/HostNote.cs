using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;

namespace Harness.Runs;

/// <summary>Who runs a study, in a small file beside its journal.</summary>
/// <param name="Pid">The process.</param>
/// <param name="Since">When it began.</param>
/// <param name="Socket">Where it can be asked.</param>
internal sealed record HostNote(int Pid, DateTimeOffset Since, string Socket)
{
    /// <summary>How the path of a socket beside its journal ends.</summary>
    public const string Beside = ".socket";

    /// <summary>A socket's path has room for so many bytes.</summary>
    private const int LongestSocket = 107;

    /// <summary>The note beside a journal; null where there is none. It may be of a process that is gone.</summary>
    public static HostNote? Read(string journal)
    {
        try
        {
            return JsonSerializer.Deserialize<HostNote>(File.ReadAllBytes(PathOf(journal)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public static HostNote Of(string journal, Instant since) => new(Environment.ProcessId, since.ToDateTimeOffset(), SocketOf(Path.GetFullPath(journal)));

    public void Write(string journal) => WholeFile.Write(PathOf(journal), JsonSerializer.SerializeToUtf8Bytes(this));

    public static void Remove(string journal) => File.Delete(PathOf(journal));

    private static string PathOf(string journal) => journal + ".host";

    /// <summary>Beside the journal, or under a short name in a folder of the user's own where that path is too long.</summary>
    private static string SocketOf(string journal)
    {
        string beside = journal + Beside;
        if (Encoding.UTF8.GetByteCount(beside) <= LongestSocket)
        {
            return beside;
        }

        string runtime = Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 and < 60 } own && Directory.Exists(own) ? own : Path.GetTempPath();
        string name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(journal)))[..16];
        return Path.Combine(runtime, "harness-" + Environment.UserName, name);
    }
}
