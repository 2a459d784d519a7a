using Harness.Browser;

namespace Harness.Fieldwork.Tests.Browser;

public sealed class ProcessTableTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_process_is_known_by_a_mark_in_its_command_or_its_environment_while_it_lives()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes are listed on Linux only");
        const string Mark = "mark-of-process-table-tests";
        using Executable heir = Executable.Start("/bin/sleep", folder.Path, new Dictionary<string, string>(StringComparer.Ordinal) { ["MARK"] = Mark }, "60");
        using Executable namer = Executable.Start("/bin/sh", folder.Path, null, "-c", $"sleep 60; echo {Mark}");
        await Patience.Until(() => ProcessTable.Carrying(Mark).Count == 2);

        ProcessTable.Inheriting(Mark).ShouldHaveSingleItem().ShouldSatisfyAllConditions(process => process.Id.ShouldBeGreaterThan(1), process => process.Group.ShouldBeGreaterThan(1), process => process.Memory.ShouldBeGreaterThan(0));
        heir.Kill();
        await Patience.Until(() => ProcessTable.Inheriting(Mark).Count == 0);
    }
}
