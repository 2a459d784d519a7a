using System.Text;
using Harness.Probes;

namespace Harness.Core.Tests.Probes;

public sealed class ContentTests
{
    private static readonly byte[] Reply = Encoding.UTF8.GetBytes("Désolés pour ce contretemps.");

    [Fact]
    public void The_commitment_is_the_digest_of_salt_and_bytes() =>
        new Content(Salt(1), "abc"u8.ToArray()).Commitment.ToString().ShouldBe("684694de31dc6c52301f87efb3638f2025c2f5b8c48ee5f201acd07787bbba7c");

    [Fact]
    public void Who_kept_salt_and_bytes_can_prove_them() =>
        new Content(Salt(1), Reply).Commitment.ShouldBe(new Content(Salt(1), [.. Reply]).Commitment);

    [Fact]
    public void The_same_words_under_another_salt_have_another_commitment() =>
        new Content(Salt(1), Reply).Commitment.ShouldNotBe(new Content(Salt(2), Reply).Commitment);

    [Fact]
    public void Once_the_salt_is_erased_a_right_guess_proves_nothing()
    {
        Digest kept = new Content(Salt(1), Reply).Commitment;

        kept.ShouldNotBe(Digest.Of(Reply));
        kept.ShouldNotBe(new Content([], Reply).Commitment);
        kept.ShouldNotBe(new Content(new byte[16], Reply).Commitment);
    }

    [Fact]
    public void A_copy_with_other_bytes_commits_to_those()
    {
        Content content = new(Salt(1), Reply);

        (content with { Bytes = "abc"u8.ToArray() }).Commitment.ShouldBe(new Content(Salt(1), "abc"u8.ToArray()).Commitment);
    }

    private static byte[] Salt(byte first) => [.. Enumerable.Range(first, 16).Select(i => (byte)i)];
}
