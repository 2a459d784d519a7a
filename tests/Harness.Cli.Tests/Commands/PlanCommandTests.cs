using System.Text.Json;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class PlanCommandTests
{
    [Fact]
    public void The_calendar_has_every_message_word_for_word_and_nothing_is_written()
    {
        using TemporaryFolder folder = new();
        Result result = Executable.Run(folder.Path, new Dictionary<string, string> { ["LC_ALL"] = "en_US.UTF-8" }, "plan", "race-2012");
        result.Code.ShouldBe(0);
        result.Data.Split('\n').Count(line => line.Contains("  p0000", StringComparison.Ordinal)).ShouldBe(280);
        result.Data.ShouldContain("2012-10-01  America/Chicago");
        result.Messages.ShouldContain("280 messages to 14 brands. Nothing was sent or written.");
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public void As_json_each_slot_has_its_factors_and_its_text()
    {
        using JsonDocument json = JsonDocument.Parse(Session.Run("plan", "race-2012", "--json").Data);
        json.RootElement.GetArrayLength().ShouldBe(280);
        JsonElement first = json.RootElement[0];
        first.GetProperty("probe").GetString().ShouldBe("p0000001");
        first.GetProperty("at").GetString()!.ShouldStartWith("2012-10-01T");
        first.GetProperty("address").GetString().ShouldBe("handle");
        first.GetProperty("text").GetString()!.ShouldContain("@");
    }

    [Fact]
    public void The_same_seed_gives_the_same_plan_and_another_seed_another() =>
        (Session.Run("plan", "race-2012", "--seed", "1").Data == Session.Run("plan", "race-2012", "--seed", "1").Data,
         Session.Run("plan", "race-2012", "--seed", "1").Data == Session.Run("plan", "race-2012", "--seed", "2").Data).ShouldBe((true, false));
}
