using Harness.Runs;
using Harness.Runs.Checks;

namespace Harness.Fieldwork.Tests.Runs.Checks;

public sealed class SwitchCheckTests : IDisposable
{
    private static readonly HostNote Host = new(42, DateTimeOffset.UnixEpoch, "/socket");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_host_that_answers_and_none_are_fine()
    {
        Of(new(ControlOutcome.NoHost, null, null)).Grade.ShouldBe(Grade.Ok);
        Of(new(ControlOutcome.Answered, new(ControlMode.Running, 42, DateTimeOffset.UnixEpoch, new(0, 0, 0, 0, 0, null)), Host)).What.En.ShouldBe("Process 42 runs this study and answers.");
    }

    [Fact]
    public void A_host_that_is_silent_is_a_warning() => Of(new(ControlOutcome.Silent, null, Host)).What.En.ShouldBe("Process 42 runs this study and does not answer.");

    [Fact]
    public void What_holds_the_study_back_is_named()
    {
        new ControlFiles(folder.Path).Pause();
        Of(new(ControlOutcome.NoHost, null, null)).What.En.ShouldContain("a file PAUSE beside");
        new ControlFiles(folder.Path).Stop();
        Of(new(ControlOutcome.NoHost, null, null)).What.Fr.ShouldContain("un fichier STOP à côté");
    }

    private Check Of(ControlReply reply) => SwitchCheck.Of(folder.At("journal.sqlite"), reply);
}
