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
        result.Messages.ShouldContain("280 messages to 14 brands. Nothing was sent.");
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public void As_json_each_slot_has_its_factors_and_its_text()
    {
        using JsonDocument json = JsonDocument.Parse(Session.Run("plan", "race-2012", "--json").Data);
        JsonElement contacts = json.RootElement.GetProperty("contacts");
        contacts.GetArrayLength().ShouldBe(280);
        JsonElement first = contacts[0];
        first.GetProperty("probe").GetString().ShouldBe("p0000001");
        first.GetProperty("at").GetString()!.ShouldStartWith("2012-10-01T");
        first.GetProperty("address").GetString().ShouldBe("handle");
        first.GetProperty("text").GetString()!.ShouldContain("@");
    }

    [Fact]
    public void The_same_seed_gives_the_same_plan_and_another_seed_another() =>
        (Session.Run("plan", "race-2012", "--seed", "1").Data == Session.Run("plan", "race-2012", "--seed", "1").Data,
         Session.Run("plan", "race-2012", "--seed", "1").Data == Session.Run("plan", "race-2012", "--seed", "2").Data).ShouldBe((true, false));

    [Fact]
    public void The_plan_says_what_it_will_bear_and_what_it_confounds()
    {
        string plan = Session.Run("plan", "race-2012", "--lang", "fr").Data;
        plan.ShouldContain("Un chiffre pourra être publié, pas un ordre");
        plan.ShouldContain("Confondus\u00A0: la forme d’adresse se déduit de la semaine.");
    }

    [Theory]
    [InlineData("ics", "BEGIN:VCALENDAR")]
    [InlineData("csv", "probe,at,brand")]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("json", "{")]
    public void A_plan_comes_in_several_forms(string form, string start)
    {
        Session session = Session.Run("plan", "race-2012", "--format", form);
        (session.Code, session.Data.StartsWith(start, StringComparison.Ordinal)).ShouldBe((ExitCode.Ok, true));
    }

    [Fact]
    public void A_wave_is_chosen_by_its_number()
    {
        Session second = Session.Run("plan", "telecom-fr", "--wave", "2");
        second.Code.ShouldBe(ExitCode.Ok);
        second.Data.ShouldStartWith("telecom-fr-w2\n2026-12-07  Europe/Paris\n");
        Session.Run("plan", "telecom-fr", "--wave", "1").Data.ShouldBe(Session.Run("plan", "telecom-fr").Data);
    }

    [Theory]
    [InlineData("race-2012", "2", "There is no wave 2: race-2012 is run once, allowed is 1; schedule.repeat makes waves.")]
    [InlineData("telecom-fr", "5", "There is no wave 5: telecom-fr has waves 1 to 4.")]
    [InlineData("telecom-fr", "0", "There is no wave 0: telecom-fr has waves 1 to 4.")]
    [InlineData("telecom-fr", "two", "“two” is not the number of a wave, such as 2.")]
    public void A_wave_that_is_none_is_told_with_those_there_are(string study, string wave, string message)
    {
        Session session = Session.Run("plan", study, "--wave", wave);
        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain(message);
    }

    [Fact]
    public void A_form_that_is_none_is_told_with_what_was_meant() =>
        Session.Run("plan", "race-2012", "--format", "jsno").Messages.ShouldContain("“jsno” is not a form of a plan: text, json, csv, ics, html. Did you mean 'json'?");

    [Fact]
    public void A_plan_is_set_beside_an_earlier_one()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("plan.json"), Session.Run("plan", "race-2012", "--json").Data);
        Session.Run("plan", "race-2012", "--against", folder.At("plan.json")).Messages.ShouldContain("The plans are alike.");
        Session.Run("plan", "race-2012", "--seed", "3", "--against", folder.At("plan.json")).Data.ShouldContain("~ p0000001  brand: ");
        File.WriteAllText(folder.At("plan.json"), "no plan");
        Session.Run("plan", "race-2012", "--against", folder.At("plan.json")).Messages.ShouldContain("is not a plan");
        Session.Run("plan", "race-2012", "--against", folder.At("none.json")).Messages.ShouldContain("There is no file");
    }
}
