using Harness.Channels;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class RedactingWriterTests : IDisposable
{
    private readonly StringWriter inner = new();
    private readonly Redaction redaction = new();

    [Fact]
    public void As_long_as_no_secret_is_known_everything_goes_straight_through()
    {
        using RedactingWriter writer = new(inner, redaction);

        writer.Write("half a li");
        writer.Write('n');

        inner.ToString().ShouldBe("half a lin");
    }

    [Fact]
    public void A_secret_is_taken_out_even_where_it_comes_in_pieces()
    {
        using RedactingWriter writer = new(inner, redaction);
        redaction.Learn("open sesame");

        writer.Write("say open");
        writer.Write([' ', 's', 'e', 's']);
        writer.WriteLine("ame");
        writer.Write("and open sesame");
        writer.Flush();

        inner.ToString().ShouldBe($"say ***{Environment.NewLine}and ***");
    }

    public void Dispose() => inner.Dispose();
}
