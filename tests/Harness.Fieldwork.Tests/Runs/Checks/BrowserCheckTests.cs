using Harness.Runs.Checks;

namespace Harness.Fieldwork.Tests.Runs.Checks;

public sealed class BrowserCheckTests : IDisposable
{
    private readonly FakeMachine fake = new();

    public void Dispose() => fake.Dispose();

    [Fact]
    public void The_browser_of_the_system_is_found() =>
        BrowserCheck.Of(fake.With("usr/bin/chromium").Machine).What.En.ShouldBe($"Chromium: {Path.Combine(fake.Root, "usr/bin/chromium")}.");

    [Fact]
    public void Without_one_forms_and_pictures_cannot_be_had() => BrowserCheck.Of(fake.Machine).Grade.ShouldBe(Grade.Warning);

    [Fact]
    public void One_that_is_named_and_not_there_is_not_replaced_silently()
    {
        Check check = BrowserCheck.Of(fake.With("usr/bin/chromium").Set("HARNESS_BROWSER", "/gone/chrome").Machine);
        check.Grade.ShouldBe(Grade.Warning);
        check.What.Fr.ShouldBe("HARNESS_BROWSER désigne /gone/chrome, qui n’existe pas.");
    }
}
