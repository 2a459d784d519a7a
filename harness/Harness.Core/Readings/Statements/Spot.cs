namespace Harness.Readings.Statements;

/// <summary>A line and a column of a file, both from 1.</summary>
internal readonly record struct Spot(int Line, int Column);
