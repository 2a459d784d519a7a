using System.Collections.Concurrent;
using System.Text;
using Harness.Probes;

namespace Harness.Channels.Web;

/// <summary>
/// What sites made the browser remember, by conversation, so that it finds its way back: in memory, and in files that only this user can
/// read where the wave has a folder. They open a chat as a password would.
/// </summary>
internal sealed class Memories(string? folder)
{
    private const UnixFileMode Ours = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int Longest = 4 * 1024 * 1024;
    private readonly ConcurrentDictionary<string, string> kept = new(StringComparer.Ordinal);

    /// <summary>What is remembered of a conversation; null when nothing is.</summary>
    public string? Of(string conversation) => kept.TryGetValue(conversation, out string? memory) ? memory
        : folder is not null && new FileInfo(Path(conversation)) is { Exists: true, Length: <= Longest } file ? File.ReadAllText(file.FullName)
        : null;

    /// <summary>Keeps it; whether it is kept.</summary>
    public bool Keep(string conversation, string? memory)
    {
        if (memory is null || memory.Length > Longest)
        {
            return memory is null;
        }

        try
        {
            if (folder is not null)
            {
                Write(conversation, memory);
            }

            kept[conversation] = memory;
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void Write(string conversation, string memory)
    {
        string path = Path(conversation), draft = path + ".partial";
        Directory.CreateDirectory(folder!);
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Ours;
        }

        using (FileStream file = new(draft, options))
        {
            file.Write(Encoding.UTF8.GetBytes(memory));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    private string Path(string conversation) => System.IO.Path.Combine(folder!, Digest.Of(Encoding.UTF8.GetBytes(conversation)).ToString()[..32] + ".json");
}
