using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Harness.Browser;

namespace Harness.Fieldwork.Tests.Browser;

public sealed class BoundedLinesTests
{
    [Fact]
    public void Lines_come_one_by_one_and_what_has_no_end_does_not() => Read("a\n\nbé\nc", 10).ShouldBe(["a", "", "bé"]);

    [Fact]
    public void A_line_that_is_too_long_ends_it() => Read("short\n" + new string('x', 200_000) + "\nafter\n", 1000).ShouldBe(["short"]);

    [Fact]
    public void However_the_bytes_come_the_lines_are_the_same() => Prop.ForAll<NonNull<string>[], PositiveInt>((texts, size) =>
    {
        string[] lines = [.. texts.Select(text => new string([.. text.Get.Where(letter => letter != '\n' && !char.IsSurrogate(letter))]))];
        return Read(string.Concat(lines.Select(line => line + "\n")), 1 << 20, size.Get).SequenceEqual(lines);
    }).QuickCheckThrowOnFailure();

    private static List<string> Read(string text, int most, int size = int.MaxValue)
    {
        BoundedLines lines = new(new Trickle(Encoding.UTF8.GetBytes(text), size), most);
        List<string> read = [];
        while (lines.Next(CancellationToken.None).AsTask().Result is { } line)
        {
            read.Add(line);
        }

        return read;
    }

    private sealed class Trickle(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
