using System.Text;
using Harness.Studies;

namespace Harness.Core.Tests.Studies.Yaml;

public sealed class YamlTreeHostilityTests
{
    private const string TooDeep = "Lists and blocks stand in one another more than 40 deep here.";
    private const string NoKey = "A key must be a text on one line.";
    private const string NotYaml = "From here on this is not valid YAML.";

    public static TheoryData<string, Func<string>, string> Files => new()
    {
        { "20,000 lists on a line", () => Repeat("[", 20_000), $"1:41 {TooDeep}" },
        { "120,000 lists on a line", () => Repeat("[", 120_000), $"1:41 {TooDeep}" },
        { "120,000 lists on as many lines", () => Repeat("[\n", 120_000), $"41:1 {TooDeep}" },
        { "20,000 blocks on a line", () => Repeat("{", 20_000), $"1:2 {NoKey}" },
        { "120,000 blocks on a line", () => Repeat("{", 120_000), $"1:2 {NoKey}" },
        { "120,000 blocks in blocks", () => Repeat("{a: ", 120_000), $"1:161 {TooDeep}" },
        { "120,000 lists by hyphen", () => Repeat("- ", 120_000), $"1:81 {TooDeep}" },
        { "120,000 keys that are blocks", () => Repeat("? ", 120_000), $"1:3 {NoKey}" },
        { "40,000 lists in blocks", () => Repeat("{a: [", 40_000), $"1:101 {TooDeep}" },
        { "1,500 blocks by indentation", () => string.Concat(Enumerable.Range(0, 1_500).Select(at => new string(' ', at) + "a:\n")), $"41:41 {TooDeep}" },
        {
            "aliases that multiply",
            () => "a: &a [x, x, x, x]\n" + string.Concat(Enumerable.Range('b', 20).Select(at => $"{(char)at}: &{(char)at} [*{(char)(at - 1)}, *{(char)(at - 1)}]\n")),
            "1:4 '&a' is an anchor; write the value out wherever it is needed, or put a text that begins with & in quotes."
        },
        { "10 MB", () => Repeat("a", 10 * 1024 * 1024), "1:1 This file is larger than 4 MB, the most that is read." },
        { "a key of 1 MB", () => Repeat("k", 1_000_000) + ": v", "1:1000001 This does not belong to what stands before it; indent it like its neighbours, "
            + "and put a text that holds quotes, or begins with [ or {, in quotes as a whole." },
        { "600,000 entries", () => Repeat("-\n", 600_000), "199998:2 This file has more than 200,000 parts." },
        { "600,000 empty lists", () => "[" + Repeat("[],", 600_000), "1:299997 This file has more than 200,000 parts." },
        { "600,000 empty blocks", () => "[" + Repeat("{},", 600_000), "1:299997 This file has more than 200,000 parts." },
        { "600,000 documents", () => Repeat("--- a\n", 600_000), "2:1 A second document begins here; a file holds one." },
        {
            "4 MB of a text in quotes that does not end", () => "a: '" + Repeat("b\n", 2_000_000),
            "1:4 The text in quotes that begins here does not end where it should; a quote inside it must be doubled ('') or escaped (\\\")."
        },
        { "4 MB of comments", () => Repeat("#\n", 2_000_000), "1:1 This file is empty." },
        { "4 MB of spaces", () => Repeat(" ", 4_000_000), "1:1 This file is empty." },
        { "4 MB of line ends", () => Repeat("\n", 4_000_000), "1:1 This file is empty." },
        { "a tag of 4 MB", () => "!" + Repeat("a", 4_000_000) + " b", $"1:1 '!{Repeat("a", 59)}…' is a tag; leave it out, or put a text that begins with ! in quotes." },
        { "a key 600,000 times", () => Repeat("k: v\n", 240_000), "1001:1 The key 'k' already stands on line 1." },
        { "closed but never opened", () => Repeat("]", 100_000), $"1:1 {NotYaml}" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_hostile_file_is_refused_with_one_sentence_allocating_less_than_96_megabytes(string name, Func<string> write, string refusal)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(write());
        long before = GC.GetAllocatedBytesForCurrentThread();
        string refused = YamlTreeTests.Refusal(bytes);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        refused.ShouldBe(refusal, name);
        allocated.ShouldBeLessThan(96L * 1024 * 1024, name);
    }

    public static TheoryData<string, Func<string>, string> Lists => new()
    {
        {
            "as many wrong values as fit", () => Repeat("- x\n", 190_000),
            "personas.yaml:201:3: There are 189800 more problems."
        },
        {
            "as many wrong keys as fit", () => "- {id: p1, locale: en, followers: few}\n- " + string.Concat(Enumerable.Range(0, 95_000).Select(at => $"k{at}: v\n  ")),
            "personas.yaml:202:3: There are 94803 more problems."
        },
        {
            "as many personas of one name as fit", () => Repeat("- {id: p, locale: en, followers: few}\n", 24_000),
            "personas.yaml:202:8: There are 23799 more problems."
        },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_file_with_any_number_of_faults_is_answered(string name, Func<string> personas, string last)
    {
        var files = new Dictionary<string, string>(SmallStudy.Files, StringComparer.Ordinal) { ["personas.yaml"] = personas() };
        SmallStudy.Read(files).Problems[^1].In(Language.En).ShouldBe(last, name);
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
