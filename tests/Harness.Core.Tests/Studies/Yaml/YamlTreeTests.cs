using System.Text;
using Harness.Studies;
using Harness.Studies.Yaml;

namespace Harness.Core.Tests.Studies.Yaml;

public sealed class YamlTreeTests
{
    private const string Bracket = "From this bracket to its end something is not well formed; close the bracket, and put texts that hold : , [ ] { or } in quotes.";
    private const string Indentation =
        "This does not belong to what stands before it; indent it like its neighbours, and put a text that holds quotes, or begins with [ or {, in quotes as a whole.";

    private const string Quote =
        "The text in quotes that begins here does not end where it should; a quote inside it must be doubled ('') or escaped (\\\").";

    private const string Colon = "A colon followed by a space cannot stand here; put the text in quotes, or begin a new line.";

    [Fact]
    public void Every_node_knows_where_it_begins()
    {
        Mapping root = Tree("# remark\na:\n  - 'x'\n  - {b: c}\nc:\n").ShouldBeOfType<Mapping>();
        Sequence list = root.Find("a")!.Value.ShouldBeOfType<Sequence>();

        (root.Place.Line, root.Place.Column).ShouldBe((2, 1));
        (list.Place.Line, list.Place.Column).ShouldBe((3, 3));
        list.Items[0].ShouldBe(new Scalar(new Place("f", 3, 5), "x", IsPlain: false));
        list.Items[1].ShouldBeOfType<Mapping>().Entries[0].Key.ShouldBe(new Scalar(new Place("f", 4, 6), "b", IsPlain: true));
        root.Find("c")!.Value.ShouldBeOfType<Scalar>().IsMissing.ShouldBeTrue();
        root.Find("d").ShouldBeNull();
    }

    [Theory]
    [InlineData("a: 1\r\nb: 2\rc: 3\nd: é😀\n", "1 2 3 é😀")]
    [InlineData("\uFEFFa: 1", "1")]
    [InlineData("---\na: 1\n...\n", "1")]
    [InlineData("%YAML 1.2\n---\na: 1\n", "1")]
    [InlineData("a: >\n  folded\n  text\n", "folded text\n")]
    [InlineData("a: \"\\u00e9\\n\"", "é\n")]
    public void What_YAML_allows_and_a_study_may_need_is_read(string text, string values) =>
        string.Join(' ', Tree(text).ShouldBeOfType<Mapping>().Entries.Select(entry => ((Scalar)entry.Value).Text)).ShouldBe(values);

