namespace Harness.Readings;

/// <summary>A place in a text, counted in UTF-16 units of its Unicode NFC form.</summary>
/// <param name="Start">Where it begins, from 0.</param>
/// <param name="Length">How long it is, at least 1.</param>
public readonly record struct Quote(int Start, int Length);
