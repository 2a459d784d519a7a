using Harness.Studies.Desks;

namespace Harness.Core.Tests.Studies.Desks;

public sealed class DeskTests
{
    [Fact]
    public void A_desk_that_says_everything_is_read_without_a_word()
    {
        (Desk? desk, var problems) = RichDesk.Read(RichDesk.Text);

        problems.ShouldBeEmpty();
        desk.ShouldNotBeNull();
        desk.Host.ShouldBe("desk.example");
        desk.Before!.ShouldHaveSingleItem().Take!["place"].Header.ShouldBe("Location");
        desk.Create.Id!.Value.Path!.Value.Text.ShouldBe("$.ticket.id");
        desk.Create.Answer.ShouldBe(new(JsonPath.Parse("$.replies[*].text")!.Value, DeskVoice.Agent, DeskFormat.Either));
        desk.Messages!.Author!.Customer.ShouldBe(["{requester}"]);
        desk.Messages.Pages!.While!.Is.ShouldBe(["true"]);
        desk.Errors!.Select(error => error.Means).ShouldBe([DeskVerdict.Duplicate, DeskVerdict.Deferred]);
    }

    [Fact]
    public void What_a_request_does_follows_from_whether_it_carries_something()
    {
        Desk desk = RichDesk.Read(RichDesk.Text).Desk!;

        new DeskCall[] { desk.Before![0], desk.Create, desk.Reply!, desk.Messages!, desk.Ticket!, desk.Find!, desk.Tagging!, desk.Close! }.Select(call => call.Does)
            .ShouldBe([DeskMethod.Post, DeskMethod.Post, DeskMethod.Put, DeskMethod.Get, DeskMethod.Get, DeskMethod.Post, DeskMethod.Post, DeskMethod.Patch]);
    }

    [Theory]
    [InlineData("https://desk.example/help", "desk.example")]
    [InlineData("https://desk.example:8443", "desk.example:8443")]
    [InlineData("http://127.0.0.1:3000/", "127.0.0.1:3000")]
    public void A_host_has_its_port_where_it_is_not_the_usual_one(string address, string host) =>
        RichDesk.ReadWith("https://desk.example/help", address).Desk!.Host.ShouldBe(host);
}