    [Theory]
    [InlineData("", "1:1 This file is empty.")]
    [InlineData("# nothing\n", "1:1 This file is empty.")]
    [InlineData("---\n", "1:1 This file is empty.")]
    [InlineData("a: &x b", "1:4 '&x' is an anchor; write the value out wherever it is needed, or put a text that begins with & in quotes.")]
    [InlineData("a: *x", "1:4 '*x' is an alias; write the value out, or put a text that begins with * in quotes.")]
    [InlineData("<<: *x", "1:5 '*x' is an alias; write the value out, or put a text that begins with * in quotes.")]
    [InlineData("a: !!int 3", "1:4 '!!int' is a tag; leave it out, or put a text that begins with ! in quotes.")]
    [InlineData("a: !local 3", "1:4 '!local' is a tag; leave it out, or put a text that begins with ! in quotes.")]
    [InlineData("a: ! 3", "1:4 '!' is a tag; leave it out, or put a text that begins with ! in quotes.")]
    [InlineData("a: 1\n---\nb: 2", "2:1 A second document begins here; a file holds one.")]
    [InlineData("? [a]\n: b", "1:3 A key must be a text on one line.")]
    [InlineData("{a: b}: c", "1:1 A key must be a text on one line.")]
    [InlineData(": b", "1:1 A key must be a text on one line.")]
    [InlineData("a: 1\nb: 2\na: 3", "3:1 The key 'a' already stands on line 1.")]
    [InlineData("a:\n\tb: c", "2:1 A tab indents this line; indent with spaces.")]
    [InlineData("a: 'b", "1:4 " + Quote)]
    [InlineData("a: \"b\nc: d", "1:4 " + Quote)]
    [InlineData("a: 'it's'", "1:8 " + Indentation)]
    [InlineData("a: 'b' c", "1:8 " + Indentation)]
    [InlineData("- {brand} hello", "1:11 " + Indentation)]
    [InlineData("a:\n   b: 1\n  c: 2", "3:3 " + Indentation)]
    [InlineData("- a\nb: c", "2:1 " + Indentation)]
    [InlineData("a: b: c", "1:5 " + Colon)]
    [InlineData("a: [b\nc: d", "1:4 " + Bracket)]
    [InlineData("a: {b: c\nd: e", "1:4 " + Bracket)]
    [InlineData("a: {b: c: d}", "1:4 " + Bracket)]
    [InlineData("[a,,b]", "1:1 " + Bracket)]
    [InlineData("a: @b", "1:4 A text cannot begin with this character; put the text in quotes.")]
    [InlineData("a: %b", "1:4 A text cannot begin with this character; put the text in quotes.")]
    [InlineData("a: - b", "1:4 A list cannot begin here; begin it on a new line.")]
    [InlineData("a: |x\n", "1:4 The text that begins with | or > is not well formed; begin it on the next line, each line indented alike.")]
    [InlineData("a: \"b\\d\"", "1:4 In this text a backslash is followed by something YAML does not know; double the backslash, or use single quotes.")]
    [InlineData("%", "1:1 A line that begins with % is not needed here; leave it out.")]
    [InlineData("!<x", "1:1 A text that begins with ! must be put in quotes.")]
    [InlineData("}", "1:1 From here on this is not valid YAML.")]
    [InlineData("a: \"\\UFFFFFFFF\"", "1:15 From here on this is not valid YAML.")]
    [InlineData("a: \"\\uD800\\uD800\"", "1:17 From here on this is not valid YAML.")]
    [InlineData("!<>", "2:2 From here on this is not valid YAML.")]
    [InlineData("%TAG ! \n", "1:8 From here on this is not valid YAML.")]
    [InlineData("a: \"\\0\"", "1:4 The invisible character U+0000 is not allowed.")]
    [InlineData("a: \"\\uFFFE\"", "1:4 The invisible character U+FFFE is not allowed.")]
    public void What_YAML_or_a_study_forbids_is_refused_where_it_stands(string text, string refusal) =>
        Refusal(Encoding.UTF8.GetBytes(text)).ShouldBe(refusal);

    [Fact]
    public void Every_key_that_occurs_twice_is_told_and_the_first_of_its_values_counts()
    {
        Node? tree = YamlTree.Read("f", "a: 1\na: 2\nb: {c: 1, c: 2}\nb: 3"u8.ToArray(), out IReadOnlyList<Problem> problems);

        problems.Select(problem => (problem.Line, problem.Column)).ShouldBe([(2, 1), (3, 11), (4, 1)]);
        tree.ShouldBeOfType<Mapping>().Find("a")!.Value.ShouldBeOfType<Scalar>().Text.ShouldBe("1");
    }

    [Theory]
    [InlineData(40, null)]
    [InlineData(41, "1:41 Lists and blocks stand in one another more than 40 deep here.")]
    public void Forty_lists_may_stand_in_one_another(int depth, string? refusal)
    {
        YamlTree.Read("f", Encoding.UTF8.GetBytes(new string('[', depth) + "a" + new string(']', depth)), out IReadOnlyList<Problem> problems);

        problems.Select(problem => $"{problem.Line}:{problem.Column} {problem.What.En}").SingleOrDefault().ShouldBe(refusal);
    }

    internal static string Refusal(byte[] bytes)
    {
        YamlTree.Read("f", bytes, out IReadOnlyList<Problem> problems);
        Problem problem = problems.ShouldHaveSingleItem();
        return $"{problem.Line}:{problem.Column} {problem.What.En}";
    }

    private static Node Tree(string text)
    {
        Node? tree = YamlTree.Read("f", Encoding.UTF8.GetBytes(text), out IReadOnlyList<Problem> problems);
        problems.ShouldBeEmpty();
        return tree.ShouldNotBeNull();
    }
}
