using Harness.Ratings;
using Harness.Studies;

namespace Harness.Core.Tests.Ratings;

public sealed class CardTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 16).Select(i => (byte)i)];

    [Fact]
    public void It_shows_the_conversation_blinded() => Card.Of("p0000001", Key, new(new("Ondazur", [], [], []), Language.Fr), "Bonjour Ondazur, le mode avion ?", ["Bonjour, chez Ondazur c’est possible. ^JM", "À bientôt"])
        .ShouldSatisfyAllConditions(
            card => card.Complaint.ShouldBe("Bonjour [marque], le mode avion ?"),
            card => card.Replies.ShouldBe(["Bonjour, chez [marque] c’est possible. [signature]", "À bientôt"]),
            card => card.Language.ShouldBe(Language.Fr));

    [Fact]
    public void Its_name_is_known_from_elsewhere() => // Python 3: hmac.new(bytes(range(16)), b'p0000001', 'sha256').hexdigest()[:16]
        Card.IdOf("p0000001", Key).ShouldBe("ce1467074a888669b");

    [Fact]
    public void Another_probe_and_another_key_have_another_name()
    {
        string[] names = [Card.IdOf("p0000001", Key), Card.IdOf("p0000002", Key), Card.IdOf("p0000001", [.. Key, 0x10])];
        names.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void A_short_key_is_refused() => Should.Throw<ArgumentException>(() => Card.IdOf("p0000001", Key.AsSpan(0, 15)));
}
