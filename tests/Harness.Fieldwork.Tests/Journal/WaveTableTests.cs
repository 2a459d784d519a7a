using Harness.Journal;

namespace Harness.Fieldwork.Tests.Journal;

public sealed class WaveTableTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(0UL)]
    [InlineData(ulong.MaxValue)]
    public void A_wave_comes_back_equal(ulong seed)
    {
        foreach (Brands brands in Enum.GetValues<Brands>())
        {
            Wave wave = new("été'); --", "", seed, brands, "Harness\0😀");
            string path = folder.At($"{brands}.sqlite");
            EventJournal.Create(path, wave, []).Dispose();

            using EventJournal opened = EventJournal.Open(path);
            opened.Wave.ShouldBe(wave);
            opened.Slots(Scenarios.Race()).ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_wave_of_a_repeated_study_comes_back()
    {
        Wave wave = new("race-2012", "", 7, Brands.Live, "Harness 0", 2, "race-2012-w2");
        EventJournal.Create(folder.At("second.sqlite"), wave, []).Dispose();

        using EventJournal opened = EventJournal.Resume(folder.At("second.sqlite"));
        opened.Wave.ShouldBe(wave);
    }

    [Fact]
    public void A_journal_of_before_schema_3_does_not_know_its_wave_and_is_gone_on_with()
    {
        string path = folder.At("old.sqlite");
        Journals.Create(path).Dispose();
        Journals.Tamper(path, "ALTER TABLE wave DROP COLUMN number; ALTER TABLE wave DROP COLUMN name; UPDATE wave SET schema = 2");

        using (EventJournal resumed = EventJournal.Resume(path))
        {
            resumed.Append([Journals.Looked(0, 0)]);
            resumed.Slots(Scenarios.Race()).Count.ShouldBe(Journals.Plan.Slots.Count);
        }

        using EventJournal opened = EventJournal.Open(path);
        (opened.Wave, opened.Count()).ShouldBe((Journals.Wave, 1));
        JournalGlance.At(path).Wave.ShouldBe(Journals.Wave);
    }

    public void Dispose() => folder.Dispose();
}
