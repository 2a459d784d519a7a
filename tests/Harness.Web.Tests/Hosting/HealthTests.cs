using System.Net;
using Harness.Hosting;
using Harness.Runs;

namespace Harness.Web.Tests.Hosting;

public sealed class HealthTests
{
    private static readonly HostFigures Did = new(3, 4711, 1, 2, 9, null);

    [Fact]
    public async Task A_finished_wave_is_well() => (await Ask(null)).ShouldBe((HttpStatusCode.OK, """{"status":"ok"}"""));

    [Fact]
    public async Task A_host_that_works_says_so_and_what_waits() => (await Ask(new(ControlMode.Running, Did, 0, true)))
        .ShouldBe((HttpStatusCode.OK, """{"status":"ok","mode":"running","journal":true,"overdue":0,"waiting":9,"uncertain":1}"""));

    [Fact]
    public async Task A_pause_is_no_illness() => (await Ask(new(ControlMode.Paused, Did, 0, true))).Code.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData(2, true)]
    [InlineData(0, false)]
    public async Task Overdue_conversations_and_a_journal_that_does_not_answer_are(int overdue, bool journal)
    {
        (HttpStatusCode code, string said) = await Ask(new(ControlMode.Running, Did, overdue, journal));
        code.ShouldBe(HttpStatusCode.ServiceUnavailable);
        said.ShouldContain("\"status\":\"failing\"");
    }

    private static async Task<(HttpStatusCode Code, string Said)> Ask(HostState? host)
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.Start(Waves.GoingOn(folder.Path, host));
        using HttpResponseMessage answer = await served.Ask(HttpMethod.Get, "/healthz");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
