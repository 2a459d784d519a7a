using Harness.Fieldwork.Tests.Journal;
using Harness.Journal;
using Harness.Runs.Bundles;

namespace Harness.Fieldwork.Tests.Runs.Bundles;

public sealed class BundleHoldTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string File => folder.At("race.bundle");

    private static BundleHead Head { get; } = new("race-2012", 1, "race-2012", 0, BundleState.Home);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_tick_has_a_number_of_its_own_and_leaves_one_file_and_its_number()
    {
        Begun().Return(doubtful: false);
        BundleHold second = Taken();
        second.Head.Fence.ShouldBe(2);
        Add(second);
        second.Return(doubtful: false);

        folder.Files().ShouldBe(["race.bundle", "race.bundle.fence"]);
        BundleFile.Read(File).Bundle!.Head.ShouldBe(Head with { Fence = 2 });
        BundleFence.Known(File).ShouldBe(2);
        using EventJournal journal = EventJournal.Open(Taken().Journal);
        journal.Count().ShouldBe(1);
    }

    [Fact]
    public void Before_anything_is_sent_the_file_says_that_it_is_out()
    {
        Begun();

        BundleFile.Read(File).Bundle!.Head.ShouldBe(Head with { Fence = 1, State = BundleState.Out });
    }

    [Fact]
    public void A_tick_that_was_cut_off_is_gone_on_with_on_its_machine_under_its_number()
    {
        Add(Begun());

        BundleHold again = Taken();

        again.Head.Fence.ShouldBe(1);
        using EventJournal journal = EventJournal.Open(again.Journal);
        journal.Count().ShouldBe(1);
    }

    [Fact]
    public void A_tick_that_never_came_back_blocks_every_other_machine()
    {
        Begun();
        BundleFolder.Clear(File);

        Refused(0).ShouldBe(BundleFault.NotBack);
    }

    [Fact]
    public void An_older_copy_is_told_by_the_number_beside_it_or_by_the_one_that_is_asked_for()
    {
        Begun().Return(doubtful: false);
        byte[] older = System.IO.File.ReadAllBytes(File);
        Taken().Return(doubtful: false);
        System.IO.File.WriteAllBytes(File, older);

        Refused(0).ShouldBe(BundleFault.Stale);
        System.IO.File.Delete(BundleFence.PathOf(File));
        Refused(2).ShouldBe(BundleFault.Stale);
        Refused(1).ShouldBeNull();
    }

    [Fact]
    public void A_number_that_cannot_be_read_blocks()
    {
        Begun().Return(doubtful: false);
        System.IO.File.WriteAllText(BundleFence.PathOf(File), "?");

        Refused(0).ShouldBe(BundleFault.Stale);
    }

    [Fact]
    public void A_bundle_that_was_lost_is_not_begun_anew()
    {
        Refused(0).ShouldBe(BundleFault.Missing);
        Refused(7).ShouldBe(BundleFault.Stale);
        Begun().Return(doubtful: false);
        BundleHold.Begin(File, Head, 0, Make).Fault.ShouldBe(BundleFault.Begun);
        System.IO.File.Delete(File);

        Refused(0).ShouldBe(BundleFault.Stale);
        BundleHold.Begin(File, Head, 0, Make).Fault.ShouldBe(BundleFault.Begun);
        System.IO.File.Delete(BundleFence.PathOf(File));
        BundleHold.Begin(File, Head, 7, Make).Fault.ShouldBe(BundleFault.Begun);
    }

    [Fact]
    public void A_bundle_of_another_wave_is_refused()
    {
        Begun().Return(doubtful: false);

        BundleHold.Take(File, "race-2012-w2", 0).Fault.ShouldBe(BundleFault.OtherWave);
        BundleHold.Adopt(File, Head with { WaveId = "other" }, 0, Make, _ => { }).Fault.ShouldBe(BundleFault.OtherWave);
    }

    [Fact]
    public void What_the_platform_contradicts_is_blocked_until_it_is_adopted()
    {
        Begun().Return(doubtful: true);
        Refused(0).ShouldBe(BundleFault.Doubtful);

        BundleHold.Adopt(File, Head, 0, Make, _ => { }).ShouldBe((2, null));

        Taken().Head.Fence.ShouldBe(3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whatever_is_left_is_adopted_under_a_number_above_all_that_are_known(bool lost)
    {
        Add(Begun());
        BundleFolder.Clear(File);
        if (lost)
        {
            System.IO.File.Delete(File);
        }

        List<string> adopted = [];
        BundleHold.Adopt(File, Head, 9, Make, adopted.Add).ShouldBe((10, null));

        adopted.ShouldHaveSingleItem();
        folder.Files().ShouldBe(["race.bundle", "race.bundle.fence"]);
        Refused(10).ShouldBeNull();
    }

    [Fact]
    public void What_a_tick_on_this_machine_was_cut_off_from_is_adopted_with_all_it_knows()
    {
        Add(Begun());

        BundleHold.Adopt(File, Head, 0, _ => throw new InvalidOperationException("nothing was lost"), _ => { }).ShouldBe((2, null));

        using EventJournal journal = EventJournal.Open(Taken().Journal);
        journal.Count().ShouldBe(1);
    }

    private BundleHold Begun() => BundleHold.Begin(File, Head, 0, Make).Hold!;

    private BundleHold Taken() => BundleHold.Take(File, Head.WaveId, 0).Hold!;

    private BundleFault? Refused(long expect) => BundleHold.Take(File, Head.WaveId, expect).Fault;

    private static void Add(BundleHold hold)
    {
        using EventJournal journal = EventJournal.Resume(hold.Journal);
        journal.Append([Journals.Looked(0, 0)]);
    }

    private static void Make(string draft) => Journals.Create(Path.Combine(draft, Bundle.Journal)).Dispose();
}
