namespace Harness.Cli.Tests.Conventions;

/// <summary>Every entry of a visible list has its contract test and its example, and every example is of an entry.</summary>
public sealed class ListsTests
{
    [Fact]
    public void A_list_with_a_test_and_an_example_for_each_entry_is_free() =>
        Violations("channels", ["email", "x", "delete-watch"], ["EmailChannelTests", "XTests", "DeleteWatchContractTests"], ["scenarios/email.yaml", "scenarios/x-replies.yaml", "scenarios/delete-watch.yaml"])
            .ShouldBeEmpty();

    [Fact]
    public void The_canary_is_caught() =>
        Violations("channels", ["email", "web"], ["EmailTests", "WebhookTests"], ["scenarios/email.yaml", "scenarios/webhook.yaml"]).ShouldBe([
            "channels: web has no test",
            "channels: web has no example",
            "channels: scenarios/webhook.yaml is an example of no entry",
        ]);

    [Fact]
    public void An_entry_named_twice_and_an_empty_list_are_caught()
    {
        Violations("channels", ["email", "email"], ["EmailTests"], ["email.yaml"]).ShouldBe(["channels: email is named twice"]);
        Violations("channels", [], [], []).ShouldBe(["channels: the list is empty"]);
    }

    /// <summary>What a list lacks. An entry <c>delete-watch</c> is tested by a class <c>DeleteWatch…Tests</c> and shown in a file <c>delete-watch….*</c>.</summary>
    internal static List<string> Violations(string listName, IReadOnlyList<string> entries, IReadOnlyList<string> testClassNames, IReadOnlyList<string> exampleFiles) =>
    [
        .. entries.Count == 0 ? new[] { $"{listName}: the list is empty" } : [],
        .. entries.GroupBy(entry => entry, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"{listName}: {same.Key} is named twice"),
        .. entries.Where(entry => !testClassNames.Any(test => Tests(test, entry))).Select(entry => $"{listName}: {entry} has no test"),
        .. entries.Where(entry => !exampleFiles.Any(file => Shows(file, entry))).Select(entry => $"{listName}: {entry} has no example"),
        .. exampleFiles.Where(file => !entries.Any(entry => Shows(file, entry))).Select(file => $"{listName}: {file} is an example of no entry"),
    ];

    private static bool Tests(string test, string entry)
    {
        string name = entry.Replace("-", "", StringComparison.Ordinal);
        return test.StartsWith(name, StringComparison.OrdinalIgnoreCase) && test.EndsWith("Tests", StringComparison.Ordinal) && char.IsUpper(test[name.Length]);
    }

    private static bool Shows(string file, string entry)
    {
        string name = Path.GetFileName(file);
        return name.StartsWith(entry, StringComparison.Ordinal) && name.Length > entry.Length && name[entry.Length] is '.' or '-';
    }
}
