using Harness.Studies.Yaml;

namespace Harness.Studies.Binding;

/// <summary>Where a record, list or block was read from, and what of it could not be read.</summary>
/// <param name="Node">The node it was read from.</param>
/// <param name="Path">Where in the structure of the file.</param>
/// <param name="Gaps">Parameters of a record whose values are missing or unreadable.</param>
/// <param name="Items">For a list, where each entry that could be read stands; empty otherwise.</param>
/// <param name="IsWhole">Whether every value of its own could be read.</param>
internal sealed record Origin(Node Node, string Path, IReadOnlySet<string> Gaps, IReadOnlyList<Spot> Items, bool IsWhole);
