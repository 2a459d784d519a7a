using System.Diagnostics;
using System.Xml.Linq;

namespace Harness.Xunit.Tests;

/// <summary>Somebody else's test project, made from the packages alone, a folder of them and what this repository has restored, without a registry: what it restores, compiles, with the tests of the page in docs, and shows.</summary>
[Trait("Category", "Long")]
public sealed class StudyWaveConsumerTests
{
    private const string Version = "0.1.0-tried";
    private static readonly string[] Packed = ["Harness.Core", "Harness.Fieldwork", "Harness.Reports", "Harness.Xunit"];

    [Fact]
    public async Task A_project_that_installs_the_package_sees_a_promise_kept_one_broken_and_one_open()
    {
        using TemporaryFolder folder = new();
        using Shop shop = new();
        await shop.Play();
        await Pack(folder.At("feed"));
        string project = Write(folder, shop);

        (int code, string said) = await Dotnet(folder, "test", project, "--filter", "FullyQualifiedName~TheirPromise", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false", "--logger", "console;verbosity=normal");

        code.ShouldBe(1, said);
        said.ShouldContain("Passed TheirPromise.The_prompt_desk_keeps_its_promise", customMessage: said);
        said.ShouldContain("Failed TheirPromise.The_slow_desk_keeps_its_promise", customMessage: said);
        said.ShouldContain("Skipped TheirPromise.Nineteen_of_twenty_are_in_time", customMessage: said);
        said.ShouldContain("The promise is broken.", customMessage: said);
        said.ShouldContain($"harness case p0000001 {shop.Reports} --study {shop.Path}", customMessage: said);
        said.ShouldContain("Pool more nights, or send more.", customMessage: said);
        Directory.Exists(Path.Combine(Path.GetDirectoryName(project)!, "bin", "Debug", "net10.0", ".playwright")).ShouldBeFalse();
    }

    private static async Task Pack(string feed)
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        foreach (string name in Packed)
        {
            (int code, string said) = await Dotnet(null, "pack", Repository.At("harness", name), "-c", configuration, "--no-build", "-o", feed, "-p:IsPackable=true", $"-p:Version={Version}", "-nologo", "-nodeReuse:false");
            code.ShouldBe(0, said);
        }
    }

    private static string Write(TemporaryFolder folder, Shop shop)
    {
        ILookup<string, string> versions = XDocument.Load(Repository.At("Directory.Packages.props")).Descendants("PackageVersion")
            .ToLookup(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value, StringComparer.Ordinal);
        string tests = Directory.CreateDirectory(folder.At("tests")).FullName, project = Path.Combine(tests, "Their.Tests.csproj");
        File.WriteAllText(folder.At("nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="feed" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages")}" /></fallbackPackageFolders>
            </configuration>
            """);
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Harness.Xunit" Version="{Version}" />
                <PackageReference Include="xunit.v3" Version="{versions["xunit.v3"].Single()}" />
                <PackageReference Include="xunit.runner.visualstudio" Version="{versions["xunit.runner.visualstudio"].Single()}" />
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="{versions["Microsoft.NET.Test.Sdk"].Single()}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(tests, "TheirPromise.cs"), $$"""
            using Harness.Studies;
            using Harness.Xunit;
            using NodaTime;
            using Xunit;

            public sealed class TheirPromise
            {
                private static readonly StudyUnderTest Shop = StudyUnderTest.Load("{{shop.Path}}");

                [Fact]
                public async Task The_prompt_desk_keeps_its_promise()
                {
                    StudyWave wave = await Shop.Simulate(seed: 7, cancellation: TestContext.Current.CancellationToken);
                    wave.ShouldMeet("prompt", Shop.Study.Panel.Brands[0].Commitments![0], NotEnoughData.Fail);
                }

                [Fact]
                public void The_slow_desk_keeps_its_promise() => Shop.Open("{{shop.Reports}}").ShouldMeetItsGate();

                [Fact]
                public void Nineteen_of_twenty_are_in_time() => Shop.Open("{{shop.Reports}}").ShouldMeet(
                    new GateEntry("in-2h", GateMetric.Share, Rung.Human, Duration.FromHours(2), Brand: "prompt", Share: 0.95));
            }
            """);
        File.WriteAllText(Path.Combine(tests, "OfThePage.cs"), File.ReadAllText(Repository.At("harness", "docs", "xunit.md")).Split("```csharp\n")[1].Split("```")[0]);
        return project;
    }

    private static async Task<(int Code, string Said)> Dotnet(TemporaryFolder? folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder?.Path ?? Repository.Root };
        foreach (string inherited in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(inherited);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        (start.Environment["LC_ALL"], start.Environment["LANG"]) = ("en_GB.UTF-8", "en_GB.UTF-8");
        if (folder is not null)
        {
            start.Environment["NUGET_PACKAGES"] = folder.At("packages");
        }

        using Process program = Process.Start(start)!;
        Task<string> errors = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string said = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await errors;
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, said);
    }
}
