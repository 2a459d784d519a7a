using Harness.Runs;

namespace Harness.Channels.Email.Tokens;

/// <summary>The file of a mailbox's tokens, held by one process at a time: whoever waits finds what the other has put there.</summary>
internal sealed class TokenFile : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(100);
    private readonly FileStream held;
    private readonly string path;

    private TokenFile(FileStream held, string path) => (this.held, this.path) = (held, path);

    /// <summary>Takes hold of it, waiting for others at most so long; null when it cannot be had.</summary>
    public static async ValueTask<TokenFile?> Take(string path, TimeSpan longest, TimeProvider time, CancellationToken cancellation)
    {
        long started = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new(new(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), path);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                if (time.GetElapsedTime(started) > longest || !File.Exists(path + ".lock"))
                {
                    return null;
                }
            }

            await Task.Delay(Often, time, cancellation);
        }
    }

    /// <summary>What it says; null when there is none yet.</summary>
    public TokenState? Read() => File.Exists(path) ? TokenState.Read(File.ReadAllBytes(path)) : null;

    /// <summary>Puts it on disk, whole, for its owner's eyes alone.</summary>
    /// <exception cref="IOException">It could not be.</exception>
    public void Write(TokenState state) => WholeFile.Write(path, state.Write(), UnixFileMode.UserRead | UnixFileMode.UserWrite);

    public void Dispose() => held.Dispose();
}
