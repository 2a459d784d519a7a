using System.Text;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Core.Tests.Studies;

public sealed class StudyReaderMutationTests
{
    private const int MostFiles = 20, MostProblems = 201;
    private const long MostBytes = 64L * 1024 * 1024;

    private static readonly string[] Pieces =
    [
        "[", "]", "{", "}", ":", ": ", "- ", "? ", ", ", "&a ", "*a", "!", "!!str ", "!<", "!<>", "|", ">", "|9", "'", "\"", "\\", "\\UFFFFFFFF", "\\uD800", "\\x",
        "%", "%TAG ! !\n", "%YAML 1.1\n", "#", "\n", "\r", "\t", " ", "  ", "---", "...", "\u0085", "\u2028", "\0", "\uFEFF", "@", "`", "<<", "~", "null", "true",
        "0", "-1", "1e9", "99999999999999999999", ".inf", "7d", "0s", "2012-02-29", "24:00-24:00", "{brand}", "{", "😀", "é", "id", "en", "fr", "handle", "soda",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_file_mutated_anyhow_yields_a_study_or_problems_that_stand_somewhere(int seed)
    {
        Draws draws = new((ulong)seed);
        string[] names = [.. SmallStudy.Files.Keys];
        for (int round = 0; round < 1_000; round++)
        {
            var files = SmallStudy.Files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal);
            string mutated = names[draws.Below(names.Length)];
            files[mutated] = Mutated(SmallStudy.Files[mutated], draws);

            StudyResult result = SmallStudy.Read(files);

            (result.Study is null).ShouldBe(result.Problems.Count > 0, Encoding.UTF8.GetString(files[mutated]));
            foreach (Problem problem in result.Problems)
            {
                (problem.Line, problem.Column).ShouldBe((Math.Max(problem.Line, 1), Math.Max(problem.Column, 1)));
                problem.In(Language.Fr).Length.ShouldBeInRange(20, 1_000);
                problem.In(Language.En).Any(char.IsControl).ShouldBeFalse();
            }
        }
    }

    public static TheoryData<int> RichSeeds => [.. Enumerable.Range(5, 20)];

    /// <summary>Ten thousand files of the full language. Bytes are allocated for whatever work is done, so that few of them are little work; no test asserts a time.</summary>
    [Theory]
    [MemberData(nameof(RichSeeds))]
    public void A_study_that_says_everything_stands_mutation_as_well(int seed)
    {
        Draws draws = new((ulong)seed);
        string[] names = [.. RichStudy.Files.Keys];
        for (int round = 0; round < 500; round++)
        {
            string mutated = names[draws.Below(names.Length)];
            byte[] bytes = Mutated(RichStudy.Files[mutated], draws);
            int opened = 0;
            long before = GC.GetAllocatedBytesForCurrentThread();

            StudyResult result = new StudyReader(["simulated", "x", "email"]).Read("study.yaml", name =>
            {
                opened++;
                return name == mutated ? bytes : RichStudy.Files.TryGetValue(name, out string? text) ? Encoding.UTF8.GetBytes(text) : null;
            });

            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostBytes, Encoding.UTF8.GetString(bytes));
            opened.ShouldBeLessThanOrEqualTo(MostFiles);
            result.Problems.Count.ShouldBeLessThanOrEqualTo(MostProblems);
            (result.Study is null).ShouldBe(result.Problems.Any(problem => problem.Severity == Severity.Error), Encoding.UTF8.GetString(bytes));
            result.Problems.ShouldAllBe(problem => problem.Line > 0 && problem.Column > 0 && !problem.In(Language.En).Any(char.IsControl));
        }
    }

    private static byte[] Mutated(string text, Draws draws)
    {
        StringBuilder mutated = new(text);
        for (int change = draws.Below(6); change >= 0; change--)
        {
            int at = draws.Below(mutated.Length);
            int length = Math.Min(draws.Below(12), mutated.Length - at);
            _ = draws.Below(3) switch
            {
                0 => mutated.Remove(at, length),
                1 => mutated.Insert(at, Pieces[draws.Below(Pieces.Length)]),
                _ => mutated.Insert(draws.Below(mutated.Length), mutated.ToString(at, length)),
            };
        }

        byte[] bytes = Encoding.UTF8.GetBytes(mutated.ToString());
        if (draws.Below(10) == 0)
        {
            bytes[draws.Below(bytes.Length)] = (byte)draws.Below(256);
        }

        return bytes;
    }
}
