using Harness.Planning;
using Harness.Studies;

namespace Harness.Core.Tests.Planning;

public sealed class WordingDeckTests
{
    private static readonly Complaint Complaint = Designs.Of(wordings: 4).Complaints.Messages[0];

    [Fact]
    public void All_wordings_come_before_any_comes_back()
    {
        WordingDeck deck = new(1, 4);
        int[] dealt = [.. Enumerable.Range(0, 8).Select(_ => deck.Next(0, Complaint.Id, 4))];

        dealt.Take(4).Order().ShouldBe([0, 1, 2, 3]);
        dealt.Skip(4).ShouldBe(dealt.Take(4));
    }

    [Fact]
    public void What_one_brand_was_dealt_changes_nothing_for_another()
    {
        WordingDeck busy = new(1, 4), fresh = new(1, 4);
        _ = busy.Next(0, Complaint.Id, 4);
        _ = busy.Next(0, Complaint.Id, 4);

        busy.Next(1, Complaint.Id, 4).ShouldBe(fresh.Next(1, Complaint.Id, 4));
    }

    [Fact]
    public void Brands_complaints_and_seeds_have_decks_of_their_own()
    {
        Deals(Enumerable.Range(0, 40).Select(brand => Deal(1, brand, Complaint))).ShouldBeGreaterThan(10);
        Deals(Enumerable.Range(0, 40).Select(number => Deal(1, 0, Complaint with { Id = $"complaint-{number}" }))).ShouldBeGreaterThan(10);
        Deals(Enumerable.Range(0, 40).Select(seed => Deal((ulong)seed, 0, Complaint))).ShouldBeGreaterThan(10);
    }

    private static int Deals(IEnumerable<string> orders) => orders.Distinct(StringComparer.Ordinal).Count();

    private static string Deal(ulong seed, int brand, Complaint complaint)
    {
        WordingDeck deck = new(seed, 4);
        return string.Concat(Enumerable.Range(0, 4).Select(_ => deck.Next(brand, complaint.Id, 4)));
    }
}
