using Harness.Probes;

namespace Harness.Core.Tests.Probes;

public sealed class ThreadCodeTests
{
    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(3, 0, false)]
    [InlineData(65536, 1, false)]
    [InlineData(4294967295, 65535, true)]
    [InlineData(0, 2, true)]
    public void Codes_thread_and_third_party_come_back(long codes, int thread, bool isThirdParty)
    {
        long both = ThreadCode.With(codes, thread, isThirdParty);

        (ThreadCode.Bare(both), ThreadCode.Thread(both), ThreadCode.IsThirdParty(both)).ShouldBe((codes, thread, isThirdParty));
        both.ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public void What_a_person_sends_by_hand_is_marked_beside_all_else()
    {
        long codes = ThreadCode.ByHand(ThreadCode.With(4294967295, 65535, true));

        (ThreadCode.Bare(codes), ThreadCode.Thread(codes), ThreadCode.IsThirdParty(codes), ThreadCode.IsByHand(codes)).ShouldBe((4294967295, 65535, true, true));
        ThreadCode.IsByHand(ThreadCode.With(4294967295, 65535, true)).ShouldBeFalse();
    }

    [Fact]
    public void The_opening_s_thread_leaves_codes_as_older_journals_have_them() => ThreadCode.With(17, 0, false).ShouldBe(17);
}
