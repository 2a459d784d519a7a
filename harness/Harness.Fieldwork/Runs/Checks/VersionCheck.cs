using System.Runtime.InteropServices;

namespace Harness.Runs.Checks;

/// <summary>What runs here.</summary>
internal static class VersionCheck
{
    public static Check Of(string tool)
    {
        string all = $"{tool}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription} ({RuntimeInformation.RuntimeIdentifier})";
        return Check.Ok(Subject.Versions, all + ".", all + ".");
    }
}
