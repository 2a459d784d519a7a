using Harness.Runs.Checks;
using Harness.Studies;

namespace Harness.Fieldwork.Tests.Runs.Checks;

public sealed class SecretCheckTests : IDisposable
{
    private readonly FakeMachine fake = new();

    public void Dispose() => fake.Dispose();

    [Fact]
    public void A_study_without_accounts_needs_none() => SecretCheck.Of(Scenarios.Race(), fake.Root, fake.Machine).ShouldBeEmpty();

    [Fact]
    public void Each_secret_is_named_once_and_never_shown()
    {
        fake.Set("ANNA_TOKEN", "hunter2").With("ben.token", "hunter3");
        Study study = With(new(SecretKeeper.Environment, "ANNA_TOKEN"), new(SecretKeeper.Environment, "ANNA_TOKEN"), new(SecretKeeper.File, "ben.token"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(fake.Root, "ben.token"), UnixFileMode.UserRead);
        }

        IReadOnlyList<Check> checks = SecretCheck.Of(study, fake.Root, fake.Machine);

        checks.Select(check => check.What.En).ShouldBe(["env:ANNA_TOKEN is set.", "file:ben.token is there."]);
        string.Concat(checks).ShouldNotContain("hunter");
    }

    [Fact]
    public void A_secret_that_is_missing_or_empty_fails()
    {
        fake.Set("EMPTY", " ");
        File.WriteAllBytes(Path.Combine(fake.Root, "empty.token"), []);
        Study study = With(new(SecretKeeper.Environment, "GONE"), new(SecretKeeper.Environment, "EMPTY"), new(SecretKeeper.File, "gone.token"), new(SecretKeeper.File, "empty.token"));
        SecretCheck.Of(study, fake.Root, fake.Machine).ShouldAllBe(check => check.Grade == Grade.Failure);
    }

    [Fact]
    public void A_file_that_others_can_read_is_a_warning()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no modes of files");
        fake.With("ben.token", "hunter3");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(fake.Root, "ben.token"), UnixFileMode.UserRead | UnixFileMode.GroupRead);
        }

        SecretCheck.Of(With(new Secret(SecretKeeper.File, "ben.token")), fake.Root, fake.Machine).ShouldHaveSingleItem().Grade.ShouldBe(Grade.Warning);
    }

    private static Study With(params Secret[] secrets)
    {
        Study race = Scenarios.Race();
        Persona persona = race.Personas[0] with { Accounts = [.. secrets.Select((secret, n) => new PersonaAccount($"c{n}", "@anna", secret))] };
        return race with { Personas = [persona, .. race.Personas.Skip(1)] };
    }
}
