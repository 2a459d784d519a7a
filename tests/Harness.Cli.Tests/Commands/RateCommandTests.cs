using System.Text.Json;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

/// <summary>A round of rating by the real command: begun, people invited, cards taken away, filled in and brought back, the raters measured.</summary>
public sealed class RateCommandTests(FinishedReport report) : IClassFixture<FinishedReport>, IDisposable
{
    private readonly TemporaryFolder home = new();

    private string Folder => home.At("wave");

    public void Dispose() => home.Dispose();

    [Fact]
    public void A_round_is_begun_rated_offline_and_measured_and_fieldwork_is_not_touched()
    {
        Wave();
        byte[] journal = File.ReadAllBytes(Path.Combine(Folder, "journal.sqlite"));
        Session begun = Run("begin", Folder, "--per-card", "2", "--lang", "en");
        begun.Code.ShouldBe(ExitCode.Ok, begun.Messages);
        begun.Messages.ShouldStartWith("Round 1 has begun: race-2012, ");
        Invited("Ann").ShouldMatch("^http://127\\.0\\.0\\.1:5080/enter/[A-Za-z0-9_-]{43}\n$");
        Invited("Zoé Martin").ShouldNotBe(Invited("Zoé Martin"));

        string cards = home.At("cards.csv");
        Run("export", Folder, "-o", cards).Code.ShouldBe(ExitCode.Ok);
        string[] rows = File.ReadAllText(cards).Split("\r\n");
        rows[0].ShouldBe("card,rater,complaint,replies,robotic,answers,rapport,recognised,note,version,rubric");
        Fill(cards, (rater, card) => rater == "ann" ? $"{2 + (card % 3)},{1 + (card % 5)},3" : $"{2 + (card % 3)},{1 + (card * 3 % 5)},{1 + (card % 4)}");

        Session taken = Run("import", cards, Folder, "--lang", "en");
        taken.Code.ShouldBe(ExitCode.Ok, taken.Messages);
        taken.Messages.ShouldContain("0 known already, 0 empty.");
        Run("import", cards, Folder, "--lang", "fr").Messages.ShouldStartWith("0\u00A0évaluation en plus\u00A0; ");

        JsonElement status = JsonDocument.Parse(Run("status", Folder, "--json").Data).RootElement;
        status.GetProperty("raters").EnumerateArray().Select(rater => (rater.GetProperty("rater").GetString(), rater.GetProperty("left").GetInt32())).ShouldBe([("ann", 0), ("zoe-martin", 0)]);
        Pair(status, "robotic").GetProperty("value").GetDouble().ShouldBe(1);
        Pair(status, "rapport").GetProperty("absent").GetString().ShouldBe("noVariation");
        string words = Run("status", Folder, "--lang", "fr").Data.Replace('\u00A0', ' ');
        words.ShouldContain("non calculable : toutes les valeurs sont égales");
        words.ShouldContain("alpha de Krippendorff");
        File.ReadAllBytes(Path.Combine(Folder, "journal.sqlite")).ShouldBe(journal);
    }

    [Fact]
    public void A_file_with_a_fault_is_refused_whole_and_each_fault_is_told()
    {
        Wave();
        Run("begin", Folder).Code.ShouldBe(ExitCode.Ok);
        Invited("ann");
        string cards = home.At("cards.csv");
        Run("export", Folder, "-o", cards).Code.ShouldBe(ExitCode.Ok);
        Fill(cards, (_, card) => card == 1 ? "7,2,3" : "1,2,3");
        File.WriteAllText(cards, File.ReadAllText(cards).Replace(",ann,", ",anne,", StringComparison.Ordinal));

        Session refused = Run("import", cards, Folder, "--lang", "en");

        refused.Code.ShouldBe(ExitCode.Usage);
        refused.Messages.ShouldContain("cards.csv:2: rater is “anne”; allowed are ann. Did you mean 'ann'?");
        refused.Messages.ShouldContain("robotic is “7”; allowed are 1, 2, 3, 4, 5, unclear, skipped, not applicable, recognised, unreadable");
        refused.Messages.ShouldContain("Nothing was taken.");
        JsonDocument.Parse(Run("status", Folder, "--json").Data).RootElement.GetProperty("raters")[0].GetProperty("done").GetInt32().ShouldBe(0);
        Run("import", home.At("none.csv"), Folder, "--lang", "fr").Messages.ShouldStartWith("Il n’y a pas de fichier");
    }

