using System.Text;
using System.Text.Json;

namespace Harness.Core.Tests.Studies.Schemas;

/// <summary>Python's jsonschema, which knows nothing of this program.</summary>
internal static class Validator
{
    public const string Missing = "python3-jsonschema is not installed: apt-get install python3-jsonschema; this skips the comparison of the reader with the JSON Schemas";

    // As many as a slow machine judges within the patience for one process.
    private const int AtOnce = 2_000;

    private const string Script = """
        import json, sys
        from jsonschema import Draft202012Validator
        given = json.load(open(sys.argv[1], encoding="utf-8"))
        for schema in given["schemas"].values():
            Draft202012Validator.check_schema(schema)
        judges = {name: Draft202012Validator(schema) for name, schema in given["schemas"].items()}
        print(json.dumps([judges[name].is_valid(document) for name, document in given["documents"]]))
        """;

    private static readonly Lazy<string?> Python = new(() => new[] { "/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3" }
        .FirstOrDefault(path => File.Exists(path) && Run(path, "-c", "from jsonschema import Draft202012Validator").Code == 0));

    public static bool IsThere => Python.Value is not null;

    /// <summary>Whether each document, JSON under the name of its schema, is valid.</summary>
    public static IReadOnlyList<bool> Judge(IReadOnlyDictionary<string, string> schemas, IReadOnlyList<(string Schema, string Json)> documents) =>
        [.. documents.Chunk(AtOnce).SelectMany(some => JudgeSome(schemas, some))];

    private static bool[] JudgeSome(IReadOnlyDictionary<string, string> schemas, IReadOnlyList<(string Schema, string Json)> documents)
    {
        using TemporaryFolder folder = new();
        StringBuilder given = new();
        given.Append("{\"schemas\": {").AppendJoin(", ", schemas.Select(schema => $"\"{schema.Key}\": {schema.Value}"));
        given.Append("}, \"documents\": [").AppendJoin(",\n", documents.Select(document => $"[\"{document.Schema}\", {document.Json}]")).Append("]}");
        File.WriteAllText(folder.At("given.json"), given.ToString());
        File.WriteAllText(folder.At("judge.py"), Script);
        Result result = Run(Python.Value!, folder.At("judge.py"), folder.At("given.json"));
        result.Code.ShouldBe(0, result.Messages);
        return JsonSerializer.Deserialize<bool[]>(result.Data)!;
    }

    private static Result Run(string file, params string[] arguments)
    {
        using Executable python = Executable.Start(file, Path.GetTempPath(), null, arguments);
        return python.End();
    }
}
