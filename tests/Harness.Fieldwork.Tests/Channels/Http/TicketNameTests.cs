using FsCheck;
using FsCheck.Fluent;
using Harness.Channels.Http;

namespace Harness.Fieldwork.Tests.Channels.Http;

public sealed class TicketNameTests
{
    [Theory]
    [InlineData("35436", "35436")]
    [InlineData("a?b&c=d/e", "a%3Fb%26c%3Dd%2Fe")]
    public void A_ticket_without_more_is_its_name(string id, string reference)
    {
        new TicketName(id, new Dictionary<string, string>(StringComparer.Ordinal)).ToString().ShouldBe(reference);
        TicketName.Parse(reference)!.Id.ShouldBe(id);
    }

    [Fact]
    public void What_was_taken_goes_with_it_in_the_order_of_its_names()
    {
        TicketName name = new("7", new Dictionary<string, string>(StringComparer.Ordinal) { ["requester"] = "a&b", ["contact"] = "c=1" });

        name.ToString().ShouldBe("7?contact=c%3D1&requester=a%26b");
        TicketName.Parse(name.ToString())!.Taken.OrderBy(pair => pair.Key, StringComparer.Ordinal).ShouldBe(name.Taken.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("%2E%2E")]
    [InlineData("a b")]
    [InlineData("a%0Ab")]
    [InlineData("?a=b")]
    public void What_leads_elsewhere_or_cannot_be_seen_names_no_ticket(string? reference) => TicketName.Parse(reference).ShouldBeNull();

    [Fact]
    public void Any_name_comes_back_as_it_was() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Gen.Elements("a", "?", "&", "=", "%", "/", "#", "é", "+", "1", ".", "-").NonEmptyListOf().Select(parts => string.Concat(parts)).Where(TicketName.IsOne).ToArbitrary(), text =>
            TicketName.Parse(new TicketName(text, new Dictionary<string, string>(StringComparer.Ordinal) { ["x"] = text }).ToString()) is { } read && read.Id == text && read.Taken["x"] == text));
}
