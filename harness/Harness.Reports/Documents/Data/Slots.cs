using System.Globalization;
using Harness.Planning;

namespace Harness.Documents.Data;

/// <summary>Places of probes in the plan.</summary>
internal static class Slots
{
    /// <summary>The number of a probe in its plan, from 0; -1 for what is no name of one.</summary>
    public static int IndexOf(string probe) =>
        probe.Length > 1 && int.TryParse(probe.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 && ProbeId.Of(number - 1) == probe ? number - 1 : -1;
}
