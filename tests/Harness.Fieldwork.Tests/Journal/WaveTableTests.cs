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

    public void Dispose() => folder.Dispose();
}
