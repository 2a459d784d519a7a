using Harness.Findings;
using Harness.Studies;

namespace Harness.Reports.Tests.Findings;

public sealed class FrenchTests
{
    [Theory]
    [InlineData("Méthode : 95 % ; oui ! non ?", "Méthode\u00A0: 95\u00A0%\u00A0; oui\u00A0! non\u00A0?")]
    [InlineData("« la plus rapide »", "«\u00A0la plus rapide\u00A0»")]
    [InlineData("à 10:30, rien", "à 10:30, rien")]
    [InlineData("", "")]
    public void What_stands_before_a_double_mark_is_tied_to_it(string written, string spaced) => French.Spaced(written).ShouldBe(spaced);

    [Fact]
    public void Only_French_is_spaced_so()
    {
        Language.En.Pick("a : b", "c : d").ShouldBe("a : b");
        Language.Fr.Pick("a : b", "c : d").ShouldBe("c\u00A0: d");
    }
}
