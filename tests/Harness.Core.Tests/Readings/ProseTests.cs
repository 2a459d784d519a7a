using FsCheck.Fluent;
using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class ProseTests
{
    private const string Reply = "@julie Sorry, see https://help.example/faq or call. ^JM";

    [Fact]
    public void It_reads_what_detectors_read() => Prose.Of(Reply).Text.ShouldBe(Patterns.Prose(Reply));

    [Fact]
    public void It_knows_where_its_words_stood()
    {
        Prose prose = Prose.Of(Reply);
        Quote sorry = prose.Source(prose.Text.IndexOf("Sorry", StringComparison.Ordinal), 5), call = prose.Source(prose.Text.IndexOf("call", StringComparison.Ordinal), 4);
        Reply.Substring(sorry.Start, sorry.Length).ShouldBe("Sorry");
        Reply.Substring(call.Start, call.Length).ShouldBe("call");
    }

    [Fact]
    public void It_is_the_same_prose_for_every_text_and_its_places_lie_in_it() => ForAll.Of(
        Gen.Elements("a", "é", "@b", "^JM", " ", "\n", "https://c.example/d", "www.", ".", "?", "\ud83d", "🙂", "x.yz/w", "@", "^").ArrayOf().Select(string.Concat),
        text =>
        {
            Prose prose = Prose.Of(text);
            string joined = Patterns.Joined(text);
            return prose.Text == Patterns.Prose(text)
                && Enumerable.Range(0, prose.Text.Length).All(i => prose.Source(i, 1) is var at && at.Start + at.Length <= joined.Length && (prose.Text[i] == ' ' || prose.Text[i] == joined[at.Start]));
        });
}
