using System.Text.RegularExpressions;

namespace Harness.Cli.Tests.Conventions;

/// <summary>A swallowed failure is a wrong statistic: what is caught is named, but for four boundaries.</summary>
public sealed partial class GeneralCatchTests
{
    /// <summary>The channel boundary, the job boundary, the web error page and the entry point, as they come; never more than four.</summary>
    private static readonly string[] Boundaries =
        ["harness/Harness.Cli/Commands/CommandLine.cs", "harness/Harness.Fieldwork/Clockwork/JobBoundary.cs", "harness/Harness.Fieldwork/Journal/GroupCommit.cs", "harness/Harness.Fieldwork/Runs/Sender.cs"];

    [Fact]
    public void The_repository_has_none() => Violations(Source.Under("harness", ".cs", ".cshtml"), Boundaries).ShouldBeEmpty();

    [Theory]
    [InlineData("try { } catch (Exception) { }")]
    [InlineData("try { } catch (System.Exception e) { }")]
    [InlineData("try { } catch (global::System.Exception e) { }")]
    [InlineData("try { } catch { }")]
    [InlineData("try { } catch when (a) { }")]
    [InlineData("try { } catch (Exception e) when (a || b) { }")]
    [InlineData("try { } catch (Exception e) when (e is not IOException) { }")]
    [InlineData("try { } catch (SystemException e) { }")]
    public void The_canary_is_caught(string text) => Violations([new("harness/A.cs", text)], []).ShouldBe(["harness/A.cs catches everything"]);

    [Theory]
    [InlineData("try { } catch (IOException) { }")]
    [InlineData("try { } catch (Exception e) when (e is IOException or FormatException) { }")]
    [InlineData("// catch { }")]
    public void A_named_failure_is_free(string text) => Violations([new("harness/A.cs", text)], []).ShouldBeEmpty();

    [Fact]
    public void A_boundary_is_named_while_it_is_needed_and_there_are_four_at_most() =>
        Violations([new("harness/A.cs", "try { } catch { }")], ["harness/A.cs", "B", "C", "D", "E"]).ShouldBe([
            "B is named and catches nothing general",
            "C is named and catches nothing general",
            "D is named and catches nothing general",
            "E is named and catches nothing general",
            "5 boundaries are named, not four at most",
        ]);

    private static List<string> Violations(IEnumerable<Source> sources, string[] boundaries)
    {
        string[] general = [.. sources.Where(source => General().IsMatch(source.Code)).Select(source => source.Path)];
        return
        [
            .. general.Except(boundaries, StringComparer.Ordinal).Select(path => $"{path} catches everything"),
            .. boundaries.Except(general, StringComparer.Ordinal).Select(path => $"{path} is named and catches nothing general"),
            .. boundaries.Length > 4 ? new[] { $"{boundaries.Length} boundaries are named, not four at most" } : [],
        ];
    }

    [GeneratedRegex("""\bcatch\s*(?:\{|when\b|\(\s*(?:global::)?(?:System\.)?(?:System)?Exception\b\s*\w*\s*\)(?!\s*when\s*\(\s*\w+\s+is\s+(?!not\b)))""",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex General();
}
