using System.Net;
using Harness.Brandville;

namespace Harness.Web.Tests.Brandville;

public sealed class MatterTests
{
    [Fact]
    public async Task Its_page_says_what_was_said_so_far_and_how_it_stands_in_both_languages()
    {
        await using OpenTown town = await OpenTown.Start();
        Matter matter = town.Hall.Matter(town.Hall.Write(new(Door.Desk, Visitor.Of(Door.Desk, "<Ada>"), "Cold fries.") { To = town.Hall.Residents.Brand("mcdonalds") }));
        string at = MatterModel.Address(matter), before = await town.Page(at);
        town.Time.Pass(TimeSpan.FromHours(2));
        string after = await town.Page(at + "?lang=fr");
        town.Hall.Close(matter);
        string closed = await town.Page(at);

        before.ShouldContain("help desk · BV-000001");
        before.ShouldContain("<bdi>&lt;Ada&gt;</bdi>");
        before.ShouldContain("no answer by a person yet");
        before.ShouldNotContain(OpenTown.Answer);
        after.ShouldContain("assistance · BV-000001");
        after.ShouldContain("répondu après 2&#xA0;h");
        after.ShouldContain(OpenTown.Answer);
        after.ShouldContain("<span class=\"mark\">automatique</span>");
        closed.ShouldContain("data-live=\"part\">closed</p>");
    }

    [Fact]
    public async Task One_that_there_is_not_is_not_shown()
    {
        await using OpenTown town = await OpenTown.Start();

        using HttpResponseMessage answer = await town.Ask(HttpMethod.Get, "/matters/BV-000001");

        (answer.StatusCode, await OpenTown.Text(answer)).ShouldBe((HttpStatusCode.NotFound, "There is no such page in Brandville.\n"));
    }
}
