using Harness.Commands;
using Harness.Publishing;

namespace Harness.Cli.Tests.Commands;

public sealed class ReplyPackCommandTests : IDisposable
{
    private const string Day = "2026-11-02";

    private readonly TemporaryFolder folder = new();

    public ReplyPackCommandTests() => Session.Run("run", "escalation", "--out", folder.Path).Code.ShouldBe(ExitCode.Ok);

    private string Wave => folder.At("escalation");

    [Fact]
    public void A_pack_holds_the_brands_own_cases_in_full_and_nothing_of_another()
    {
        Session session = Session.Run("reply-pack", "rail-des-vallees", Wave, "--on", Day);

        session.Code.ShouldBe(ExitCode.Ok);
        session.Messages.ShouldContain("may answer until 12 November 2026");
        string[] files = Directory.GetFiles(Path.Combine(Wave, "reply-packs", "rail-des-vallees"));
        files.Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ShouldBe(["answer-form.csv", "cases.csv", "reply.html"]);
        string page = Read("reply.html");
        page.ShouldContain("Nous vous remboursons le billet");
        page.ShouldContain("Vous pouvez répondre jusqu’au 12 novembre 2026");
        files.Select(File.ReadAllText).ShouldAllBe(text => !text.Contains("Grandes Lignes", StringComparison.Ordinal) && !text.Contains("express-atlantique", StringComparison.OrdinalIgnoreCase));
        Read("cases.csv").Split('\n').Length.ShouldBe(3);
        Read("answer-form.csv").ShouldStartWith("case,text,decision,reason\np000000");
        PublicationFile.Read(Wave).Entries.ShouldBe([new PackSent(new(2026, 11, 2), "rail-des-vallees", new(2026, 11, 12))]);
    }

    [Fact]
    public void What_a_brand_answers_is_printed_word_for_word_with_each_decision_and_its_reason()
    {
        string form = Form("p0000001,\"Nous avions répondu\nle jour même.\",rejected,Le journal dit le contraire.\n");
        Session.Run("reply-pack", Brand("p0000001"), Wave, "--answer", "Nous <script>alert(1)</script> contestons.", "--disputes", form, "--on", Day).Code.ShouldBe(ExitCode.Ok);
        Session.Run("report", Wave, "--lang", "fr").Code.ShouldBe(ExitCode.Ok);

        string page = File.ReadAllText(Path.Combine(Wave, "report.html"));
        page.ShouldContain("<blockquote dir=\"auto\">Nous &lt;script&gt;alert(1)&lt;/script&gt; contestons.</blockquote>");
        page.ShouldContain("<blockquote dir=\"auto\">Nous avions répondu<br />le jour même.</blockquote>");
        page.ShouldContain("le cas est maintenu");
        page.ShouldContain("Décidé le 2 novembre 2026\u00A0: Le journal dit le contraire.");
        page.ShouldNotContain("<script");
    }

    [Fact]
    public void Rows_that_cannot_be_taken_are_told_by_line_and_none_is_taken()
    {
        string form = Form("p0009999,No.,rejected,So.\np0000001,No.,denied,So.\np0000001,,upheld,\n");

        Session session = Session.Run("reply-pack", Brand("p0000001"), Wave, "--disputes", form);

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain($"{form}:2: case is “p0009999”; allowed are the cases of this brand");
        session.Messages.ShouldContain($"{form}:3: decision is “denied”; allowed are upheld, corrected and rejected");
        session.Messages.ShouldContain($"{form}:4: case is “p0000001”; allowed are the cases of this brand, each once");
        session.Messages.ShouldContain($"{form}:4: text is empty or too long");
        session.Messages.ShouldContain("Nothing was taken.");
        File.Exists(Path.Combine(Wave, PublicationFile.Name)).ShouldBeFalse();
    }

    [Fact]
    public void An_unknown_brand_and_a_damaged_record_are_said()
    {
        Session unknown = Session.Run("reply-pack", "rail-des-valees", Wave);
        unknown.Code.ShouldBe(ExitCode.Usage);
        unknown.Messages.ShouldContain("There is no brand “rail-des-valees” in the panel");
        unknown.Messages.ShouldContain("Did you mean 'rail-des-vallees'?");

        File.WriteAllText(Path.Combine(Wave, PublicationFile.Name), "[");
        Session damaged = Session.Run("reply-pack", "rail-des-vallees", Wave, "--lang", "fr");
        damaged.Code.ShouldBe(ExitCode.Usage);
        damaged.Messages.ShouldContain("Le registre de la publication ne peut pas être lu");
    }

    public void Dispose() => folder.Dispose();

    private string Read(string file) => File.ReadAllText(Path.Combine(Wave, "reply-packs", "rail-des-vallees", file));

    private string Form(string rows)
    {
        File.WriteAllText(folder.At("form.csv"), "case,text,decision,reason\n" + rows);
        return folder.At("form.csv");
    }

    /// <summary>The brand of a case, which the seed decides.</summary>
    private string Brand(string probe) => new[] { "grandes-lignes", "rail-des-vallees", "express-atlantique" }.Single(brand =>
        Session.Run("case", probe, Wave).Data.Contains(brand switch { "grandes-lignes" => "Grandes Lignes", "rail-des-vallees" => "Rail des", _ => "Express" }, StringComparison.Ordinal));
}