    [Fact]
    public void Gold_comes_from_a_table_and_traps_from_the_rubric()
    {
        Wave();
        string probe = JsonProbe();
        File.WriteAllText(home.At("known.csv"), $"probe_id,answers\n{probe},2\n");
        File.WriteAllText(home.At("wrong.csv"), "probe_id,answers\np9999999,2\n");

        Session wrong = Run("begin", Folder, "--gold", home.At("wrong.csv"), "--lang", "fr");
        (wrong.Code, wrong.Messages.Contains("wrong.csv:2", StringComparison.Ordinal)).ShouldBe((ExitCode.Usage, true));
        Run("status", Folder).Messages.ShouldContain("harness rate begin");
        Run("begin", Folder, "--gold", home.At("known.csv"), "--gold-every", "5", "--traps", "5").Code.ShouldBe(ExitCode.Ok);
        Invited("ann");
        JsonElement status = JsonDocument.Parse(Run("status", Folder, "--json").Data).RootElement;

        int cards = status.GetProperty("cards").GetInt32();
        status.GetProperty("raters")[0].GetProperty("left").GetInt32().ShouldBeGreaterThan(cards + 1);
        Run("begin", Folder, "--lang", "en").Messages.ShouldContain("race-2012 is being rated already, as round 1");
        Run("begin", Folder, "--rubric", "own-sla").Code.ShouldBe(ExitCode.Ok);
        Run("export", Folder, "--round", "1").Code.ShouldBe(ExitCode.Ok);
        Run("export", Folder, "--round", "3", "--lang", "en").Messages.ShouldContain("There is no round 3: they are 1 to 2.");
    }

    [Fact]
    public void In_French_a_spreadsheet_gets_semicolons_and_its_reasons_in_French()
    {
        Wave();
        Run("begin", Folder).Code.ShouldBe(ExitCode.Ok);
        Invited("ann");
        string cards = home.At("cartes.csv");
        Run("export", Folder, "--bom", "-o", cards, "--rater", "Ann", "--lang", "fr").Code.ShouldBe(ExitCode.Ok);
        byte[] bytes = File.ReadAllBytes(cards);
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        System.Text.Encoding.UTF8.GetString(bytes).ShouldContain("card;rater;complaint;replies;robotic;answers;rapport;recognised;note;version;rubric");
        Fill(cards, (_, _) => "pas clair;sans objet;3");

        Run("import", cards, Folder).Code.ShouldBe(ExitCode.Ok);
        Run("status", Folder, "--lang", "fr").Data.ShouldContain("pas clair");
    }

    [Fact]
    public void Somebody_who_is_disabled_has_no_row_and_a_mistyped_name_is_answered_with_the_nearest()
    {
        Wave();
        Run("begin", Folder).Code.ShouldBe(ExitCode.Ok);
        Invited("ann");
        Run("disable", "anm", Folder, "--lang", "en").Messages.ShouldContain("There is no account “anm”; there are: ann. Did you mean 'ann'?");
        Run("disable", "Ann", Folder).Code.ShouldBe(ExitCode.Ok);

        Run("export", Folder).Code.ShouldBe(ExitCode.NotEnoughData);
    }

