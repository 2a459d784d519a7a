using Harness.Studies;
using Harness.Studies.Binding;
using Harness.Studies.Desks;

namespace Harness.Core.Tests.Studies.Binding;

public sealed class ScalarKindsTests
{
    [Theory]
    [InlineData("true", true, null)]
    [InlineData("false", false, null)]
    [InlineData("yes", null, null)]
    [InlineData("True", null, "true")]
    public void Yes_or_no_is_true_or_false(string text, bool? value, string? mended)
    {
        ScalarKind kind = ScalarKinds.Of(typeof(bool), null)!;

        kind.Parse(text).ShouldBe(value);
        (kind.Parse(text) is null ? kind.Mend(text) : null).ShouldBe(mended);
    }

    [Theory]
    [InlineData("0.25", 0.25)]
    [InlineData("-1", -1.0)]
    [InlineData("1e-3", 0.001)]
    [InlineData("1e999", null)]
    [InlineData("NaN", null)]
    [InlineData("1 000", null)]
    [InlineData("1,000", null)]
    public void A_number_is_written_with_a_point(string text, double? value) => ScalarKinds.Of(typeof(double), null)!.Parse(text).ShouldBe(value);

    [Fact]
    public void Members_are_written_with_hyphens() => Enum.GetValues<Quantity>().Select(each => Kebab.Of(each.ToString()))
        .ShouldBe(["share-answered", "share-of-replies", "mean-time-of-replies", "slowest-reply", "best-share", "fastest-time"]);

    [Fact]
    public void Every_value_of_every_record_can_be_read() => Types(typeof(Study))
        .ShouldAllBe(type => ScalarKinds.Of(type, null) != null || type == typeof(Template) || RecordShape.Describes(type) || type.GetGenericArguments().Length > 0);

    private static IEnumerable<Type> Types(Type type) =>
        RecordShape.Describes(type) ? RecordShape.Of(type).Keys.SelectMany(key => Types(key.Type)).Append(type)
        : ScalarKinds.Of(type, null) is null ? type.GetGenericArguments().SelectMany(Types).Append(type)
        : [type];
}
