using Harness.Channels.Email.Mime;
using NodaTime.Text;

namespace Harness.Fieldwork.Tests.Channels.Email.Mime;

public sealed class MailDateTests
{
    [Theory]
    [InlineData("Mon, 2 Mar 2026 09:05:07 +0100", "2026-03-02T08:05:07Z")]
    [InlineData("2 Mar 2026 09:05 +0100 (CET)", "2026-03-02T08:05:00Z")]
    [InlineData("Mon, 02 Mar 26 09:05:07 GMT", "2026-03-02T09:05:07Z")]
    [InlineData("Monday, 2 March 2026 09:05:07 -0800", "2026-03-02T17:05:07Z")]
    [InlineData("02-Mar-2026 09:05:07 +0000", "2026-03-02T09:05:07Z")]
    [InlineData("Fri, 31 Dec 99 23:59:60 EST", "2000-01-01T04:59:59Z")]
    [InlineData("2 Mar 2026 9.05.07 -0030", "2026-03-02T09:35:07Z")]
    public void A_date_is_read_as_it_was_meant(string text, string instant) => MailDate.Parse(text).ShouldBe(InstantPattern.General.Parse(instant).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("30 Feb 2026 09:05:07 +0100")]
    [InlineData("2 Foo 2026 09:05:07 +0100")]
    [InlineData("2 Mar 1926 09:05:07 +0100")]
    [InlineData("2 Mar 2026 25:05:07 +0100")]
    public void What_is_no_date_is_none(string? text) => MailDate.Parse(text).ShouldBeNull();
}
