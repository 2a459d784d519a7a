using System.Globalization;
using Harness.Studies;

namespace Harness.Runs.Checks;

/// <summary>Whether a journal can grow where it lies, and whether locks and durable writes hold there.</summary>
internal static class DiskCheck
{
    private const long Least = 200L << 20, Comfortable = 1L << 30;
    private static readonly string[] Networked = ["nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "9p", "fuse.sshfs"];

    public static Check Of(string folder)
    {
        DriveInfo drive = new(Path.GetFullPath(folder));
        return Of(drive.AvailableFreeSpace, drive.DriveFormat);
    }

    internal static Check Of(long free, string format)
    {
        string megabytes = (free >> 20).ToString(CultureInfo.InvariantCulture);
        Words space = new($"{megabytes} MiB are free on {format}.", $"{megabytes} Mio sont libres sur {format}.");
        Words more = new("Make room before a study begins: its journal is written to the disk at each step.", "Faites de la place avant le début d’une étude : son journal est écrit sur le disque à chaque pas.");
        return Networked.Contains(format, StringComparer.OrdinalIgnoreCase) ? Check.Failure(Subject.Disk,
                new($"The folder lies on another machine ({format}), where locks and durable writes may not hold.", $"Le dossier est sur une autre machine ({format}), où verrous et écritures durables peuvent ne pas tenir."),
                new("Keep the journal on a disk of this machine.", "Gardez le journal sur un disque de cette machine."))
            : free < Least ? Check.Failure(Subject.Disk, space, more)
            : free < Comfortable ? Check.Warning(Subject.Disk, space, more)
            : new(Subject.Disk, Grade.Ok, space, null);
    }
}
