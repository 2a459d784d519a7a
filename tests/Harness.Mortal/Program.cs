using System.Diagnostics;
using System.Globalization;
using Harness.Channels;
using Harness.Channels.Email;
using Harness.Channels.Email.Imap;
using Harness.Channels.Exchanges;
using Harness.Channels.Mastodon;
using Harness.Evidence;
using Harness.Journal;
using Harness.Mortal;
using Harness.Planning;
using Harness.Runs;
using Harness.Testing;
using Harness.Testing.Mail;
using Harness.Testing.Platform;
using NodaTime;

// A process to be killed: it goes on with a journal where the last one stopped, sends what is due, looks for what is uncertain
// and reads what was answered. Arguments: the journal, the address of the platform, how many probes; and for a host's whole life
// the millisecond from which they are due; and for a node that shares a database also the wave, by how much its clock is ahead and how far
// the slots are apart.
// One whose first argument is a verb is the host of a browser instead, or takes ratings.
if (args[0] == BrowserLife.Verb)
{
    await BrowserLife.Live(args[1], new(args[2]));
    return 0;
}

if (args[0] == RaterLife.Verb)
{
    RaterLife.Live(args[1], args[2], int.Parse(args[3], CultureInfo.InvariantCulture));
    return 0;
}

(string path, Uri platform, int count) = (args[0], new(args[1]), int.Parse(args[2], CultureInfo.InvariantCulture));
if (args.Length > 4)
{
    await NodeLife.Live(path, platform, count, long.Parse(args[3], CultureInfo.InvariantCulture), args[4], long.Parse(args[5], CultureInfo.InvariantCulture), long.Parse(args[6], CultureInfo.InvariantCulture));
    return 0;
}

ShiftedTime time = new();
time.Pass(TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable("HARNESS_AHEAD") ?? "0", CultureInfo.InvariantCulture)));
using EventJournal journal = EventJournal.Resume(path);
using Spool spool = Spool.Of(path);
if (platform.Scheme == "mail")
{
    // mail://127.0.0.1:SMTP/IMAP: two mail servers in place of a platform.
    Reach reach = MailTester.Reach(platform.Port, int.Parse(platform.AbsolutePath[1..], CultureInfo.InvariantCulture));
    using MailRooms rooms = new(reach, ImapLimits.Usual, Duration.Zero, time);
    using EmailChannel mail = new(new(Scenarios.Race(), 1, time, reach), Limits.Sending, rooms);
    Marks.Begin();
    Sender letters = new(journal, spool, _ => mail, time, new Salts(1));
    await new Life(journal, letters, mail, MailTester.Slots(count)).Live();
    return 0;
}

using MastodonChannel channel = new(new(Scenarios.Race(), 1, time, Tester.Reach(platform)), Limits.Sending, Limits.Reading);
if (args.Length > 3)
{
    Instant first = Instant.FromUnixTimeMilliseconds(long.Parse(args[3], CultureInfo.InvariantCulture));
    if (Environment.GetEnvironmentVariable("HARNESS_STEADY") is { } apart)
    {
        Slot[] steady = Tester.Steady(count, first, Duration.FromMilliseconds(long.Parse(apart, CultureInfo.InvariantCulture)));
        await HostLife.Live(Tester.Lasting, journal, spool, channel, steady, time);
        using Process self = Process.GetCurrentProcess();
        Console.Out.WriteLine(self.PeakWorkingSet64);
        return 0;
    }

    return await HostLife.Live(Tester.Short, journal, spool, channel, Tester.Soon(count, first), time);
}

Marks.Begin();
Sender sender = new(journal, spool, _ => channel, time, new Salts(1));
Life life = new(journal, sender, channel, Tester.Slots(count));

sender.Recover();
await life.LookForUncertain();
await life.SendDue();
InstallMark.Write(path, journal.Count());
Marks.Say(Marks.Marked);
await life.Look();
InstallMark.Write(path, journal.Count());
Marks.Say(Marks.Marked);
return 0;
