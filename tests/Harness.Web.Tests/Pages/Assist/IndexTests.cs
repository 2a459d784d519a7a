namespace Harness.Web.Tests.Pages.Assist;

public sealed class IndexTests
{
    [Fact]
    public async Task Each_sees_what_is_theirs_to_do_and_anybody_sees_all()
    {
        await using Counter counter = await Counter.Open();

        string all = await counter.List(), anna = await counter.List("?who=anna"), ben = await counter.List("?who=ben&lang=fr");

        foreach ((string page, int[] shown) in new[] { (all, new[] { 0, 1, 2, 3 }), (anna, [HandWave.ByLetter]), (ben, [0, 1, 3]) })
        {
            Enumerable.Range(0, 4).Where(number => page.Contains($"/assist/{Harness.Planning.ProbeId.Of(number)}", StringComparison.Ordinal)).ShouldBe(shown);
        }

        ben.ShouldContain("Appeler");
        ben.ShouldNotContain(">Now");
    }

    [Fact]
    public async Task A_calendar_holds_the_same_with_reminders()
    {
        await using Counter counter = await Counter.Open();

        string calendar = await counter.Get("/assist.ics?who=anna&lang=fr");

        calendar.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        calendar.Split("BEGIN:VEVENT").Length.ShouldBe(2);
        calendar.ShouldContain("DTSTART:20260302T090200Z\r\n");
        calendar.ShouldContain("SUMMARY:Poster une lettre à ");
        calendar.ShouldContain("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT10M\r\n");
    }

    [Fact]
    public async Task Without_a_wave_that_goes_on_it_says_so()
    {
        using TemporaryFolder folder = TemporaryFolder.InMemory();
        await using Served served = await Served.Start(Waves.EveryOutcome(folder.Path));

        (await served.Page("/assist")).ShouldContain("No process runs the wave here");
    }
}
