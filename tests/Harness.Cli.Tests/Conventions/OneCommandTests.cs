namespace Harness.Cli.Tests.Conventions;

/// <summary>The build machine runs the one command that people run.</summary>
public sealed class OneCommandTests
{
    [Fact]
    public void The_repository_has_none()
    {
        Violations("tests/run", File.ReadAllText(Repository.At("tests", "run"))).ShouldBeEmpty();
        Violations(".ci/run", File.ReadAllText(Repository.At(".ci", "run"))).ShouldBeEmpty();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Repository.At("tests", "run")).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue();
            File.GetUnixFileMode(Repository.At(".ci", "run")).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue();
        }
    }

    [Fact]
    public void The_canary_is_caught() =>
        Violations(".ci/run", "#!/bin/sh\ndotnet test\n").ShouldBe(
            [".ci/run does not begin with env bash", ".ci/run does not stop at the first failure", ".ci/run does more or less than tests/run"]);

    private static List<string> Violations(string path, string text)
    {
        string[] lines = [.. text.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))];
        return
        [
            .. lines is ["#!/usr/bin/env bash", ..] ? Array.Empty<string>() : [$"{path} does not begin with env bash"],
            .. lines is [_, "set -euo pipefail", ..] ? Array.Empty<string>() : [$"{path} does not stop at the first failure"],
            .. path.StartsWith(".ci", StringComparison.Ordinal) && (lines.Length != 3 || !lines[2].EndsWith("tests/run\"", StringComparison.Ordinal)) ? new[] { $"{path} does more or less than tests/run" } : [],
        ];
    }
}
