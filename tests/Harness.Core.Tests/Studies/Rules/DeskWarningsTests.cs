using System.Text;
using Harness.Studies;

namespace Harness.Core.Tests.Studies.Rules;

/// <summary>What a study wants of a desk that the desk cannot do is warned of; what is odd about a desk alone stands among the tests of desks.</summary>
public sealed class DeskWarningsTests
{
    [Fact]
    public void An_account_that_the_study_uses_without_a_desk_can_only_be_played() =>
        Warnings("panel.yaml", ", desk: desk.yaml", "").ShouldBe(["panel.yaml:15:9: warning: brands[0].accounts[0]: 'quillmere' has no desk on 'http': the study can be played, not carried out there."]);

    [Fact]
    public void Follow_ups_where_a_customer_cannot_go_on_are_warned_of()
    {
        string text = File.ReadAllText(Repository.At("scenarios", "own-desk", "desk.yaml"));
        string reply = text[text.IndexOf("\nreply:", StringComparison.Ordinal)..text.IndexOf("\n# en: What was said in the ticket", StringComparison.Ordinal)];

        Warnings("desk.yaml", reply, "").ShouldBe(
            ["panel.yaml:15:9: warning: brands[0].accounts[0]: The desk of 'quillmere' takes no further message of a customer ('reply'), and complaints have a follow-up or a script."]);
    }

    [Fact]
    public void Files_that_a_desk_does_not_take_are_warned_of()
    {
        const string Scripts = "rubric: own-sla\nscripts: [{id: nudge, rules: [{when: {silence: 2d}, then: {say: \"Any news?\", attach: desk.yaml}}]}]\n";
        string scripted = File.ReadAllText(Repository.At("scenarios", "own-desk", "complaints.yaml"))
            .Replace("    followUp: \"Sorry, I should have said so: it was ordered on the 20th, in my name. I do not have the number at hand.\"", "    script: nudge", StringComparison.Ordinal);

        Warnings("study.yaml", "rubric: own-sla\n", Scripts, scripted).ShouldBeEmpty();
        Warnings("desk.yaml", "      files: [{name: \"{filename}\", type: \"{filetype}\", data: \"{file}\"}]\n", "", scripted, Scripts).ShouldBe(
            ["panel.yaml:15:9: warning: brands[0].accounts[0]: The desk of 'quillmere' takes no file ({file}), and scripts attach one."]);
    }

    private static IEnumerable<string> Warnings(string file, string found, string instead, string? complaints = null, string? scripts = null)
    {
        StudyResult result = new StudyReader(["simulated", "http"]).Read("study.yaml", name =>
        {
            string path = Repository.At("scenarios", "own-desk", name);
            string? text = name == "complaints.yaml" && complaints is not null ? complaints : File.Exists(path) ? File.ReadAllText(path) : null;
            text = name == "study.yaml" && scripts is not null ? text!.Replace("rubric: own-sla\n", scripts, StringComparison.Ordinal) : text;
            if (name == file)
            {
                text.ShouldNotBeNull().ShouldContain(found);
                text = text.Replace(found, instead, StringComparison.Ordinal);
            }

            return text is null ? null : Encoding.UTF8.GetBytes(text);
        });
        result.Study.ShouldNotBeNull(string.Join('\n', result.Problems.Select(problem => problem.In(Language.En))));
        return result.Problems.Select(problem => problem.In(Language.En));
    }
}
