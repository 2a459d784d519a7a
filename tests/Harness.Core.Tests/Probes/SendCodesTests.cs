using Harness.Probes;

namespace Harness.Core.Tests.Probes;

public sealed class SendCodesTests
{
    [Theory]
    [InlineData(0, SendCause.None, 0)]
    [InlineData(3, SendCause.None, 3)]
    [InlineData(0, SendCause.Limited, 6 * 65536)]
    [InlineData(65535, SendCause.Late, (16 * 65536) + 65535)]
    public void A_turn_and_a_cause_are_one_number(int turn, SendCause cause, long codes)
    {
        new SendCodes(turn, cause).ToInt64().ShouldBe(codes);
        SendCodes.Of(codes).ShouldBe(new(turn, cause));
    }
}
