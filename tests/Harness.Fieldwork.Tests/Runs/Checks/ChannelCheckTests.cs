using Harness.Runs.Checks;
using Harness.Studies;

namespace Harness.Fieldwork.Tests.Runs.Checks;

public sealed class ChannelCheckTests : IDisposable
{
    private readonly FakeMachine fake = new();

    public void Dispose() => fake.Dispose();

    [Fact]
    public void Each_channel_says_what_it_needs_in_both_languages()
    {
        IReadOnlyList<Check> checks = ChannelCheck.Of(fake.With("usr/bin/chromium").Machine);
        checks.Select(check => check.What.En.Split(' ')[0]).ShouldBe(global::Harness.Channels.Channels.Names);
        checks.ShouldAllBe(check => check.Grade == Grade.Ok && check.What.En != check.What.Fr);
        checks[1].What.Fr.ShouldBe("email (courriel) : une boîte aux lettres par persona, et son mot de passe ou jeton dans une variable ou un fichier.");
    }

    [Fact]
    public void Without_a_browser_the_web_lacks_one()
    {
        Check web = ChannelCheck.Of(fake.Machine).Single(check => check.Grade == Grade.Warning);
        web.What.En.ShouldBe("web (contact forms and chat windows): there is no Chromium.");
        web.Todo.ShouldBe(BrowserCheck.Todo);
    }

    [Fact]
    public void A_study_in_the_simulator_needs_nothing()
    {
        Check only = ChannelCheck.Of(Scenarios.Race(), fake.Root, fake.Machine).ShouldHaveSingleItem();
        only.Grade.ShouldBe(Grade.Ok);
        only.What.En.ShouldBe("simulated (simulated brands in virtual time): nothing is missing.");
    }

    [Fact]
    public void A_desk_says_which_of_its_secrets_is_missing()
    {
        Study study = Scenarios.Read("own-desk");
        Check http = ChannelCheck.Of(study, fake.Root, fake.Machine).Single(check => check.What.En.StartsWith("http", StringComparison.Ordinal));
        http.Grade.ShouldBe(Grade.Warning, "there is a simulated world to play it against");
        http.What.Fr.ShouldEndWith("absent ou vide : env:DESK_TOKEN.");
        ChannelCheck.Of(Live(study), fake.Root, fake.Machine).ShouldContain(check => check.Grade == Grade.Failure && check.What.En.Contains("env:DESK_TOKEN", StringComparison.Ordinal));

        ChannelCheck.Of(Live(study), fake.Root, fake.Set("DESK_TOKEN", "hunter2").Machine).ShouldAllBe(check => check.Grade == Grade.Ok && !check.What.En.Contains("hunter2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("email", null, "no mailbox for ")]
    [InlineData("mastodon", null, "no account with its token for ")]
    [InlineData("web", null, "there is no Chromium; no form is described for ")]
    [InlineData("http", null, "no desk is described for ")]
    [InlineData("bluesky", null, "nothing is sent there by itself")]
    [InlineData("bluesky", Sending.Assisted, "by hand, on the page By hand")]
    [InlineData("letter", null, "by hand, on the page By hand")]
    public void Each_channel_says_what_a_study_on_it_lacks(string channel, Sending? sending, string expected)
    {
        Study race = Live(Scenarios.Race());
        Brand brand = race.Panel.Brands[0];
        Study study = race with { Panel = race.Panel with { Brands = [brand with { Accounts = [brand.Accounts[0] with { Channel = channel, Sending = sending }] }] } };

        Check check = ChannelCheck.Of(study, fake.Root, fake.Machine).ShouldHaveSingleItem();

        check.What.En.ShouldContain(": " + expected);
        check.Grade.ShouldBe(expected.StartsWith("by hand", StringComparison.Ordinal) ? Grade.Ok : Grade.Failure);
    }

    private static Study Live(Study study) => study with { Panel = study.Panel with { World = null } };
}
