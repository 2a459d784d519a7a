namespace Harness.Cli.Tests.Commands;

/// <summary>What the demo wrote, once for all tests that only read it.</summary>
public sealed class FinishedReport : IDisposable
{
    private readonly TemporaryFolder home = new();

    public FinishedReport() => Session.Run("demo", "--out", home.At("reports"));

    /// <summary>A folder with <c>reports/race-2012</c> in it.</summary>
    public string Home => home.Path;

    public string Folder => home.At("reports", "race-2012");

    public void Dispose() => home.Dispose();
}
