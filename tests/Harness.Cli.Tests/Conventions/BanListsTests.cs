using System.Xml.Linq;

namespace Harness.Cli.Tests.Conventions;

/// <summary>Warnings stop the build and the ban lists are where the analyzer looks for them.</summary>
public sealed class BanListsTests
{
    private const string Props = """
        <Project>
          <PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors><NoWarn>$(NoWarn);CS8524</NoWarn></PropertyGroup>
          <ItemGroup>
            <AdditionalFiles Include="$(MSBuildThisFileDirectory).banned/BannedSymbols.a.txt" />
            <AdditionalFiles Include="$(MSBuildThisFileDirectory).banned/BannedSymbols.b.txt" Condition="'$(MSBuildProjectName)' == 'Harness.Core'" />
          </ItemGroup>
        </Project>
        """;

    private const string Packages = """<Project><ItemGroup><GlobalPackageReference Include="Microsoft.CodeAnalysis.BannedApiAnalyzers" /></ItemGroup></Project>""";

    [Fact]
    public void The_repository_has_none() => Violations(
        File.ReadAllText(Repository.At("Directory.Build.props")),
        File.ReadAllText(Repository.At("Directory.Packages.props")),
        File.ReadAllText(Repository.At(".editorconfig")),
        [.. Directory.EnumerateFiles(Repository.At(".banned")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)]).ShouldBeEmpty();

    [Fact]
    public void Two_wired_lists_are_free() => Violations(Props, Packages, "root = true", ["BannedSymbols.a.txt", "BannedSymbols.b.txt"]).ShouldBeEmpty();

    [Theory]
    [InlineData("<TreatWarningsAsErrors>true", "<TreatWarningsAsErrors>false", "warnings do not stop the build")]
    [InlineData("CS8524", "RS0030", "Directory.Build.props lets banned symbols pass")]
    [InlineData("BannedSymbols.a.txt", "a.BannedSymbols.txt", "BannedSymbols.a.txt is not wired")]
    [InlineData("AdditionalFiles", "None", "BannedSymbols.a.txt is not wired")]
    public void The_canary_is_caught(string right, string wrong, string violation) =>
        Violations(Props.Replace(right, wrong, StringComparison.Ordinal), Packages, "", ["BannedSymbols.a.txt", "BannedSymbols.b.txt"]).ShouldContain(found => string.Equals(found, violation, StringComparison.Ordinal));

    [Fact]
    public void A_misnamed_list_a_missing_analyzer_and_a_quieted_rule_are_caught() =>
        Violations(Props, "<Project />", "dotnet_diagnostic.RS0030.severity = none", ["BannedSymbols.a.txt", "Banned.b.txt"]).ShouldBe([
            "Banned.b.txt is not named BannedSymbols*.txt",
            "Banned.b.txt is not wired",
            "the ban analyzer is not in every project",
            ".editorconfig sets RS0030",
        ]);

    private static List<string> Violations(string props, string packages, string editorconfig, IReadOnlyList<string> lists)
    {
        XDocument build = XDocument.Parse(props);
        string[] wired = [.. build.Descendants("AdditionalFiles").Select(item => Path.GetFileName(item.Attribute("Include")!.Value))];
        bool analyzer = XDocument.Parse(packages).Descendants("GlobalPackageReference")
            .Any(item => string.Equals(item.Attribute("Include")?.Value, "Microsoft.CodeAnalysis.BannedApiAnalyzers", StringComparison.Ordinal));
        return
        [
            .. lists.Where(list => !list.StartsWith("BannedSymbols", StringComparison.Ordinal) || !list.EndsWith(".txt", StringComparison.Ordinal)).Select(list => $"{list} is not named BannedSymbols*.txt"),
            .. lists.Except(wired, StringComparer.Ordinal).Select(list => $"{list} is not wired"),
            .. analyzer ? Array.Empty<string>() : ["the ban analyzer is not in every project"],
            .. build.Descendants("TreatWarningsAsErrors").Any(value => string.Equals(value.Value, "true", StringComparison.Ordinal)) ? Array.Empty<string>() : ["warnings do not stop the build"],
            .. build.Descendants("NoWarn").Any(value => value.Value.Contains("RS0030", StringComparison.Ordinal)) ? new[] { "Directory.Build.props lets banned symbols pass" } : [],
            .. editorconfig.Contains("RS0030", StringComparison.Ordinal) ? new[] { ".editorconfig sets RS0030" } : [],
        ];
    }
}
