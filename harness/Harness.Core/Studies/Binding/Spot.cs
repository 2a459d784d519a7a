using Harness.Studies.Yaml;

namespace Harness.Studies.Binding;

/// <summary>Where something stands: in the file and in its structure.</summary>
/// <param name="Place">Where in the file.</param>
/// <param name="Path">Where in the structure, such as <c>brands[3].sector</c>; empty at the root of a file.</param>
/// <param name="Written">The text of a single value as written; empty for lists and blocks.</param>
internal readonly record struct Spot(Place Place, string Path, string Written)
{
    /// <summary>The spot of a node.</summary>
    public static Spot Of(Node node, string path) => new(node.Place, path, (node as Scalar)?.Text ?? "");
}
