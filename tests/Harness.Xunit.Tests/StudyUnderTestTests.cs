namespace Harness.Xunit.Tests;

public sealed class StudyUnderTestTests
{
    [Fact]
    public void A_study_is_loaded_from_its_folder_and_from_its_file()
    {
        using Shop shop = new();

        StudyUnderTest.Load(shop.Path).Study.Id.ShouldBe("shop");
        StudyUnderTest.Load(Path.Combine(shop.Path, "study.yaml")).Study.Id.ShouldBe("shop");
    }

    [Fact]
    public void A_relative_path_is_found_from_any_folder_above_the_test() =>
        StudyUnderTest.Load("scenarios/own-sla").Study.Id.ShouldBe("own-sla");

    [Fact]
    public void A_folder_without_a_study_is_named()
    {
        using TemporaryFolder empty = new();
        using Interface english = new("en-GB");

        Should.Throw<StudyException>(() => StudyUnderTest.Load(empty.Path)).Message
            .ShouldBe($"There is no study “{empty.Path}”: no such file, and no folder with a study.yaml.");
        Should.Throw<StudyException>(() => StudyUnderTest.Load("nowhere/at-all")).Message
            .ShouldStartWith("There is no study “nowhere/at-all”: no such file, and no folder with a study.yaml. It was sought from ");
    }

    [Fact]
    public void All_that_is_wrong_with_a_study_is_said_in_the_language_of_the_interface()
    {
        using Shop shop = new(("window: 1d", "window: soon"), ("rung: human", "rung: humane"));
        string english = Said("en-US"), french = Said("fr-CA");

        english.Split(Environment.NewLine).Length.ShouldBe(5);
        english.ShouldContain("study.yaml:10:9: window: ");
        english.ShouldContain("Did you mean 'human'?");
        french.ShouldContain("study.yaml:10:9: window : ".Replace(" :", ":", StringComparison.Ordinal));
        french.ShouldNotBe(english);

        string Said(string culture)
        {
            using Interface user = new(culture);
            return Should.Throw<StudyException>(shop.Load).Message;
        }
    }

    [Fact]
    public async Task A_study_without_a_simulated_world_cannot_be_played()
    {
        using Shop shop = new(("world:", "# world:"), ("  about: {en: \"Invented", "#  about: {en: \"Invented"), ("  laws:", "#  laws:"), ("    - {brand:", "#    - {brand:"));
        using Interface english = new("en-GB");

        (await Should.ThrowAsync<StudyException>(() => shop.Simulate())).Message.ShouldStartWith("The panel of shop has no simulated world");
    }

    [Fact]
    public async Task A_plan_that_breaks_a_cap_is_refused()
    {
        using Shop shop = new(("window: 1d", "window: 1d\ncaps: {perDay: 1, perWeek: 2}"));
        using Interface english = new("en-GB");

        (await Should.ThrowAsync<StudyException>(() => shop.Simulate())).Message.ShouldStartWith("The plan is refused. ");
    }

    [Fact]
    public async Task A_journal_is_read_and_not_written()
    {
        using Shop shop = new();
        await shop.Play();
        byte[] before = await File.ReadAllBytesAsync(shop.Journal, TestContext.Current.CancellationToken);

        shop.Load().Open(shop.Reports).ShouldMeet("prompt", shop.Load().Study.Panel.Brands[0].Commitments![0]);

        (await File.ReadAllBytesAsync(shop.Journal, TestContext.Current.CancellationToken)).ShouldBe(before);
        Directory.GetFiles(shop.Reports).ShouldBe([shop.Journal]);
    }

    [Fact]
    public async Task A_journal_of_other_files_is_refused()
    {
        using Shop shop = new();
        await shop.Play();
        await File.AppendAllTextAsync(Path.Combine(shop.Path, "study.yaml"), "# changed\n", TestContext.Current.CancellationToken);
        using Interface english = new("en-GB");

        Should.Throw<StudyException>(() => shop.Load().Open(shop.Reports)).Message
            .ShouldBe($"The journal in {shop.Reports} is of the study “shop”, made with other files than those of {shop.Path}. Load the study it was made with.");
    }

    [Theory]
    [InlineData("no journal.sqlite", null, null)]
    [InlineData("is in a database", "journal.postgres", "{}")]
    [InlineData("cannot be read", "journal.sqlite", "not a database")]
    public void A_folder_without_a_journal_that_can_be_read_is_named(string why, string? file, string? text)
    {
        using Shop shop = new();
        using TemporaryFolder reports = new();
        using Interface english = new("en-GB");
        if (file is not null)
        {
            File.WriteAllText(reports.At(file), text);
        }

        string said = Should.Throw<StudyException>(() => shop.Load().Open(reports.Path)).Message;

        said.ShouldContain(why);
        said.ShouldContain(reports.Path);
    }
}
