using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class TieGroupsTests
{
    private static readonly Gen<(int Count, (int A, int B)[] Distinct)> Families =
        from count in Gen.Choose(0, 8)
        from chosen in Gen.Elements(true, false).ArrayOf(28)
        from order in Gen.Choose(0, int.MaxValue).ArrayOf(28)
        select (count, Pairs(count).Where((_, i) => chosen[i]).Zip(order).OrderBy(pair => pair.Second).Select(pair => pair.First).ToArray());

    [Fact]
    public void Nobody_differs_and_all_are_tied() => Groups(3).ShouldBe("012");

    [Fact]
    public void All_differ_and_everyone_stands_alone() => Groups(3, (0, 1), (0, 2), (1, 2)).ShouldBe("0 1 2");

    [Fact]
    public void A_chain_puts_the_middle_into_both_groups() => Groups(3, (0, 2)).ShouldBe("01 12");

    [Fact]
    public void Groups_need_not_be_neighbours() => Groups(4, (0, 1), (2, 3)).ShouldBe("02 03 12 13");

    [Fact]
    public void One_that_differs_from_all_stands_alone() => Groups(4, (0, 1), (0, 2), (0, 3)).ShouldBe("0 123");

    [Fact]
    public void A_pair_named_twice_or_the_other_way_round_changes_nothing() => Groups(3, (2, 0), (0, 2), (0, 2)).ShouldBe("01 12");

    [Fact]
    public void Nothing_has_no_groups_and_one_thing_has_one()
    {
        TieGroups.Of(0, []).ShouldBeEmpty();
        Groups(1).ShouldBe("0");
    }

    [Fact]
    public void No_group_holds_two_that_differ() => ForAll.Of(Families, family =>
        TieGroups.Of(family.Count, family.Distinct).All(group => !family.Distinct.Any(pair => group.Contains(pair.A) && group.Contains(pair.B))));

    [Fact]
    public void Two_that_do_not_differ_share_a_group() => ForAll.Of(Families, family =>
    {
        IReadOnlyList<IReadOnlyList<int>> groups = TieGroups.Of(family.Count, family.Distinct);
        return Enumerable.Range(0, family.Count).All(item => groups.Any(group => group.Contains(item)))
            && Pairs(family.Count).Except(family.Distinct).All(pair => groups.Any(group => group.Contains(pair.A) && group.Contains(pair.B)));
    });

    [Fact]
    public void Nobody_could_be_added_to_a_group() => ForAll.Of(Families, family =>
        TieGroups.Of(family.Count, family.Distinct).All(group => Enumerable.Range(0, family.Count).Except(group)
            .All(other => group.Any(member => family.Distinct.Contains((Math.Min(member, other), Math.Max(member, other)))))));

    [Fact]
    public void No_group_comes_twice_and_each_rises() => ForAll.Of(Families, family =>
    {
        string[] groups = [.. TieGroups.Of(family.Count, family.Distinct).Select(Written)];
        return groups.Distinct(StringComparer.Ordinal).Count() == groups.Length && groups.All(group => group.Order().SequenceEqual(group));
    });

    [Fact]
    public void The_order_of_the_pairs_does_not_matter() => ForAll.Of(Families, family =>
        TieGroups.Of(family.Count, family.Distinct).Select(Written)
            .SequenceEqual(TieGroups.Of(family.Count, family.Distinct.Order()).Select(Written), StringComparer.Ordinal));

    [Fact]
    public void Other_numbers_for_the_items_give_the_same_groups() => ForAll.Of(Families.Zip(Specimens.Seeds), drawn =>
    {
        ((int count, (int A, int B)[] distinct), ulong seed) = drawn;
        int[] number = new Draws(seed).Permutation(count);
        return TieGroups.Of(count, distinct.Select(pair => (number[pair.A], number[pair.B]))).Select(Written).Order(StringComparer.Ordinal)
            .SequenceEqual(TieGroups.Of(count, distinct).Select(group => Written([.. group.Select(item => number[item]).Order()])).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    });

    private static string Written(IReadOnlyList<int> group) => string.Concat(group);

    private static string Groups(int count, params (int, int)[] distinct) => string.Join(' ', TieGroups.Of(count, distinct).Select(Written));

    private static IEnumerable<(int A, int B)> Pairs(int count) =>
        from a in Enumerable.Range(0, count) from b in Enumerable.Range(a + 1, count - a - 1) select (a, b);
}
