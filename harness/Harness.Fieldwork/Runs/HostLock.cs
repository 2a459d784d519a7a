using NodaTime;

namespace Harness.Runs;

/// <summary>
/// The right to run a study, held by one process: a lock of the operating system on a file beside the journal, which ends with the
/// process however it ends.
/// </summary>
internal sealed class HostLock : IDisposable
{
    private readonly FileStream file;
    private readonly string journal;

    private HostLock(FileStream held, string path, HostNote note) => (file, journal, Note) = (held, path, note);

    /// <summary>What others read about this host.</summary>
    public HostNote Note { get; }

    /// <summary>Takes the lock of a journal.</summary>
    /// <param name="journal">Path of the journal.</param>
    /// <param name="time">The time.</param>
    /// <param name="other">Who has it, as far as that is known, when it cannot be had.</param>
    /// <returns>The lock; null when another process has it.</returns>
    /// <exception cref="NotSupportedException">Locks do not hold where the journal lies: no host may run there.</exception>
    public static HostLock? Take(string journal, TimeProvider time, out HostNote? other)
    {
        other = null;
        string path = journal + ".lock";
        if (Open(path) is not { } held)
        {
            other = HostNote.Read(journal);
            return null;
        }

        if (Open(path) is { } again)
        {
            again.Dispose();
            held.Dispose();
            throw new NotSupportedException($"locks on files do not hold in {Path.GetDirectoryName(Path.GetFullPath(journal))}");
        }

        HostNote note = HostNote.Of(journal, Instant.FromDateTimeOffset(time.GetUtcNow()));
        note.Write(journal);
        return new(held, journal, note);
    }

    public void Dispose()
    {
        HostNote.Remove(journal);
        file.Dispose();
    }

    private static FileStream? Open(string path)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
