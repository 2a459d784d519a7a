using Harness.Clockwork;
using Harness.Journal;

namespace Harness.Runs.Bundles;

/// <summary>
/// A bundle in the hands of a tick. Before anything is sent the file itself says that it is out, under a number that was never used; it
/// comes home when all is in it. Whoever finds it out, or older than a number that is known, sends nothing.
/// </summary>
internal sealed class BundleHold
{
    private readonly string path;
    private readonly BundleFolder folder;

    private BundleHold(string bundle, BundleFolder work) => (path, folder) = (bundle, work);

    /// <summary>What it is of; its number is the one of this tick.</summary>
    public BundleHead Head => folder.Head;

    /// <summary>Where the journal is meanwhile.</summary>
    public string Journal => folder.Journal;

    /// <summary>Takes a bundle. What a tick on this machine was cut off from is gone on with under its own number.</summary>
    /// <param name="path">Path of the bundle.</param>
    /// <param name="wave">What the wave is called that it must be of.</param>
    /// <param name="expect">The highest number that is known from elsewhere; 0 when none is.</param>
    /// <returns>The hold, or why nothing may be sent.</returns>
    public static (BundleHold? Hold, BundleFault? Fault) Take(string path, string wave, long expect)
    {
        (Bundle? bundle, BundleFault? fault) = BundleFile.Read(path);
        BundleFolder? left = Left(path, bundle);
        if (left is null && fault is { } unreadable)
        {
            return (null, unreadable == BundleFault.Missing && Math.Max(expect, BundleFence.Known(path)) > 0 ? BundleFault.Stale : unreadable);
        }

        if (fault is BundleFault.Damaged or BundleFault.Newer)
        {
            return (null, fault);
        }

        BundleHead newest = left?.Head ?? bundle!.Head;
        return newest.WaveId != wave ? (null, BundleFault.OtherWave)
            : newest.Fence < Math.Max(expect, BundleFence.Known(path)) ? (null, BundleFault.Stale)
            : newest.State == BundleState.Doubtful ? (null, BundleFault.Doubtful)
            : left is not null ? (Out(path, left), null)
            : newest.State == BundleState.Out ? (null, BundleFault.NotBack)
            : (Out(path, BundleFolder.Make(path, Taken(newest), draft => BundleFolder.Unpack(bundle!, draft))), null);
    }

    /// <summary>Makes the bundle of a wave of which nothing was ever sent.</summary>
    /// <param name="path">Path of the bundle.</param>
    /// <param name="head">What it is of; its number counts from 1.</param>
    /// <param name="expect">The highest number that is known from elsewhere; 0 when none is.</param>
    /// <param name="make">Makes the journal in a folder.</param>
    /// <returns>The hold; the fault when there is one, or was.</returns>
    public static (BundleHold? Hold, BundleFault? Fault) Begin(string path, BundleHead head, long expect, Action<string> make) =>
        File.Exists(path) || BundleFolder.Newest(path) is not null || Math.Max(expect, BundleFence.Known(path)) > 0
            ? (null, BundleFault.Begun)
            : (Out(path, BundleFolder.Make(path, Taken(head), make)), null);

    /// <summary>Takes over whatever there is of a bundle, under a number above all that are known, and brings it home.</summary>
    /// <param name="path">Path of the bundle.</param>
    /// <param name="head">What it must be of.</param>
    /// <param name="expect">The highest number that is known from elsewhere; 0 when none is.</param>
    /// <param name="make">Makes a journal in a folder, where none is left.</param>
    /// <param name="adopt">Given the journal: makes all of it uncertain that may have been sent from elsewhere.</param>
    /// <returns>The number that it has now; the fault where it cannot be read.</returns>
    public static (long Fence, BundleFault? Fault) Adopt(string path, BundleHead head, long expect, Action<string> make, Action<string> adopt)
    {
        (Bundle? bundle, BundleFault? fault) = BundleFile.Read(path);
        if (fault is BundleFault.Damaged or BundleFault.Newer || (bundle is not null && bundle.Head.WaveId != head.WaveId))
        {
            return (0, fault ?? BundleFault.OtherWave);
        }

        long known = BundleFence.Known(path);
        long fence = Math.Max(Math.Max(expect, known == long.MaxValue ? 0 : known), bundle?.Head.Fence ?? 0) + 1;
        if (Left(path, bundle) is { } left)
        {
            adopt(left.Journal);
            return (Home(path, left, left.Head with { Fence = Math.Max(fence, left.Head.Fence + 1), State = BundleState.Home }).Head.Fence, null);
        }

        BundleHead next = (bundle?.Head ?? head) with { Fence = fence, State = BundleState.Out };
        BundleFolder made = BundleFolder.Make(path, next, draft =>
        {
            (bundle is null ? make : folder => BundleFolder.Unpack(bundle, folder))(draft);
            adopt(Path.Combine(draft, Bundle.Journal));
        });
        return (Home(path, made, next with { State = BundleState.Home }).Head.Fence, null);
    }

    /// <summary>Brings the bundle home, when the journal is closed.</summary>
    /// <param name="doubtful">Whether the platform showed a message that the journal does not know of.</param>
    /// <returns>The bundle.</returns>
    public Bundle Return(bool doubtful) => Home(path, folder, Head with { State = doubtful ? BundleState.Doubtful : BundleState.Home });

    /// <summary>What a tick on this machine was cut off from: it knows at least what the bundle knows.</summary>
    private static BundleFolder? Left(string path, Bundle? bundle) =>
        BundleFolder.Newest(path) is { } folder && (bundle is null || folder.Head.Fence > bundle.Head.Fence || (folder.Head.Fence == bundle.Head.Fence && bundle.Head.State == BundleState.Out))
            ? folder
            : null;

    private static BundleHead Taken(BundleHead head) => head with { Fence = head.Fence + 1, State = BundleState.Out };

    private static BundleHold Out(string path, BundleFolder work)
    {
        BundleFile.Write(path, work.Pack(work.Head));
        Crash.Point("bundle-out");
        BundleFence.Write(path, work.Head.Fence);
        using EventJournal journal = EventJournal.Open(work.Journal);
        InstallMark.Write(work.Journal, journal.Count());
        return new(path, work);
    }

    private static Bundle Home(string path, BundleFolder work, BundleHead head)
    {
        Bundle bundle = work.Pack(head);
        Crash.Point("bundle-packed");
        BundleFile.Write(path, bundle);
        Crash.Point("bundle-home");
        BundleFence.Write(path, head.Fence);
        BundleFolder.Clear(path);
        return bundle;
    }
}
