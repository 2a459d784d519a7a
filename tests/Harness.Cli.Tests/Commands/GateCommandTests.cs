using System.Text.Json;
using System.Xml.Linq;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class GateCommandTests : IClassFixture<GateCommandTests.Played>
{
    private readonly Played played;

    public GateCommandTests(Played played) => this.played = played;

    private string Folder => played.Folder.At("own-sla");

    [Fact]
    public void A_broken_promise_ends_with_its_code_and_says_why_in_both_languages()
    {
        Session english = Session.Run("gate", Folder, "--study", played.Study, "--lang", "en"), french = Session.Run("gate", Folder, "--study", played.Study, "--lang", "fr");

        (english.Code, french.Code).ShouldBe((ExitCode.GateFailed, ExitCode.GateFailed));
        english.Data.ShouldContain("– reply-in-2h: ");
        english.Data.ShouldContain("open hours. The promise is broken.");
        french.Data.ReplaceLineEndings("\n").ShouldContain("La promesse est rompue.");
    }

    [Fact]
    public void The_files_say_the_same_to_programs_servers_and_people()
    {
        Session.Run("gate", Folder, "--study", played.Study, "--lang", "en");

        Directory.GetFiles(Path.Combine(Folder, "gate")).Select(Path.GetFileName).ShouldBe(["badge.json", "badge.svg", "junit.xml", "sent.csv", "summary.md", "trend.html", "verdict.json", "verdicts.atom"], ignoreOrder: true);
        using JsonDocument verdict = JsonDocument.Parse(File.ReadAllBytes(Of("verdict.json")));
        verdict.RootElement.GetProperty("verdict").GetString().ShouldBe("fail");
        XDocument.Load(Of("junit.xml")).Descendants("failure").ShouldHaveSingleItem().Parent!.Attribute("name")!.Value.ShouldBe("reply-in-2h");
        XDocument.Load(Of("badge.svg")).Root!.Value.ShouldContain("fail");
        File.ReadAllText(Of("summary.md")).ShouldContain("| reply-in-2h | fail |");
        XDocument.Load(Of("verdicts.atom")).Root!.Elements().Count(element => element.Name.LocalName == "entry").ShouldBeGreaterThan(1);
        File.ReadLines(Of("sent.csv")).Count().ShouldBe(61);
    }

    [Fact]
    public void The_same_journal_gives_the_same_bytes()
    {
        Session.Run("gate", Folder, "--study", played.Study, "--lang", "en");
        byte[][] first = Bytes();
        Session.Run("gate", Folder, "--study", played.Study, "--lang", "en");

        Bytes().Zip(first).ShouldAllBe(pair => pair.First.SequenceEqual(pair.Second));

        byte[][] Bytes() => [.. Directory.GetFiles(Path.Combine(Folder, "gate")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    }

    [Fact]
    public void A_pull_request_reads_the_latest_verdict_and_no_journal()
    {
        Session.Run("gate", Folder, "--study", played.Study, "--lang", "en");
        using TemporaryFolder elsewhere = new();
        File.Copy(Of("verdict.json"), elsewhere.At("verdict.json"));

        Session session = Session.Run("gate", "--latest", elsewhere.At("verdict.json"), "--format", "github", "--lang", "en");

        session.Code.ShouldBe(ExitCode.GateFailed);
        session.Data.ShouldStartWith("::error title=reply-in-2h%3A fail::");
        elsewhere.Files().ShouldBe(["verdict.json"]);
    }

    [Theory]
    [InlineData("pass", 0)]
    [InlineData("warn", 0)]
    [InlineData("fail", 4)]
    public void What_too_little_data_means_is_asked(string rule, int code)
    {
        string latest = Latest("not-enough", warmUp: 0);

        Session session = Session.Run("gate", "--latest", latest, "--not-enough", rule, "--lang", "en");

        ((int)session.Code).ShouldBe(code);
        session.Messages.Contains("There is not enough data for a verdict.", StringComparison.Ordinal).ShouldBe(rule != "pass");
    }

    [Fact]
    public void In_the_warm_up_too_little_data_only_warns() =>
        Session.Run("gate", "--latest", Latest("not-enough", warmUp: 100), "--not-enough", "fail").Code.ShouldBe(ExitCode.Ok);

    [Fact]
    public void A_wave_is_held_against_another_one_or_what_was_kept_of_it()
    {
        Session saved = Session.Run("baseline", "save", Folder, "--study", played.Study, "--to", played.Folder.At("before.json"), "--lang", "en");
        saved.Code.ShouldBe(ExitCode.Ok, saved.Messages);

        Session file = Session.Run("gate", Folder, "--study", played.Study, "--against", played.Folder.At("before.json"), "--format", "json"), wave = Session.Run("gate", Folder, "--study", played.Study, "--against", Folder, "--format", "json");

        file.Data.ShouldBe(wave.Data);
        file.Data.ShouldContain("\"isAgainst\": true");
        Session compared = Session.Run("baseline", "compare", Folder, "--study", played.Study, "--with", played.Folder.At("before.json"), "--lang", "en");
        (compared.Code, compared.Data.Contains("+ half-in-1h/against", StringComparison.Ordinal)).ShouldBe((ExitCode.Ok, true));
    }

    [Fact]
    public void A_study_is_named_or_its_folder()
    {
        using TemporaryFolder folder = new();
        Executable.Run(folder.Path, null, "run", played.Study).Code.ShouldBe(0);

        Executable.Run(folder.Path, null, "gate", played.Study).Code.ShouldBe((int)ExitCode.GateFailed);
        Executable.Run(folder.Path, null, "gate", "reports/own-sla", "--study", played.Study).Code.ShouldBe((int)ExitCode.GateFailed);
    }

    [Theory]
    [InlineData("There is no study", "gate", "nowhere")]
    [InlineData("Nothing was measured yet", "gate", "race-2012")]
    [InlineData("“maybe” is not allowed here: pass, warn or fail.", "gate", "--not-enough", "maybe")]
    [InlineData("“junitt” is not a form here: text, json, junit, md, github. Did you mean 'junit'?", "gate", "--format", "junitt")]
    [InlineData("There is no file nowhere.json", "gate", "--latest", "nowhere.json")]
    public void What_is_wrong_is_said(string message, params string[] arguments)
    {
        Session session = Session.Run([.. arguments, "--lang", "en"]);

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain(message);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("not json")]
    [InlineData("{\"study\":\"a\",\"title\":null,\"night\":null,\"nights\":1,\"warmUp\":0,\"checks\":[]}")]
    [InlineData("{\"study\":\"a\",\"title\":{\"en\":\"a\",\"fr\":\"a\"},\"night\":\"32 May\",\"nights\":1,\"warmUp\":0,\"checks\":[]}")]
    public void A_file_that_is_no_verdict_is_refused(string text)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("verdict.json"), text);

        Session session = Session.Run("gate", "--latest", folder.At("verdict.json"), "--lang", "en");

        (session.Code, session.Messages.Contains("is not such a file as harness writes (verdict.json)", StringComparison.Ordinal)).ShouldBe((ExitCode.Usage, true));
    }

    [Fact]
    public void Marks_are_kept_once_and_in_order()
    {
        Session.Run("gate", Folder, "--study", played.Study, "--mark", "2026-03-20 release 4.2");
        Session.Run("gate", Folder, "--study", played.Study, "--mark", "2026-03-12 release 4.1");
        Session.Run("gate", Folder, "--study", played.Study, "--mark", "2026-03-20 release 4.2");

        File.ReadAllLines(Of("marks.txt")).ShouldBe(["2026-03-12 release 4.1", "2026-03-20 release 4.2"]);
        File.Delete(Of("marks.txt"));
    }

    private string Of(string name) => Path.Combine(Folder, "gate", name);

    private string Latest(string verdict, int warmUp)
    {
        string path = played.Folder.At($"{verdict}-{warmUp}.json");
        File.WriteAllText(path, $$$"""
            {"study": "own", "title": {"en": "Own", "fr": "Nôtre"}, "night": "2026-03-02", "nights": 3, "warmUp": {{{warmUp}}}, "checks": [
              {"entry": "reply", "isAgainst": false, "verdict": "{{{verdict}}}", "isLate": false, "why": {"en": "Too little.", "fr": "Trop peu."}, "nightsNeeded": 4,
               "reach": {"value": 1, "low": 0.5, "high": 1, "n": 3, "unclear": 0, "nights": 3, "passLevel": 0.05, "failLevel": 0.001, "method": "Clopper-Pearson", "from": "2026-02-27", "to": "2026-03-02"}}]}
            """);
        return path;
    }

    /// <summary>A study of one's own, played once.</summary>
    public sealed class Played : IDisposable
    {
        public Played()
        {
            Session.Run("init", Study, "--example", "own-sla").Code.ShouldBe(ExitCode.Ok);
            string study = Path.Combine(Study, "study.yaml"), text = File.ReadAllText(study);
            File.WriteAllText(study, text.Replace("limit: 2h, late: 90m", "limit: 30m, late: 20m", StringComparison.Ordinal));
            Session.Run("run", Study, "--out", Folder.Path).Code.ShouldBe(ExitCode.Ok);
        }

        /// <summary>The example with a promise that it cannot keep.</summary>
        internal string Study => Folder.At("study");

        internal TemporaryFolder Folder { get; } = new();

        public void Dispose() => Folder.Dispose();
    }
}
