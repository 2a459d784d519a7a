using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class BrowserWorkerCommandTests
{
    [Fact]
    public void It_is_not_for_people()
    {
        Session.Run("--help").Data.ShouldNotContain("browser-worker");
        Session.Run("brwoser-worker").Messages.ShouldNotContain("browser-worker");
    }

    [Fact]
    public void Without_a_browser_it_ends_and_says_why()
    {
        using TemporaryFolder folder = new();

        Result result = Executable.Run(folder.Path, null, "browser-worker", folder.Path, folder.At("nowhere"));

        result.Code.ShouldBe((int)ExitCode.Unexpected);
        result.Data.ShouldBeEmpty();
        result.Messages.ShouldContain("nowhere");
    }
}
