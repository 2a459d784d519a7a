using Harness.Runs.Checks;
using Harness.Studies;

namespace Harness.Fieldwork.Tests.Runs.Checks;

public sealed class BrowserCheckTests : IDisposable
{
    private readonly FakeMachine fake = new();

    public void Dispose() => fake.Dispose();

    [Fact]
    public void The_browser_of_the_system_is_found_with_its_version()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a script stands for the browser");

        BrowserCheck.Of(fake.Program("usr/bin/chromium", "echo Chromium 156.0.1").Machine, null).What.En.ShouldBe($"Chromium 156.0.1: {Path.Combine(fake.Root, "usr/bin/chromium")}.");
    }

    [Fact]
    public void Without_one_forms_and_pictures_cannot_be_had() => BrowserCheck.Of(fake.Machine, Scenarios.Race()).Grade.ShouldBe(Grade.Warning);

    [Fact]
    public void Without_one_a_study_with_forms_cannot_run()
    {
        Study race = Scenarios.Race();
        Brand brand = race.Panel.Brands[0];
        WebForm form = new([], new(null, "Thanks", null, null), null, null, null, null, null, null);
        Study study = race with { Panel = race.Panel with { Brands = [brand with { Accounts = [brand.Accounts[0] with { Form = form }] }] } };

        Check check = BrowserCheck.Of(fake.Machine, study);

        check.Grade.ShouldBe(Grade.Failure);
        check.What.En.ShouldBe("There is no Chromium. The study has forms.");
    }

    [Fact]
    public void One_that_is_named_and_not_there_is_not_replaced_silently()
    {
        Check check = BrowserCheck.Of(fake.With("usr/bin/chromium").Set("HARNESS_BROWSER", "/gone/chrome").Machine, null);
        check.Grade.ShouldBe(Grade.Warning);
        check.What.Fr.ShouldBe("HARNESS_BROWSER désigne /gone/chrome, qui n’existe pas.");
    }

    [Fact]
    public void One_that_does_not_start_is_said_to_be_none() =>
        BrowserCheck.Of(fake.With("usr/bin/chromium").Machine, null).What.Fr.ShouldBe($"{Path.Combine(fake.Root, "usr/bin/chromium")} est là et ne démarre pas.");
}
