using System.Text;
using Harness.Runs.Imports;

namespace Harness.Fieldwork.Tests.Runs.Imports;

public sealed class MboxTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Messages_are_divided_at_lines_that_begin_with_from_after_a_blank_line(string end)
    {
        string file = "From a@brand.test Mon Mar  2 10:00:00 2026\nFrom: a@brand.test\n\nOne.\n>From here on it is quoted.\n>>From twice.\nFrom now: on no blank line.\n\nFrom b@brand.test Mon Mar  2 11:00:00 2026\nFrom: b@brand.test\n\nTwo.\n".ReplaceLineEndings(end);

        string[] messages = [.. Mbox.Split(Encoding.UTF8.GetBytes(file)).Select(message => Encoding.UTF8.GetString(message.Span))];

        messages.ShouldBe(["From: a@brand.test\n\nOne.\nFrom here on it is quoted.\n>From twice.\nFrom now: on no blank line.\n".ReplaceLineEndings(end), "From: b@brand.test\n\nTwo.\n".ReplaceLineEndings(end)]);
    }

    [Theory]
    [InlineData("From a Mon 10:00\nA: b\n\nc\n", true)]
    [InlineData("From: a@brand.test\n\nc\n", false)]
    [InlineData("", false)]
    public void A_file_of_many_messages_begins_as_one(string file, bool isOne) => Mbox.IsOne(Encoding.UTF8.GetBytes(file)).ShouldBe(isOne);

    [Fact]
    public void Whatever_the_bytes_are_they_are_divided_without_an_end()
    {
        Mbox.Split("From "u8.ToArray()).ShouldBeEmpty();
        Mbox.Split("From a 10:00"u8.ToArray()).ShouldBeEmpty();
        Mbox.Split(new byte[] { 0, 255, 10, 13, 10 }).ShouldBeEmpty();
        Mbox.Split("From a 10:00\n\n\nFrom b 10:00\nX"u8.ToArray()).Select(message => message.Length).ShouldBe([1, 1]);
    }
}
