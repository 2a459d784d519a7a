namespace Harness.Journal;

/// <summary>What a journal is of.</summary>
/// <param name="Study">The study.</param>
/// <param name="Source">Digest of the study's files.</param>
/// <param name="Seed">Seed of everything random.</param>
/// <param name="Brands">Whom it writes to.</param>
/// <param name="Tool">What wrote it.</param>
/// <param name="Number">Which wave of the study, from 1; null in journals of before schema 3.</param>
/// <param name="Id">What that wave is called; null in journals of before schema 3.</param>
internal sealed record Wave(string Study, string Source, ulong Seed, Brands Brands, string Tool, int? Number = null, string? Id = null);

/// <summary>Whether the brands of a journal are simulated or real.</summary>
internal enum Brands
{
    Simulated,
    Live,
}
