using System.Collections;
using System.Text;
using Harness.Studies;
using Harness.Studies.Binding;
using Harness.Studies.Schemas;
using Harness.Studies.Yaml;

namespace Harness.Core.Tests.Studies.Schemas;

/// <summary>
/// What an editor underlines and what <c>harness lint</c> says are the same: a schema finds a file invalid exactly when the reader has something to say
/// about its shape. References, and rules over several values or files, are for lint alone.
/// </summary>
public sealed class JsonSchemaAgreementTests
{
    // 101 characters, 202 in UTF-16.
    private static readonly string Faces = string.Concat(Enumerable.Repeat("😀", 101));

    private static readonly Dictionary<string, string> Schemas =
        StudyFile.All.ToDictionary(file => file.Name, file => JsonSchema.Of(file, (_, _) => null), StringComparer.Ordinal);

    [Fact]
    public void Reader_and_schema_agree_on_every_file_changed_in_one_place()
    {
        Assert.SkipUnless(Validator.IsThere, Validator.Missing);
        (StudyFile File, Node Tree)[] files =
        [
            .. from file in StudyFile.All
               let mutants = new Mutants()
               from whole in Wholes(file)
               from tree in mutants.Of(whole, file.Type, file.Key).Prepend(whole)
               select (file, tree),
        ];

        IReadOnlyList<bool> valid = Validator.Judge(Schemas, [.. files.Select(file => (file.File.Name, WrittenTree.Json(file.Tree)))]);

        string[] disagreed = [.. files.Zip(valid).Where(pair => IsShaped(pair.First.File, WrittenTree.Yaml(pair.First.Tree)) != pair.Second)
            .Select(pair => $"{pair.First.File.Name}, {(pair.Second ? "valid to the schema only" : "valid to the reader only")}: {WrittenTree.Yaml(pair.First.Tree)}")];
        disagreed.Take(5).ShouldBeEmpty($"{disagreed.Length} of {files.Length}");
        valid.Count(fits => fits).ShouldBeGreaterThan(200);
        valid.Count(fits => !fits).ShouldBeGreaterThan(1_000);
        TestContext.Current.TestOutputHelper?.WriteLine($"{files.Length} files compared, {valid.Count(fits => fits)} of them valid");
    }

    [Fact]
    public void Every_shipped_file_is_valid_to_its_schema()
    {
        Assert.SkipUnless(Validator.IsThere, Validator.Missing);
        (string Name, string Json)[] files =
        [
            .. from path in Directory.EnumerateFiles(Repository.At("scenarios"), "*.yaml", SearchOption.AllDirectories)
               let tree = YamlTree.Read(path, File.ReadAllBytes(path), out _)
               select (Path.GetFileName(File.ReadLines(path).First().Split('/')[^1]).Split('.')[0], WrittenTree.Json(tree)),
        ];

        files.Zip(Validator.Judge(Schemas, files)).Where(judged => !judged.Second).Select(judged => judged.First.Json).ShouldBeEmpty();
    }

    // A schema sees values, each for itself; these need a second look, a sum, or the file as it was written.
    [Theory]
    [InlineData("study", "window: 7d", "window: 3651d", "a sum of days")]
    [InlineData("study", "hours: 09:00-24:00", "hours: 17:00-09:00", "an order of two hours")]
    [InlineData("study", "weeks: 6", "weeks: 6.0", "how a number is written")]
    [InlineData("study", "weeks: 6", "weeks: 0x6", "how a number is written")]
    [InlineData("study", "matched: true", "matched: TRUE", "how a yes is written")]
    [InlineData("panel", "handle: \"@pepsi\"", "handle: \"😀\"", "characters counted as UTF-16 counts them")]
    [InlineData("published", "https://example.org/race", "https://[example/race", "an address that no name can have")]
    [InlineData("study", "panel: panel.yaml", "panel: panel€.yaml", "signs beyond ASCII that are no letters")]
    public void What_a_schema_cannot_say_is_said_by_the_reader(string name, string found, string instead, string what)
    {
        Assert.SkipUnless(Validator.IsThere, Validator.Missing);
        StudyFile file = StudyFile.All.Single(file => file.Name == name);
        var files = SmallStudy.Files[name + ".yaml"].Contains(found, StringComparison.Ordinal) ? SmallStudy.Files : RichStudy.Files;
        string text = SmallStudy.With(files, name + ".yaml", found, instead.Replace("😀", Faces, StringComparison.Ordinal))[name + ".yaml"];
        Node tree = YamlTree.Read(name, Encoding.UTF8.GetBytes(text), out _)!;

        Validator.Judge(Schemas, [(name, WrittenTree.Json(tree))]).ShouldBe([true], what);
        IsShaped(file, text).ShouldBeFalse(what);
    }

