using Harness.Runs;

namespace Harness.Fieldwork.Tests.Runs;

public sealed class ControlFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ControlFiles files;

    public ControlFilesTests() => files = ControlFiles.Beside(folder.At("journal.sqlite"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_pause_lasts_until_it_is_lifted_and_a_stop_is_stronger()
    {
        files.Mode.ShouldBe(ControlMode.Running);
        files.Pause();
        files.Mode.ShouldBe(ControlMode.Paused);
        files.Pause();
        files.Stop();
        files.Mode.ShouldBe(ControlMode.Stopped);
        folder.Files().ShouldBe(["PAUSE", "STOP"]);

        files.Resume();
        files.Mode.ShouldBe(ControlMode.Running);
        files.Resume();
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_is_gone_stops_everything() => new ControlFiles(folder.At("gone")).Mode.ShouldBe(ControlMode.Stopped);
}
