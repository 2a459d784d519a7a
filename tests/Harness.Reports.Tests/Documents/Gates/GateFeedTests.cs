using System.Text;
using System.Xml.Linq;
using Harness.Documents.Gates;
using Harness.Gates;
using Harness.Studies;
using NodaTime;

namespace Harness.Reports.Tests.Documents.Gates;

public sealed class GateFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    private static readonly GateResult[] Nights =
    [
        Night(27, GateVerdict.NotEnough), Night(28, GateVerdict.NotEnough), Night(29, GateVerdict.Pass), Night(30, GateVerdict.Fail), Night(31, GateVerdict.Fail),
    ];

    [Fact]
    public void Only_changes_are_told_the_newest_first()
    {
        XElement[] entries = [.. Feed(Nights).Elements(Atom + "entry")];

        entries.Select(entry => entry.Element(Atom + "title")!.Value).ShouldBe(["2026-03-30: fail", "2026-03-29: pass", "2026-03-27: not enough data"]);
        entries.Select(entry => entry.Element(Atom + "id")!.Value).ShouldBe(["urn:harness:gate:own-sla:2026-03-30", "urn:harness:gate:own-sla:2026-03-29", "urn:harness:gate:own-sla:2026-03-27"]);
    }

    [Fact]
    public void A_verdict_is_of_the_end_of_its_day_where_the_study_is()
    {
        // Paris went to summer time on 29 March 2026: midnight before it is 23:00 UTC, midnight after it 22:00.
        XElement feed = Feed(Nights);

        feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "updated")!.Value).ShouldBe(["2026-03-30T22:00:00Z", "2026-03-29T22:00:00Z", "2026-03-27T23:00:00Z"]);
        feed.Element(Atom + "updated")!.Value.ShouldBe("2026-03-30T22:00:00Z");
    }

    [Fact]
    public void Feed_and_entries_have_all_that_the_standard_asks()
    {
        XElement feed = Feed(Nights);

        feed.Name.ShouldBe(Atom + "feed");
        foreach (XElement element in feed.Elements(Atom + "entry").Prepend(feed))
        {
            foreach (string required in new[] { "id", "title", "updated" })
            {
                element.Elements(Atom + required).ShouldHaveSingleItem().Value.ShouldNotBeEmpty();
            }
        }

        feed.Element(Atom + "author")!.Element(Atom + "name")!.Value.ShouldBe("Harness");
        feed.Elements(Atom + "entry").ShouldAllBe(entry => entry.Elements(Atom + "content").Single().Value.Length > 0); // without a link, the content is required
    }

    [Fact]
    public void Ids_and_texts_of_before_stay_when_a_night_is_added()
    {
        string[] before = Entries(Nights), after = Entries([.. Nights, Night(32, GateVerdict.Pass)]);

        after.Length.ShouldBe(before.Length + 1);
        after.Skip(1).ShouldBe(before);
    }

    [Fact]
    public void A_warning_is_a_change_too() =>
        Feed([Night(1, GateVerdict.Pass), Night(2, GateVerdict.Pass, late: true), Night(3, GateVerdict.Pass, late: true)]).Elements(Atom + "entry").Count().ShouldBe(2);

    [Fact]
    public void Hostile_titles_stay_texts()
    {
        GateResult hostile = Night(1, GateVerdict.Pass) with { Title = new("<b>&\"", "x") };

        Feed([hostile]).Element(Atom + "title")!.Value.ShouldBe("<b>&\": changes of the verdict");
    }

    private static string[] Entries(GateResult[] nights) => [.. Feed(nights).Elements(Atom + "entry").Select(entry => entry.ToString())];

    private static GateResult Night(int day, GateVerdict verdict, bool late = false) => Says.On(new LocalDate(2026, 3, 1).PlusDays(day - 1), Says.Check("entry", verdict, late: late));

    private static XElement Feed(GateResult[] nights) => XElement.Parse(Encoding.UTF8.GetString(GateFeed.Of(nights, Paris, Language.En)));
}
