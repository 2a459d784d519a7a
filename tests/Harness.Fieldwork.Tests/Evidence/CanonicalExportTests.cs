using System.Text;
using Harness.Evidence;
using Harness.Probes;
using NodaTime;

namespace Harness.Fieldwork.Tests.Evidence;

public sealed class CanonicalExportTests
{
    private static readonly Instant Noon = Instant.FromUtc(2012, 10, 1, 12, 0);

    [Fact]
    public void A_small_journal_is_exported_as_approved() =>
        Approved.Match(Repository.At("tests", "Harness.Fieldwork.Tests", "Evidence", "Approved", "events.jsonl"), Export(Small()).Bytes);

    [Fact]
    public void The_root_is_over_the_heads_as_they_are_written()
    {
        (byte[] bytes, Digest root) = Export(Small());
        MerkleTree tree = new();
        foreach (string line in Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            int end = line.IndexOf("},\"salt\"", StringComparison.Ordinal);
            tree.Add(Encoding.UTF8.GetBytes(line["{\"head\":".Length..(end < 0 ? line.Length - 1 : end + 1)]));
        }

        root.ShouldBe(tree.Root());
    }

    [Fact]
    public void Erasing_a_content_changes_its_line_and_not_the_root()
    {
        ProbeEvent[] erased = [.. Small()];
        erased[0] = erased[0] with { Content = null };

        Export(erased).Root.ShouldBe(Export(Small()).Root);
        Export(erased).Bytes.ShouldNotBe(Export(Small()).Bytes);
    }

    [Fact]
    public void Any_other_head_gives_another_root()
    {
        ProbeEvent[] events = [.. Small()];
        EventHead first = events[0].Head;
        EventHead[] others =
        [
            first with { Probe = 7 },
            first with { N = 7 },
            first with { Kind = EventKind.Gone },
            first with { Version = 2 },
            first with { At = first.At + Duration.FromMilliseconds(1) },
            first with { Stamp = first.At },
            first with { Codes = 7 },
            first with { Content = null },
        ];

        others.Select(other => Export([new(other, null), .. events[1..]]).Root).Append(Export(events).Root).ShouldBeUnique();
    }

    [Fact]
    public void Nothing_gives_no_line_and_the_root_of_nothing()
    {
        (byte[] bytes, Digest root) = Export([]);

        bytes.ShouldBeEmpty();
        root.ToString().ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static (byte[] Bytes, Digest Root) Export(IEnumerable<ProbeEvent> events)
    {
        using MemoryStream target = new();
        Digest root = CanonicalExport.Write(events, target);
        return (target.ToArray(), root);
    }

    private static IEnumerable<ProbeEvent> Small() =>
    [
        Said(new(0, 0, EventKind.Wire, 1, Noon, null, 0, null), "@pepsi Is the \"new\" can out yet?\n<b>&amp;</b>"u8),
        Said(new(0, 1, EventKind.Sent, 1, Noon, Noon, 0, null), "p0000001/0"u8),
        new(new(0, 2, EventKind.Looked, 1, Noon + Duration.FromMinutes(30), Noon + Duration.FromMinutes(10), 3, null), null),
        Said(new(0, 3, EventKind.Replied, 1, Noon + Duration.FromMinutes(40), Noon + Duration.FromMilliseconds(2_345_678), (long)(ReplyMarks.AsksBack | ReplyMarks.Apology), null), "Désolés 😀 Où\u0000 ?"u8),
        Said(new(0, 4, EventKind.Replied, 1, Noon + Duration.FromMinutes(40), null, 0, null), [0xFF, 0xFE, 0x00]),
        new(new(0, 5, EventKind.Gone, 1, Noon + Duration.FromMinutes(50), null, 0, null), null),
        new(new(0, 6, EventKind.Closed, 1, Noon + Duration.FromDays(7), null, 0, null), null),
        new(new(279, 0, EventKind.Wire, 1, Noon + Duration.FromDays(25), null, 0, Digest.Of("erased"u8)), null),
    ];

    private static ProbeEvent Said(EventHead head, ReadOnlySpan<byte> bytes)
    {
        Content content = new([.. Enumerable.Range(0, Salts.Size).Select(i => (byte)(16 * head.N + i))], bytes.ToArray());
        return new(head with { Content = content.Commitment }, content);
    }
}