    // The files of the small study and of the rich one, the study also with everything in one file, and a calendar.
    private static IEnumerable<Node> Wholes(StudyFile file) => new[] { SmallStudy.Files, RichStudy.Files }.SelectMany(files => file.Name switch
    {
        "calendar" => [((Sequence)((Mapping)Tree(files, "panel")!).Find("calendars")!.Value).Items[0]],
        "form" => [YamlTree.Read("form", Encoding.UTF8.GetBytes(RichForm.Text), out _)!],
        "study" => [Tree(files, "study")!, Inlined(files, (Mapping)Tree(files, "study")!)],
        _ => new[] { Tree(files, file.Name) }.OfType<Node>(),
    });

    private static Node? Tree(IReadOnlyDictionary<string, string> files, string name) =>
        files.TryGetValue(name + ".yaml", out string? yaml) ? YamlTree.Read(name, Encoding.UTF8.GetBytes(yaml), out _)
        : files.TryGetValue(name + ".csv", out string? csv) ? CsvTree.Read(name, Encoding.UTF8.GetBytes(csv), null, out _)
        : null;

    private static Mapping Inlined(IReadOnlyDictionary<string, string> files, Mapping study) => new(study.Place,
        [.. study.Entries.Select(entry => StudyFile.All.Any(file => file.Key?.Name == entry.Key.Text) ? entry with { Value = Tree(files, entry.Key.Text) ?? entry.Value } : entry)]);

    /// <summary>Whether the reader finds nothing wrong with the shape of a file. Files that it names and that are not there say nothing of its shape.</summary>
    private static bool IsShaped(StudyFile file, string text)
    {
        Ledger ledger = new();
        Draft draft = new(ledger);
        List<Words> notThere = [];
        byte[]? Open(string name)
        {
            string? found = name == file.Name ? text : SmallStudy.Files.GetValueOrDefault(name) ?? RichStudy.Files.GetValueOrDefault(name);
            notThere.AddRange(found is null ? [ProblemWords.NoFile(name), ProblemWords.NoFileNorPack(name, RubricPacks.Names)] : []);
            return found is null ? null : Encoding.UTF8.GetBytes(found);
        }

        new Binder(Open, ledger, draft).ReadFile(file.Type, file.Key, file.Name, new Spot(new Place(file.Name, 1, 1), "", ""));
        return ledger.ToProblems().All(problem => notThere.Contains(problem.What)) && draft.All().Where(read => RecordShape.Describes(read.GetType())).All(record => RecordShape.Of(record.GetType()).Keys
            .Where(key => key.IsDistinct && RecordShape.Of(record.GetType()).Value(record, key) is IList)
            .All(key => AreDistinct(draft, (IList)RecordShape.Of(record.GetType()).Value(record, key)!)));
    }

    private static bool AreDistinct(Draft draft, IList list) =>
        Enumerable.Range(0, list.Count).Select(at => draft.Item(list, at).Written).Distinct(StringComparer.Ordinal).Count() == list.Count;
}
