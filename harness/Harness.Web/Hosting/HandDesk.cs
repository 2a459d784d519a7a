using Harness.Channels.Email;
using Harness.Runs;
using Harness.Runs.Imports;

namespace Harness.Hosting;

/// <summary>What people do by hand in the wave that this process carries out.</summary>
/// <param name="Wave">The wave; null where the pages only show one.</param>
/// <param name="Wake">Told which conversation has something to do at once.</param>
/// <param name="File">The bytes of a file that goes with a message; null when there is none of that name.</param>
/// <param name="Time">The time.</param>
/// <param name="Rooms">The mailboxes of its personas; null where there are none.</param>
/// <param name="Imports">What people bring by mail; null where nothing can be brought.</param>
internal sealed record HandDesk(LiveWave? Wave, Func<int, Task> Wake, Func<string, byte[]?> File, TimeProvider Time, MailRooms? Rooms = null, MailImports? Imports = null)
{
    public static HandDesk Closed { get; } = new(null, _ => Task.CompletedTask, _ => null, TimeProvider.System);
}
