namespace Harness.Journal;

/// <summary>What a journal is of. <paramref name="Source"/> is the digest of the study's files.</summary>
internal sealed record Wave(string Study, string Source, ulong Seed, Brands Brands, string Tool);

/// <summary>Whether the brands of a journal are simulated or real.</summary>
internal enum Brands
{
    Simulated,
    Live,
}
