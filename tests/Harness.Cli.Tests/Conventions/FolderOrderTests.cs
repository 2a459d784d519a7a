using System.Text.RegularExpressions;

namespace Harness.Cli.Tests.Conventions;

/// <summary>Inside Core each folder uses only earlier folders, so that the order of the list is an order of reading.</summary>
public sealed partial class FolderOrderTests
{
    private const string Core = "harness/Harness.Core/";

    private static readonly string[] Order =
        ["Time", "Statistics", "Studies", "Planning", "Probes", "Readings", "Playbook", "Worlds", "Ratings"];

    [Fact]
    public void The_repository_has_none() => Violations(Source.Under(Core, ".cs", ".csproj")).ShouldBeEmpty();

    [Theory]
    [InlineData("Time/A.cs", "using Harness.Studies;\nnamespace Harness.Time;", "Time/A.cs uses Studies, which comes later")]
    [InlineData("Time/A.cs", "using static Harness.Studies.Words;\nnamespace Harness.Time;", "Time/A.cs uses Studies, which comes later")]
    [InlineData("Time/A.cs", "using W = global::Harness.Studies.Words;\nnamespace Harness.Time;", "Time/A.cs uses Studies, which comes later")]
    [InlineData("Time/A.cs", "namespace Harness.Time;\nusing Studies;", "Time/A.cs uses Studies, which comes later")]
    [InlineData("Time/A.cs", "namespace Harness.Time;\nrecord A(Harness.Studies.Words W);", "Time/A.cs uses Studies, which comes later")]
    [InlineData("Time/A.cs", "namespace Harness.Time;\nrecord A(Studies.Words W);", "Time/A.cs uses Studies, which comes later")]
    [InlineData("Studies/Yaml/A.cs", "using Harness.Ratings;\nnamespace Harness.Studies.Yaml;", "Studies/Yaml/A.cs uses Ratings, which comes later")]
    [InlineData("Ratings/A.cs", "using Harness.Channels;\nnamespace Harness.Ratings;", "Ratings/A.cs uses Channels, which is no folder of Core")]
    [InlineData("Models/A.cs", "namespace Harness.Models;", "Models/A.cs is in Models, which is no folder of Core")]
    [InlineData("A.cs", "namespace Harness.Core;", "A.cs is in no folder")]
    [InlineData("Ratings/A.cs", "namespace Harness.Time;", "Ratings/A.cs declares Harness.Time, not Harness.Ratings")]
    [InlineData("Ratings/A.cs", "global using Harness.Time;\nnamespace Harness.Ratings;", "Ratings/A.cs hides what it uses in a global using")]
    [InlineData("Harness.Core.csproj", """<Using Include="Harness.Time" />""", "Harness.Core.csproj hides what it uses in a global using")]
    public void The_canary_is_caught(string path, string text, string violation) =>
        Violations([new(Core + path, text), new(Core + "Studies/Words.cs", "namespace Harness.Studies;\nrecord Words(string En);")]).ShouldBe([violation]);

    [Theory]
    [InlineData("Ratings/A.cs", "using Harness.Studies;\nusing Harness.Studies.Yaml;\nnamespace Harness.Ratings;")]
    [InlineData("Studies/A.cs", "using Harness.Studies.Yaml;\nnamespace Harness.Studies;")]
    [InlineData("Time/A.cs", "namespace Harness.Time;\n// as Harness.Studies.Words\nclass A { string B = \"Harness.Ratings\"; int C = Studies.Count; }")]
    public void An_earlier_folder_a_comment_and_a_text_are_free(string path, string text) =>
        Violations([new(Core + path, text)]).ShouldBeEmpty();

    private static List<string> Violations(IReadOnlyList<Source> core)
    {
        ILookup<string, string> types = core
            .SelectMany(source => DeclaredTypes.Of(source).Select(type => (Folder: FolderOf(source) ?? "", type)))
            .ToLookup(pair => pair.Folder, pair => pair.type, StringComparer.Ordinal);
        return [.. core.SelectMany(source => Violations(source, types).Distinct(StringComparer.Ordinal).Select(violation => $"{source.Path[Core.Length..]} {violation}"))];
    }

    private static IEnumerable<string> Violations(Source source, ILookup<string, string> types)
    {
        string code = source.Code;
        if (GlobalUsing().IsMatch(code))
        {
            yield return "hides what it uses in a global using";
        }

        if (source.Path.EndsWith(".csproj", StringComparison.Ordinal))
        {
            yield break;
        }

        string? folder = FolderOf(source);
        int place = Array.IndexOf(Order, folder);
        if (place < 0)
        {
            yield return folder is null ? "is in no folder" : $"is in {folder}, which is no folder of Core";
            yield break;
        }

        foreach (string declared in Namespace().Matches(code).Select(match => match.Groups["name"].Value))
        {
            if (!$"{declared}.".StartsWith($"Harness.{folder}.", StringComparison.Ordinal))
            {
                yield return $"declares {declared}, not Harness.{folder}";
                yield break;
            }
        }

        foreach (string used in Used(code, types).Where(used => Array.IndexOf(Order, used) is var at && (at < 0 || at > place)))
        {
            yield return $"uses {used}, which {(Order.Contains(used, StringComparer.Ordinal) ? "comes later" : "is no folder of Core")}";
        }
    }

    private static IEnumerable<string> Used(string code, ILookup<string, string> types) =>
    [
        .. FullName().Matches(code).Select(match => match.Groups["folder"].Value),
        .. RelativeUsing().Matches(code).Select(match => match.Groups["folder"].Value).Intersect(Order, StringComparer.Ordinal),
        .. RelativeName().Matches(code)
            .Where(match => types[match.Groups["folder"].Value].Contains(match.Groups["type"].Value, StringComparer.Ordinal))
            .Select(match => match.Groups["folder"].Value),
    ];

    private static string? FolderOf(Source source) =>
        source.Path[Core.Length..].Split('/') is { Length: > 1 } parts ? parts[0] : null;

    [GeneratedRegex("""\bglobal\s+using\s+[^;]*\bHarness\b|<Using\s[^>]*"Harness\.""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex GlobalUsing();

    [GeneratedRegex("""\bnamespace\s+(?<name>[\w.]+)""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Namespace();

    [GeneratedRegex("""(?<![\w.])Harness\.(?<folder>\w+)""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FullName();

    [GeneratedRegex("""\busing\s+(?:static\s+)?(?:\w+\s*=\s*)?(?<folder>[A-Z]\w*)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RelativeUsing();

    [GeneratedRegex("""(?<![\w.])(?<folder>[A-Z]\w*)\.(?:[A-Z]\w*\.)*?(?<type>[A-Z]\w*)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RelativeName();
}
