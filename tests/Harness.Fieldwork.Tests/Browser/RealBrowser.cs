using Harness.Browser;
using Harness.Channels;
using Harness.Fieldwork.Tests.Browser;
using Harness.Runs.Checks;
using Harness.Studies;

[assembly: AssemblyFixture(typeof(RealBrowser))]

namespace Harness.Fieldwork.Tests.Browser;

/// <summary>The browser of this machine, in one worker for all tests that share it.</summary>
public sealed class RealBrowser : IDisposable
{
    private readonly Lazy<BrowserHost> shared = new(() => new(Command, Quick));

    internal static BrowserLimits Quick { get; } = new() { Visits = 500, Bytes = 8L << 20, Step = TimeSpan.FromSeconds(3), Memory = 1024L << 20 };

    internal static WorkerCommand Command { get; } = new(Executable.Path, []);

    /// <summary>The shared one; a test that asks for it is skipped where there is no browser.</summary>
    internal BrowserHost Shared
    {
        get
        {
            Require();
            return shared.Value;
        }
    }

    /// <summary>One of a test's own.</summary>
    internal static BrowserHost Own(string root, BrowserLimits? limits = null)
    {
        Require();
        return new(Command, limits ?? Quick, root);
    }

    internal static void Require() => Assert.SkipWhen(
        ChromiumPlace.Find(new Machine("/", Environment.GetEnvironmentVariable, TimeProvider.System)) is null,
        "Chromium is not installed: apt-get install chromium; this skips the tests of forms and chats in a real browser");

    /// <summary>The way out to one server of this machine and to no other.</summary>
    internal static Egress Way(Uri server) => Tester.Way(server);

    internal static PageElement Css(string css) => new(null, null, null, null, css, null);

    internal static PageElement Button(string? name) => new(null, PageRole.Button, name, null, null, null);

    internal static PageElement Label(string label) => new(label, null, null, null, null, null);

    public void Dispose()
    {
        if (shared.IsValueCreated)
        {
            shared.Value.Dispose();
        }
    }
}
