using System.Globalization;
using Harness.Channels;
using Harness.Planning;
using Harness.Runs;
using Harness.Runs.Bundles;

namespace Harness.Commands;

/// <summary>A tick whose journal is in a bundle: taken before anything is sent, brought home after it, with a copy for reading left in the reports.</summary>
internal static class BundledTick
{
    /// <summary>Runs it.</summary>
    /// <returns>What was done; null when the bundle was only taken.</returns>
    public static async Task<TickReport?> Run(Plan plan, string source, string folder, Reach reach, BundleAsked asked, Terminal terminal, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(asked.File))!);
        using HostLock host = OneHost.Take(asked.File, TimeProvider.System);
        BundleHold hold = Hold(plan, source, asked);
        string fence = hold.Head.Fence.ToString(CultureInfo.InvariantCulture);
        if (asked.Take)
        {
            terminal.Say(
                $"The bundle is taken under number {fence}. Save it where it lasts, then run the same tick without --take.",
                $"Le paquet est pris sous le numéro {fence}. Enregistrez-le en lieu sûr, puis lancez le même passage sans --take.");
            return null;
        }

        bool doubtful = false;
        try
        {
            HeldOptions options = new()
            {
                Switches = asked.File,
                Tell = terminal.Say,
                Through = channel => new WaryChannel(channel, () => Volatile.Write(ref doubtful, true), TimeProvider.System),
                MaySend = () => !Volatile.Read(ref doubtful),
            };
            using HeldWave held = HeldWave.Take(plan, source, Path.GetDirectoryName(hold.Journal)!, reach, () => 0, options);
            return await TickCommand.Visit(held, plan.WaveId, hold.Head.Fence, terminal, cancellation);
        }
        finally
        {
            ReadingCopy.Leave(hold.Return(doubtful), asked.File, folder);
            if (doubtful)
            {
                terminal.Say(
                    "The platform shows a message that this bundle does not know of: a newer copy of it was at work. Nothing more is sent from it before: harness adopt --bundle",
                    "La plateforme montre un message que ce paquet ignore : une copie plus récente a travaillé. Plus rien n’en est envoyé avant : harness adopt --bundle");
            }
        }
    }

    private static BundleHold Hold(Plan plan, string source, BundleAsked asked)
    {
        (BundleHold? hold, BundleFault? fault) = asked.Begin
            ? BundleHold.Begin(asked.File, HeadOf(plan), asked.Expect, draft => LiveJournal.Prepare(plan, source, draft))
            : BundleHold.Take(asked.File, plan.WaveId, asked.Expect);
        return hold ?? throw BundleWords.Refused(fault!.Value, asked.File, asked.Expect);
    }

    /// <summary>The head of a bundle that was never taken.</summary>
    public static BundleHead HeadOf(Plan plan) => new(plan.Study.Id, plan.Wave, plan.WaveId, 0, BundleState.Home);
}
