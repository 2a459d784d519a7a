using System.Globalization;
using Harness.Statistics;

namespace Harness.Testing.Power;

/// <summary>
/// A folder on a disk that keeps only what it was told to put down: bytes by a sync of their file, names by a sync of their folder. Of
/// all else it keeps what it likes: any of the writes, whole or torn, and the names up to some change.
/// </summary>
public sealed class Disk(string folder)
{
    private const int Sector = 512;
    private readonly Dictionary<string, Contents> names = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (Contents File, long Position)> open = [];
    private readonly List<Action<Dictionary<string, Contents>>> renamed = [];
    private Dictionary<string, Contents> kept = new(StringComparer.Ordinal);

    /// <summary>Puts down a file as it is now.</summary>
    public void Keep(string path)
    {
        names[path] = kept[path] = new(File.ReadAllBytes(path));
    }

    /// <summary>Follows one call.</summary>
    /// <returns>Whether it changed anything, on the disk or of what it may lose.</returns>
    public bool Follow(SystemCall call)
    {
        switch (call.Name)
        {
            case "openat" when IsHere(call.Path):
                return Open(call);
            case "close":
                open.Remove(call.Handle);
                return false;
            case "lseek" when open.TryGetValue(call.Handle, out var at):
                open[call.Handle] = (at.File, long.Parse(call.Result, CultureInfo.InvariantCulture));
                return false;
            case "write" when open.TryGetValue(call.Handle, out var at):
                at.File.Write(at.Position, call.Written());
                open[call.Handle] = (at.File, at.Position + call.Written().Length);
                return true;
            case "pwrite64" when open.TryGetValue(call.Handle, out var at):
                at.File.Write(call.Last, call.Written());
                return true;
            case "ftruncate" when open.TryGetValue(call.Handle, out var at):
                at.File.Truncate(call.Last);
                return true;
            case "fsync" or "fdatasync" when open.TryGetValue(call.Handle, out var at):
                at.File.Sync();
                return true;
            case "fsync" or "fdatasync" when call.Path == folder:
                renamed.Clear();
                kept = new(names, StringComparer.Ordinal);
                return true;
            case "unlink" when IsHere(call.Strings()[0]):
                Rename(all => all.Remove(call.Strings()[0]));
                return true;
            case "rename" when IsHere(call.Strings()[1]):
                string[] pair = call.Strings();
                Contents moved = names[pair[0]];
                Rename(all =>
                {
                    all.Remove(pair[0]);
                    all[pair[1]] = moved;
                });
                return true;
            default:
                return false;
        }
    }

    /// <summary>What the disk may hold when the power fails now.</summary>
    public IReadOnlyDictionary<string, byte[]> AfterPowerCut(Draws luck)
    {
        Dictionary<string, Contents> found = new(kept, StringComparer.Ordinal);
        foreach (Action<Dictionary<string, Contents>> change in renamed.Take(luck.Below(renamed.Count + 1)))
        {
            change(found);
        }

        return found.ToDictionary(file => file.Key, file => file.Value.AfterPowerCut(luck), StringComparer.Ordinal);
    }

    private bool IsHere(string path) => Path.GetDirectoryName(path) == folder;

    private void Rename(Action<Dictionary<string, Contents>> change)
    {
        change(names);
        renamed.Add(change);
    }

    private bool Open(SystemCall call)
    {
        string path = call.Path;
        bool isNew = !names.TryGetValue(path, out Contents? file);
        if (isNew)
        {
            file = new([]);
            Rename(all => all[path] = file);
        }
        else if (call.Arguments.Contains("O_TRUNC", StringComparison.Ordinal))
        {
            file!.Truncate(0);
        }

        open[call.Handle] = (file!, 0);
        return isNew;
    }

    private sealed class Contents(byte[] durable)
    {
        private readonly List<(long At, byte[]? Bytes)> pending = [];
        private byte[] durable = durable;

        public void Write(long at, byte[] bytes) => pending.Add((at, bytes));

        public void Truncate(long length) => pending.Add((length, null));

        public void Sync()
        {
            durable = pending.Aggregate(durable, (bytes, change) => Apply(bytes, change.At, change.Bytes));
            pending.Clear();
        }

        public byte[] AfterPowerCut(Draws luck) => pending.Aggregate(durable, (bytes, change) => luck.Below(3) switch
        {
            0 => bytes,
            1 when change.Bytes is { Length: > Sector } whole => Apply(bytes, change.At, whole[..(Sector * (1 + luck.Below((whole.Length - 1) / Sector)))]),
            _ => Apply(bytes, change.At, change.Bytes),
        });

        private static byte[] Apply(byte[] before, long at, byte[]? written)
        {
            byte[] after = new byte[written is null ? at : Math.Max(before.Length, at + written.Length)];
            before.AsSpan(0, Math.Min(before.Length, after.Length)).CopyTo(after);
            written?.CopyTo(after.AsSpan((int)at));
            return after;
        }
    }
}
