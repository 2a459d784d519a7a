using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class CaseCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("blueboat-7", "p0000001", "en")]
    [InlineData("blueboat-7", "p0000001", "fr")]
    [InlineData("escalation", "p0000002", "en")]
    [InlineData("escalation", "p0000002", "fr")]
    public void A_conversation_is_told_event_by_event(string scenario, string probe, string language)
    {
        Session.Run("run", scenario, "--out", folder.Path).Code.ShouldBe(ExitCode.Ok);

        Session session = Session.Run("case", probe, folder.At(scenario), "--lang", language);

        session.Code.ShouldBe(ExitCode.Ok);
        Approved.Match(Repository.At("reports", "examples", scenario, $"{probe}.{language}.txt"), session.Data);
    }

    [Fact]
    public void An_unknown_conversation_is_an_error_that_names_those_there_are()
    {
        Session.Run("run", "escalation", "--out", folder.Path).Code.ShouldBe(ExitCode.Ok);

        Session session = Session.Run("case", "p0000009", folder.At("escalation"));

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("There is no conversation “p0000009” in this journal; they are called p0000001 to p0000003.");
    }

    [Fact]
    public void Without_a_journal_it_says_how_to_make_one()
    {
        Session session = Session.Run("case", "p0000001", folder.Path);

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("There is no journal.sqlite");
    }

    public void Dispose() => folder.Dispose();
}
