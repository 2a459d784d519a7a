using System.Text.RegularExpressions;

namespace Harness.Cli.Tests.Conventions;

/// <summary>Names that say nothing hide a type that does several things.</summary>
public sealed partial class NamesTests
{
    [Fact]
    public void The_repository_has_none() =>
        Violations([.. Source.Under("harness", ".cs", ".cshtml", ".css", ".js"), .. Source.Under("tests", ".cs", ".cshtml", ".css", ".js")]).ShouldBeEmpty();

    [Theory]
    [InlineData("harness/A/StudyManager.cs", "class B;", "harness/A/StudyManager.cs: StudyManager")]
    [InlineData("harness/A/utils.js", "", "harness/A/utils.js: utils")]
    [InlineData("harness/A/RateHelper.cshtml.cs", "", "harness/A/RateHelper.cshtml.cs: RateHelper")]
    [InlineData("harness/Common/A.cs", "", "harness/Common/A.cs: Common")]
    [InlineData("tests/A.cs", "public sealed partial class MailHelpers<T> { }", "tests/A.cs: MailHelpers")]
    [InlineData("tests/A.cs", "readonly record struct MailService(int A);", "tests/A.cs: MailService")]
    [InlineData("tests/A.cs", "interface IMailProcessor { }", "tests/A.cs: IMailProcessor")]
    [InlineData("tests/A.cs", "delegate Task<int> MailUtil(int a);", "tests/A.cs: MailUtil")]
    public void The_canary_is_caught(string path, string text, string violation) => Violations([new(path, text)]).ShouldBe([violation]);

    [Theory]
    [InlineData("harness/A/ServiceHours.cs", "class ServiceHours { } // class AHelper { }")]
    [InlineData("harness/A/Uncommon.cs", "class A<T> where T : class\n    where U : new();")]
    public void A_name_that_says_something_is_free(string path, string text) => Violations([new(path, text)]).ShouldBeEmpty();

    private static List<string> Violations(IEnumerable<Source> sources) =>
    [
        .. sources.SelectMany(source => source.Path.Split('/', '.').Concat(DeclaredTypes.Of(source))
            .Where(name => SaysNothing().IsMatch(name))
            .Distinct(StringComparer.Ordinal)
            .Select(name => $"{source.Path}: {name}")),
    ];

    [GeneratedRegex("(?:Manager|Helpers?|Services?|Utils?|Utility|Utilities|Processors?|Common)$|(?:^|[-_])(?:manager|helpers?|services?|utils?|utility|utilities|processors?|common)$",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SaysNothing();
}
