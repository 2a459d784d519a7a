using Harness.Studies.Binding;

namespace Harness.Core.Tests.Studies.Binding;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("panel.yaml")]
    [InlineData("réclamations 2.yaml")]
    [InlineData("panel")]
    public void A_plain_name_is_one(string text) => FileName.IsOne(text).ShouldBeTrue();

    [Theory]
    [InlineData("../panel.yaml")]
    [InlineData("..\\panel.yaml")]
    [InlineData("/etc/passwd")]
    [InlineData("a/b.yaml")]
    [InlineData("a\\b.yaml")]
    [InlineData("C:panel.yaml")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData(".hidden")]
    [InlineData("a..b")]
    [InlineData("a.yaml.")]
    [InlineData("a.yaml ")]
    [InlineData("a\nb")]
    [InlineData("a%2Fb")]
    [InlineData("~")]
    [InlineData("-rf")]
    public void What_could_lead_elsewhere_is_none(string text) => FileName.IsOne(text).ShouldBeFalse();
}
