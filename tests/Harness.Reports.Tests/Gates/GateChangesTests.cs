using Harness.Gates;
using Harness.Reports.Tests.Documents.Gates;
using NodaTime;

namespace Harness.Reports.Tests.Gates;

public sealed class GateChangesTests
{
    [Fact]
    public void The_first_night_and_each_that_differs_are_told_the_newest_first() =>
        GateChanges.Of([Night(1, GateVerdict.NotEnough), Night(2, GateVerdict.NotEnough), Night(3, GateVerdict.Pass), Night(4, GateVerdict.Pass, late: true), Night(5, GateVerdict.Pass, late: true)])
            .Select(night => night.Night!.Value.Day).ShouldBe([4, 3, 1]);

    [Fact]
    public void No_night_has_no_change() => GateChanges.Of([]).ShouldBeEmpty();

    private static GateResult Night(int day, GateVerdict verdict, bool late = false) => Says.On(new LocalDate(2026, 3, day), Says.Check("entry", verdict, late: late));
}
