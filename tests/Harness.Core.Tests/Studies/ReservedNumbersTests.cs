using Harness.Studies;

namespace Harness.Core.Tests.Studies;

public sealed class ReservedNumbersTests
{
    [Theory]
    [InlineData("01 99 00 12 34")]
    [InlineData("06.39.98.00.00")]
    [InlineData("+33 6 39 98 12 34")]
    [InlineData("07700 900999")]
    [InlineData("+44 7700 900000")]
    [InlineData("555-0100")]
    [InlineData("(212) 555-0199")]
    [InlineData("+1 212 555 0142")]
    public void A_number_of_fiction_is_nobodys(string number) => ReservedNumbers.IsOne(number).ShouldBeTrue();

    [Theory]
    [InlineData("06 12 34 56 78")]
    [InlineData("01 99 01 12 34")]
    [InlineData("06 39 98 12 3")]
    [InlineData("+32 6 39 98 12 34")]
    [InlineData("07700 901000")]
    [InlineData("555-0200")]
    [InlineData("0639981234 ext 5")]
    [InlineData("06+39981234")]
    [InlineData("")]
    public void Any_other_may_be_somebodys(string number) => ReservedNumbers.IsOne(number).ShouldBeFalse();

    [Theory]
    [InlineData(Language.Fr, 17, "06 39 98 00 17")]
    [InlineData(Language.Fr, 4321, "06 39 98 43 21")]
    [InlineData(Language.En, 1017, "07700 900017")]
    [InlineData(Language.En, -17, "07700 900017")]
    public void A_number_is_written_as_people_write_it(Language language, int draw, string number)
    {
        ReservedNumbers.For(language, draw).ShouldBe(number);
        ReservedNumbers.IsOne(number).ShouldBeTrue();
    }

    [Fact]
    public void An_address_and_a_reference_belong_to_their_probe() =>
        (ReservedNumbers.Email("p0000017"), ReservedNumbers.Case("p0000017")).ShouldBe(("p0000017@client.example", "REF-0000017"));
}
