using System.Data.Common;
using Harness.Channels;
using Harness.Hosting;
using Harness.Journal;
using Harness.Planning;
using Harness.Raters;
using Harness.Studies;
using NodaTime;

namespace Harness.Commands;

/// <summary>The pages of a wave that this process carries out.</summary>
internal static class LivePages
{
    /// <summary>Starts them and says where they are.</summary>
    public static async Task<PageServer> Start(Plan plan, HeldWave held, Func<int> overdue, Func<int, Task> wake, Reach reach, int? port, Terminal terminal, CancellationToken cancellation)
    {
        string folder = Path.GetDirectoryName(held.Path)!;
        BookOfWave.Require(held.Journal.Wave, folder);
        LiveReading reading = new(held.Journal, held.Slots, held.Time);
        PageServer pages = await PageServer.Start(
            () => new(held.Journal.Wave, plan.Study, held.Slots, reading.Of(held.Wave.Probes), folder, terminal.Language, slot => reading.EventsOf(slot), State()), State, folder, port, cancellation, new(held.Wave, wake, reach.File, held.Time, held.Rooms, held.Imports), Ratings(plan, held, folder, terminal.Language));
        terminal.Say($"Its pages: {pages.Address}/", $"Ses pages : {pages.Address}/");
        return pages;

        HostState State()
        {
            bool isThere = Answers(held.Journal);
            return new(isThere && held.Node is { } node ? node.Mode : held.State.Mode, held.Telemetry.Figures(), overdue(), isThere);
        }
    }

    private static RatingDesk Ratings(Plan plan, HeldWave held, string folder, Language language) =>
        new(Path.Combine(folder, RatingBook.FileName), language, key => Deck.Of(plan.Study, held.Slots, held.Journal, key), held.Time, Duration.FromMinutes(1));

    private static bool Answers(EventJournal journal)
    {
        try
        {
            journal.Unsettled();
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }
}
