using Harness.Browser;
using Harness.Channels;
using Harness.Testing;

namespace Harness.Mortal;

/// <summary>What the host of a browser does while it lives: it visits a page, says the number of its worker, and stands before a click for ever.</summary>
internal static class BrowserLife
{
    public const string Verb = "browse";

    public static async Task Live(string root, Uri page)
    {
        HashSet<string> here = new(StringComparer.Ordinal) { $"{page.Host}:{page.Port}" };
        using BrowserHost host = new(new(Executable.Path, []), root: root);
        Visit visit = new([new(ActKind.Goto, Value: page.AbsoluteUri), new(ActKind.Send, Button("Send message"))], [.. here]) { Confirm = new(null, "never", null, 1), Dismiss = [Button("Reject all")] };
        await host.Visit(visit, new Egress(here, here), _ => Stand(host), CancellationToken.None);
    }

    private static Studies.PageElement Button(string name) => new(null, Studies.PageRole.Button, name, null, null, null);

    private static bool Stand(BrowserHost host)
    {
        Console.Error.WriteLine($"worker {host.Worker}");
        new ManualResetEventSlim().Wait();
        return false;
    }
}