    [Theory]
    [InlineData("en", "“adjudicatr” is not a role: designer, rater, adjudicator, viewer. Did you mean 'adjudicator'?", "invite", "ann", "--role", "adjudicatr")]
    [InlineData("fr", "« 2 » n’est pas une part", "begin", "--overlap", "2")]
    [InlineData("en", "“0” cannot stand after --per-card: a whole number from 1 to 1000.", "begin", "--per-card", "0")]
    [InlineData("fr", "« … » n’est pas un nom : il faut une lettre ou un chiffre.", "invite", "…")]
    [InlineData("en", "There is no journal.sqlite in nowhere.", "status", "nowhere")]
    [InlineData("en", "There is no rubric “race-2021”", "begin", "FOLDER", "--rubric", "race-2021")]
    public void What_is_mistyped_is_told(string language, string said, params string[] words)
    {
        Wave();
        Session session = Run([.. words.Select(word => word == "FOLDER" ? Folder : word), "--lang", language]);

        session.Code.ShouldBe(ExitCode.Usage);
        session.Data.ShouldBeEmpty();
        session.Messages.Replace('\u00A0', ' ').Replace('\u202F', ' ').ShouldContain(said);
    }

    [Fact]
    public void A_file_that_is_no_book_is_told_and_stays()
    {
        Wave();
        File.WriteAllText(Path.Combine(Folder, "ratings.sqlite"), string.Concat(Enumerable.Repeat("not a book ", 200)));

        Session session = Run("status", Folder, "--lang", "fr");

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldStartWith("Le carnet des évaluations ne peut pas être ouvert");
    }

    [Fact]
    public void The_program_itself_begins_a_round_and_invites()
    {
        Wave();
        Executable.Run(home.Path, null, "rate", "begin", Folder).Code.ShouldBe(0);
        Result invited = Executable.Run(home.Path, null, "rate", "invite", "ann", Folder, "--role", "designer", "--port", "6000");
        (invited.Code, invited.Data.StartsWith("http://127.0.0.1:6000/enter/", StringComparison.Ordinal)).ShouldBe((0, true));
        Executable.Run(home.Path, null, "rate", "status", Folder, "--lang", "en").Data.ShouldContain("Nobody was invited to rate");
    }

    private static Session Run(params string[] words) => Session.Run(["rate", .. words]);

    private static JsonElement Pair(JsonElement status, string criterion) => status.GetProperty("pairs").EnumerateArray().Single(pair => pair.GetProperty("criterion").GetString() == criterion).GetProperty("kappa");

    private string Invited(string name)
    {
        Session invited = Run("invite", name, Folder);
        invited.Code.ShouldBe(ExitCode.Ok, invited.Messages);
        return invited.Data;
    }

    private void Wave()
    {
        Directory.CreateDirectory(Folder);
        File.Copy(Path.Combine(report.Folder, "journal.sqlite"), Path.Combine(Folder, "journal.sqlite"));
    }

    private string JsonProbe() => File.ReadLines(Path.Combine(report.Folder, "events.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("head"))
        .Where(head => head.GetProperty("kind").GetString() == "replied").Select(head => head.GetProperty("probe").ToString()).Select(probe => probe.StartsWith('p') ? probe : Planning.ProbeId.Of(int.Parse(probe, System.Globalization.CultureInfo.InvariantCulture))).First();

    /// <summary>Puts marks where the sheet has room for them, by rater and a number of the card.</summary>
    private static void Fill(string path, Func<string, int, string> marks)
    {
        string text = File.ReadAllText(path);
        char separator = text.Contains("card;rater", StringComparison.Ordinal) ? ';' : ',';
        string empty = new(separator, 6);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        string[] rows = text.Split("\r\n");
        for (int i = 1; i < rows.Length - 1; i++)
        {
            string[] cells = rows[i].Split(separator);
            int card = numbers.TryGetValue(cells[0], out int known) ? known : numbers[cells[0]] = numbers.Count + 1;
            int at = rows[i].LastIndexOf(empty + "0" + separator, StringComparison.Ordinal);
            rows[i] = rows[i][..at] + separator + marks(cells[1], card) + new string(separator, 3) + rows[i][(at + 6)..];
        }

        File.WriteAllText(path, string.Join("\r\n", rows), new System.Text.UTF8Encoding(text[0] == '\uFEFF'));
    }
}
