using Harness.Channels.Email.Mime;

namespace Harness.Fieldwork.Tests.Channels.Email.Mime;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<a><b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<p><font>")]
    [InlineData("<blockquote>")]
    [InlineData("<svg><desc>")]
    [InlineData("<select><option>")]
    [InlineData("<button><b></p>")]
    [InlineData("<i></b><div></i>")]
    [InlineData("<!--")]
    [InlineData("<x y=")]
    [InlineData("&lt;")]
    public void A_hostile_page_is_read_in_bounded_time(string tag)
    {
        string[] pages =
        [
            string.Concat(Enumerable.Repeat(tag, 1_000_000 / tag.Length)) + "words",
            string.Concat(Enumerable.Repeat(tag, 1400 / tag.Count(sign => sign is '<' or '&'))) + "words",
            string.Concat(Enumerable.Repeat(tag + "</div>", 3000)) + "words",
        ];
        long started = TimeProvider.System.GetTimestamp();

        Array.ForEach(pages, page => HtmlText.Plain(page).ShouldNotBeNull());

        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("<p>one</p><p>two</p>", "one\n\ntwo")]
    [InlineData("one<br>two<br/>three", "one\ntwo\nthree")]
    [InlineData("a  b\n c&nbsp;d", "a b c d")]
    [InlineData("<div>a<div>b</div></div>c", "a\nb\nc")]
    [InlineData("<blockquote><p>q1</p><blockquote>q2</blockquote></blockquote>own", "> q1\n\n>> q2\n\nown")]
    [InlineData("<a href=\"https://x.test\">here</a>", "here")]
    [InlineData("<p hidden>no</p><p style=\"Display : none\">no</p><p>yes</p>", "yes")]
    [InlineData("", "")]
    public void A_page_reads_as_its_reader_sees_it(string page, string text) => HtmlText.Plain(page).ShouldBe(text);
}
