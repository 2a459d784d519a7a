using System.Globalization;
using Harness.Studies;

namespace Harness.Runs;

/// <summary>
/// Whether a disk has room for what follows a message: its answer, the replies and the looks. Where there is too little nothing is sent,
/// so that a full disk finds no message between its claim and its end.
/// </summary>
/// <param name="folder">Where the journal lies.</param>
/// <param name="free">How many bytes are free.</param>
/// <param name="tell">Told once when there is too little, and once when there is enough again.</param>
internal sealed class Headroom(string folder, Func<long> free, Action<Words> tell)
{
    public const long Least = 16L << 20;
    private bool isShort;

    /// <summary>The room on the disk of a folder.</summary>
    public static Headroom Of(string folder, Action<Words> tell) => new(folder, () => new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace, tell);

    /// <summary>Whether there is room enough to send.</summary>
    /// <exception cref="IOException">The disk does not tell.</exception>
    public bool MaySend()
    {
        long bytes = free();
        bool wasShort = Interlocked.Exchange(ref isShort, bytes < Least);
        if (wasShort != bytes < Least)
        {
            tell(bytes < Least ? Short(bytes) : Enough());
        }

        return bytes >= Least;
    }

    private Words Short(long bytes)
    {
        string left = (bytes >> 20).ToString(CultureInfo.InvariantCulture), least = (Least >> 20).ToString(CultureInfo.InvariantCulture);
        return new(
            $"Only {left} MiB are free in {folder}: nothing is sent before there are {least}. Make room; looks go on.",
            $"Il ne reste que {left} Mio libres dans {folder} : rien n’est envoyé avant qu’il y en ait {least}. Faites de la place ; les regards continuent.");
    }

    private Words Enough() => new($"There is room in {folder} again: sending goes on.", $"Il y a de nouveau de la place dans {folder} : les envois reprennent.");
}
