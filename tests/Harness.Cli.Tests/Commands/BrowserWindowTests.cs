using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class BrowserWindowTests
{
    [Theory]
    [InlineData(false, ":0", null, true)]
    [InlineData(true, ":0", null, false)]
    [InlineData(false, ":0", "true", false)]
    public void It_is_opened_for_a_person_at_a_terminal_and_for_no_machine(bool piped, string display, string? ci, bool seen) =>
        BrowserWindow.CanBeSeen(At(piped, new() { ["DISPLAY"] = display, ["CI"] = ci })).ShouldBe(seen);

    [Fact]
    public void On_Linux_it_needs_a_display() =>
        BrowserWindow.CanBeSeen(At(piped: false, new() { ["DISPLAY"] = "" })).ShouldBe(!OperatingSystem.IsLinux());

    [Fact]
    public void Where_nobody_would_see_it_none_is_opened_and_nothing_is_said()
    {
        using StringWriter messages = new();

        BrowserWindow.TryOpen("http://127.0.0.1:9/", new Terminal(TextWriter.Null, messages, piped: true, _ => null));

        messages.ToString().ShouldBeEmpty();
    }

    private static Terminal At(bool piped, Dictionary<string, string?> environment) => new(TextWriter.Null, TextWriter.Null, piped, name => environment.GetValueOrDefault(name));
}
