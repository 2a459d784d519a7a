using Harness.Browser;
using Harness.Fieldwork.Tests.Runs.Checks;

namespace Harness.Fieldwork.Tests.Browser;

public sealed class ChromiumPlaceTests : IDisposable
{
    private readonly FakeMachine fake = new();

    public void Dispose() => fake.Dispose();

    [Fact]
    public void The_one_that_is_named_comes_before_Playwrights_and_that_before_the_systems()
    {
        fake.With("usr/bin/google-chrome").With("usr/bin/chromium");
        Found().ShouldBe("usr/bin/chromium");

        fake.Set("HOME", At("home")).With("home/.cache/ms-playwright/chromium-999/chrome-linux/chrome").With("home/.cache/ms-playwright/chromium-1200/chrome-linux64/chrome").With("home/.cache/ms-playwright/ffmpeg-1/x");
        Found().ShouldBe("home/.cache/ms-playwright/chromium-1200/chrome-linux64/chrome");

        fake.Set("HARNESS_BROWSER", At("opt/mine")).With("opt/mine");
        Found().ShouldBe("opt/mine");
    }

    [Fact]
    public void Downloads_may_lie_elsewhere()
    {
        fake.Set("PLAYWRIGHT_BROWSERS_PATH", At("browsers")).With("browsers/chromium-1200/chrome-linux64/chrome");

        Found().ShouldBe("browsers/chromium-1200/chrome-linux64/chrome");
    }

    [Fact]
    public void There_may_be_none() => ChromiumPlace.Find(fake.Machine).ShouldBeNull();

    [Fact]
    public void What_fails_or_says_nothing_has_no_version()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "scripts stand for browsers");
        ChromiumPlace.Version(Path.Combine(fake.Program("bin/fails", "exit 1").Root, "bin/fails")).ShouldBeNull();
        ChromiumPlace.Version(Path.Combine(fake.Program("bin/silent", "true").Root, "bin/silent")).ShouldBeNull();
        ChromiumPlace.Version(At("bin/gone")).ShouldBeNull();
    }

    private string At(string path) => Path.Combine(fake.Root, path);

    private string? Found() => ChromiumPlace.Find(fake.Machine) is { } found ? Path.GetRelativePath(fake.Root, found) : null;
}
