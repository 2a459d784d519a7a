using System.Net;
using Harness.Brandville;

namespace Harness.Web.Tests.Brandville;

public sealed class ChatTests : IAsyncLifetime
{
    private const string Chat = "/brands/mcdonalds/chat";
    private OpenTown town = null!;

    public async ValueTask InitializeAsync() => town = await OpenTown.Start();

    public ValueTask DisposeAsync() => town.DisposeAsync();

    [Fact]
    public async Task A_visitor_writes_reads_the_answers_and_goes_on()
    {
        using HttpResponseMessage first = await town.Send(Chat + "?lang=fr", ("message", "Mes frites sont froides."));
        string here = first.Headers.Location!.ToString(), open = await town.Page(here);
        town.Time.Pass(TimeSpan.FromHours(2));
        string answered = await town.Page(here);
        using HttpResponseMessage second = await town.Send(here, ("message", "À Lille."));
        town.Time.Pass(TimeSpan.FromHours(1));
        string end = await town.Page(here);

        here.ShouldBe("/brands/mcdonalds/chat/BV-000001?lang=fr");
        open.ShouldContain("role=\"log\" aria-label=\"Vos messages et nos réponses\"");
        open.ShouldContain("Mes frites sont froides.");
        open.ShouldNotContain(OpenTown.Excuse);
        answered.ShouldContain(OpenTown.Excuse);
        answered.ShouldContain("<span class=\"mark\">automatique</span>");
        (second.StatusCode, second.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.SeeOther, here));
        end.ShouldContain("C’est noté.");
        town.Hall.All.ShouldHaveSingleItem().Turns.ShouldBe(2);
    }

    [Fact]
    public async Task The_window_has_a_label_a_button_and_a_link_for_who_has_no_script()
    {
        string page = await town.Page(Chat);

        page.ShouldContain("<h1 id=\"chat\">Chat with McDonald&#x27;s</h1>");
        page.ShouldContain("<label for=\"message\">Your message</label>");
        page.ShouldContain("<textarea id=\"message\" name=\"message\"");
        page.ShouldContain("<button>Send</button>");
        page.ShouldContain("<noscript><p class=\"note\"><a href=\"/brands/mcdonalds/chat\">Load new messages</a></p></noscript>");
    }

    [Fact]
    public async Task A_changed_page_has_another_label_and_field()
    {
        town.Hall.Faults.Set([Fault.PageChanged]);

        string page = await town.Page(Chat + "?lang=fr");
        using HttpResponseMessage sent = await town.Send(Chat, ("m-input-2", "Froides."));

        page.ShouldContain("<label for=\"m-input-2\">Que pouvons-nous faire pour vous&#xA0;?</label>");
        page.ShouldContain("<button>Poster</button>");
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Nothing_is_not_sent()
    {
        using HttpResponseMessage answer = await town.Send(Chat, ("message", " "));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await OpenTown.Text(answer)).ShouldContain("Write something first.");
        town.Hall.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_is_lost_leaves_one_message()
    {
        town.Hall.Faults.Set([Fault.AnswerLost]);

        await Should.ThrowAsync<HttpRequestException>(() => town.Send(Chat, ("message", "Cold fries.")));

        town.Hall.All.ShouldHaveSingleItem();
    }
}
