using Harness.Evidence;

namespace Harness.Fieldwork.Tests.Evidence;

public sealed class SaltsTests
{
    /// <summary>SplitMix64 keyed as in <see cref="Statistics.Draws"/>, worked out with another program.</summary>
    [Theory]
    [InlineData(1UL, 0, 0, "4b06b6c9b2c0b0a56ab8ce649c1988f1")]
    [InlineData(2012UL, 279, 7, "b5ebc9238c219f5134bcbbb82271b781")]
    public void A_salt_follows_from_seed_probe_and_number(ulong seed, int probe, int n, string salt) =>
        Convert.ToHexStringLower(new Salts(seed).For(probe, n)).ShouldBe(salt);

    [Fact]
    public void No_two_salts_of_a_wave_are_alike()
    {
        Salts salts = new(1);

        IEnumerable<string> all = from probe in Enumerable.Range(0, 300) from n in Enumerable.Range(0, 30) select Convert.ToHexStringLower(salts.For(probe, n));

        all.ShouldBeUnique(StringComparer.Ordinal);
        salts.For(0, 0).Length.ShouldBe(Salts.Size);
    }
}
