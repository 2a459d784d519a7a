using Harness.Findings;
using Harness.Readings.Statements;
using Harness.Studies;

namespace Harness.Reports.Tests.Findings;

public sealed class PrintableTests
{
    [Fact]
    public void Every_sentence_has_its_numbers_its_window_and_its_days()
    {
        Wave wave = new(new Row("apple", 40, 20), new Row("pear", 40, 5));

        IReadOnlyList<Words> sentences = Printable.Of(wave.Analysis, wave.Findings);

        sentences.Count.ShouldBe(wave.Findings.Count(finding => finding.Says == Says.Can));
        sentences[0].En.Replace('\u00A0', ' ').ShouldBe("25 of 80 messages were answered by a person within 7 days: 31.3% (95% interval 22.2% to 42.1%). (A study by hand: 80 messages to 2 brands, sent on 4 March 2024, each watched for 7 days.)");
        sentences.ShouldAllBe(sentence => sentence.Fr.Contains("envoyés le 4 mars 2024", StringComparison.Ordinal));
    }

    [Fact]
    public void Simulated_brands_are_called_so_in_every_sentence() =>
        Printable.Of(Race.Report().Analysis, Race.Report().Findings).ShouldAllBe(sentence => sentence.En.Contains("Simulation, no real brand", StringComparison.Ordinal) && sentence.Fr.Contains("aucune marque réelle", StringComparison.Ordinal));

    [Fact]
    public void Where_nothing_can_be_said_there_is_nothing_to_print() => Printable.Of(new Wave(new Row("apple", 3, 1)).Analysis, new Wave(new Row("apple", 3, 1)).Findings).ShouldBeEmpty();

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Fr)]
    public void The_claim_linter_has_nothing_against_them(Language language)
    {
        foreach ((Analysis analysis, IReadOnlyList<Finding> findings) in new[] { Race.Report().Analysis, new Wave(new Row("apple", 40, 30), new Row("pear", 40, 5)).Analysis }.Select(analysis => (analysis, Verdict.Of(analysis))))
        {
            string text = string.Join("\n\n", Printable.Of(analysis, findings).Select(sentence => sentence.In(language)));

            ClaimLint.Check(text, ClaimForm.Text, "sentences.txt", new ClaimSample(null, null)).Problems.ShouldBeEmpty();
        }
    }
}
