using System.Collections;
using System.Text;
using Harness.Studies;
using Harness.Time;
using NodaTime;

namespace Harness.Core.Tests.Studies;

public sealed class StudyReaderTests
{
    [Fact]
    public void A_study_without_faults_is_read_and_nothing_else_is_said()
    {
        StudyResult result = SmallStudy.Read();

        result.Problems.ShouldBeEmpty();
        result.Study.ShouldNotBeNull();
    }

    [Fact]
    public void Every_value_written_arrives()
    {
        Study study = SmallStudy.Read().Study!;

        (study.Id, study.Title, study.About).ShouldBe(("small-2012", new Words("Small", "Petit"), new Words("A small study.", "Une petite étude.")));
        (study.Window, study.TextLimit).ShouldBe((Duration.FromDays(7), 60));
        study.Design.AddressByWeek.ShouldBe([Address.Handle, Address.Name, Address.Handle]);
        study.Looks.ShouldBe(
        [
            new Cadence(Duration.FromHours(1), Duration.FromMinutes(10)),
            new Cadence(Duration.FromHours(36), Duration.FromMinutes(90)),
            new Cadence(Duration.FromDays(7), Duration.FromHours(12)),
        ]);
        Schedule schedule = study.Schedule;
        (schedule.Zone.Id, schedule.Start, schedule.Weeks, schedule.Hours).ShouldBe(("Europe/Paris", new LocalDate(2012, 1, 30), 6, new HourSpan(540, 1440)));
        schedule.Days.ShouldBe([Weekday.Mon, Weekday.Thu]);
    }

    [Fact]
    public void Every_value_of_the_panel_arrives()
    {
        Panel panel = SmallStudy.Read().Study!.Panel;

        panel.Sectors.ShouldBe([new Sector("soda", new Words("Soft drinks", "Sodas")), new Sector("bank", new Words("Banks", "Banques"))]);
        panel.Brands.Select(brand => (brand.Id, brand.Name, brand.Sector, brand.Note))
            .ShouldBe([("pepsi", "Pepsi", "soda", new Words("Answers fast.", "Répond vite.")), ("credit", "Crédit Général", "bank", null)]);
        panel.Brands.SelectMany(brand => brand.Accounts).ShouldBe(
        [
            new Account("simulated", "@pepsi", Presence.Active, new LocalDate(2009, 3, 1)),
            new Account("simulated", "@credit", Presence.Absent, null),
        ]);
        Calendar calendar = panel.Calendars!.ShouldHaveSingleItem();
        (calendar.Id, calendar.Zone.Id).ShouldBe(("office", "America/New_York"));
        calendar.Open.Select(open => (string.Join(' ', open.Days), open.Hours))
            .ShouldBe([("Mon Tue Wed Thu Fri", new HourSpan(540, 1020)), ("Sat", new HourSpan(600, 750))]);
        calendar.Closed.ShouldBe([new LocalDate(2012, 2, 20), new LocalDate(2012, 12, 25)]);
    }

    [Fact]
    public void A_calendar_may_stand_alone_and_keeps_the_same_rules()
    {
        const string Good = "id: office\nzone: Europe/Paris\nopen:\n  - {days: [mon, tue], hours: 09:00-17:00}\nclosed: [2026-07-14]\n";
        (Calendar? calendar, _) = Read(Good);
        calendar!.Clock().Between(Instant.FromUtc(2026, 7, 13, 0, 0), Instant.FromUtc(2026, 7, 15, 0, 0)).ShouldBe(Duration.FromHours(8));

        (Calendar? none, IReadOnlyList<Problem> problems) = Read(Good.Replace("17:00}", "17:00}\n  - {days: [mon], hours: 16:00-18:00}", StringComparison.Ordinal).Replace("07-14", "07-14, 2026-07-14", StringComparison.Ordinal));
        none.ShouldBeNull();
        problems.Select(problem => (problem.Line, problem.Path)).ShouldBe([(5, "open[1].hours"), (6, "closed[1]")]);

        static (Calendar?, IReadOnlyList<Problem>) Read(string text) => new StudyReader(["simulated"]).ReadCalendar("hours.yaml", _ => Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public void Every_value_of_the_world_arrives()
    {
        World world = SmallStudy.Read().Study!.Panel.World!;
        Law law = world.Laws[0];

        world.About.ShouldBe(new Words("Invented.", "Inventé."));
        world.Categories!.OrderBy(category => category.Key, StringComparer.Ordinal).ShouldBe([new("praise", 0.5), new("price", 1.25)]);
        (law.Brand, law.Staffed, law.Assumed).ShouldBe(("pepsi", "office", new Words("All of it.", "Tout.")));
        law.Answers!.OrderBy(answer => answer.Key).ShouldBe([new(Address.Handle, 0.8), new(Address.Name, 0.25)]);
        law.Latency.ShouldBe([new LatencyPart(0.75, Duration.FromMinutes((34 * 60) + 47), 1.5), new LatencyPart(0.25, Duration.FromSeconds(30), 0)]);
        (law.Acknowledges, law.AsksBack, law.Redirects, law.HandsOver, law.Deletes).ShouldBe((0.1, 0.2, 0.3, 0.4, 0.05));
        world.Laws[1].ShouldBe(new Law("credit", null, null, null, null, null, null, null, null, null));
    }

    [Fact]
    public void Every_value_of_the_personas_the_complaints_the_rubric_and_the_figures_arrives()
    {
        Study study = SmallStudy.Read().Study!;

        study.Personas.ShouldBe(
        [
            new Persona("p1", "en-US", FollowerTier.Few, "@anna", new Words("Quiet.", "Discrète.")),
            new Persona("p2", "fr-FR", FollowerTier.Unknown, null, null),
        ]);
        study.Complaints.Categories.ShouldBe(
        [
            new Category("price", new Words("Price", "Prix"), new Words("About money.", "Question d’argent.")),
            new Category("praise", new Words("Praise", "Éloge"), new Words("Kind words.", "Mots aimables.")),
        ]);
        study.Complaints.Messages.Select(message => (message.Id, message.Category, string.Join(' ', message.Sectors), message.Language, message.FollowUp))
            .ShouldBe([("too-dear", "price", "soda bank", Language.En, "Since last month."), ("merci", "praise", "bank soda", Language.Fr, null)]);
        study.Complaints.Messages.SelectMany(message => message.Wordings).ShouldBe(["{brand} why has this become so dear?", "Why so dear, {brand}?", "Merci {brand}"]);
        (study.Rubric.Id, study.Rubric.Title, study.Rubric.About).ShouldBe(("marks", new Words("Marks", "Notes"), new Words("Out of twenty.", "Sur vingt.")));
        Criterion criterion = study.Rubric.Criteria.ShouldHaveSingleItem();
        (criterion.Id, criterion.Name, criterion.Question).ShouldBe(("warmth", new Words("Warmth", "Chaleur"), new Words("Is it warm?", "Est-ce chaleureux ?")));
        criterion.Levels.ShouldBe(
        [
            new Level(0, new Words("Cold", "Froid"), new Words("No.", "Non.")),
            new Level(20, new Words("Warm", "Chaud"), new Words("Gladly!", "Avec plaisir !")),
        ]);
        study.Published.ShouldBe(
        [
            new PublishedFigure(new Words("Pepsi", "Pepsi"), Quantity.ShareAnswered, "90 %", 0.9, null, 40, "https://example.org/race"),
            new PublishedFigure(
                new Words("All", "Toutes"), Quantity.MeanTimeOfReplies, "34 h 47", null, Duration.FromMinutes((34 * 60) + 47), null, "http://example.org/race"),
        ]);
    }

    [Fact]
    public void Configuration_is_never_silently_dropped()
    {
        HashSet<string> unset = [];
        HashSet<string> set = [];
        Sort(SmallStudy.Read().Study!, set, unset);
        RichStudy.Read().Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.In(Language.En)).ShouldBeEmpty();
        Sort(RichStudy.Read().Study!, set, unset);
        Sort(RichStudy.ReadPremium().Study!, set, unset);
        Sort(RichStudy.Read(RichForm.Files).Study!, set, unset);

        unset.Except(set, StringComparer.Ordinal).ShouldBeEmpty("these studies set every key between them; a value that is nowhere to be found was dropped");
        set.Count.ShouldBeGreaterThan(150);
    }

    [Fact]
    public void All_problems_are_told_at_once_by_file_line_and_column()
    {
        var files = SmallStudy.With(SmallStudy.Files, "study.yaml", "window: 7d", "window: soon");
        files = SmallStudy.With(files, "study.yaml", "weeks: 6", "weeks: 0");
        files = SmallStudy.With(files, "study.yaml", "start: 2012-01-30", "start: 2012-01-31");
        files = SmallStudy.With(files, "panel.yaml", "sector: soda", "sector: sodda");
        files = SmallStudy.With(files, "panel.yaml", "median: 30s", "median: thirty");
        files = SmallStudy.With(files, "personas.yaml", "followers: few", "followers: [few");
        files = SmallStudy.With(files, "complaints.yaml", "Merci {brand}", "Merci");
        files = SmallStudy.With(files, "rubric.yaml", "id: marks", "id: marks\nid: marks");
        files.Remove("published.yaml");

        SmallStudy.Read(files).Problems.Select(problem => (problem.File, problem.Line, problem.Column, problem.Path)).ShouldBe(
        [
            ("complaints.yaml", 22, 9, "complaints[1].wordings[0]"),
            ("panel.yaml", 9, 13, "brands[0].sector"),
            ("panel.yaml", 37, 33, "world.laws[0].latency[1].median"),
            ("personas.yaml", 3, 14, ""),
            ("rubric.yaml", 2, 1, ""),
            ("study.yaml", 10, 10, "schedule.start"),
            ("study.yaml", 11, 10, "schedule.weeks"),
            ("study.yaml", 16, 9, "window"),
            ("study.yaml", 22, 12, "published"),
        ]);
    }

    [Fact]
    public void After_two_hundred_problems_only_the_number_of_the_others_is_told()
    {
        string empty = string.Concat(Enumerable.Range(0, 250).Select(_ => "- ''\n"));
        var files = new Dictionary<string, string>(SmallStudy.Files, StringComparer.Ordinal) { ["personas.yaml"] = empty };

        IReadOnlyList<Problem> problems = SmallStudy.Read(files).Problems;

        problems.Count.ShouldBe(201);
        problems[199].In(Language.En).ShouldBe("personas.yaml:200:3: [199]: '' is not a block with the keys id, locale, followers, handle, note, ageBand, standing, audience, accounts, alias, phone.");
        problems[200].In(Language.En).ShouldBe("personas.yaml:201:3: There are 50 more problems.");
        problems[200].In(Language.Fr).ShouldBe("personas.yaml:201:3: Il y a encore 50 problèmes.");
    }

    [Fact]
    public void A_study_that_is_not_there_is_a_problem_like_any_other() =>
        SmallStudy.Read(new Dictionary<string, string>(StringComparer.Ordinal)).Problems.Select(problem => problem.In(Language.En))
            .ShouldBe(["study.yaml:1:1: There is no file 'study.yaml' here."]);

    [Fact]
    public void Files_are_asked_for_by_the_names_written_and_by_no_other()
    {
        List<string> asked = [];
        new StudyReader(["simulated"]).Read("study.yaml", name =>
        {
            asked.Add(name);
            return SmallStudy.Files.TryGetValue(name, out string? text) ? System.Text.Encoding.UTF8.GetBytes(text) : null;
        });

        asked.ShouldBe(["study.yaml", "panel.yaml", "personas.yaml", "complaints.yaml", "rubric.yaml", "published.yaml"]);
    }

    private static void Sort(object value, HashSet<string> set, HashSet<string> unset)
    {
        foreach (object item in value is IEnumerable and not string and not IDictionary ? ((IEnumerable)value).Cast<object>() : [])
        {
            Sort(item, set, unset);
        }

        foreach (var parameter in value is { } record && record.GetType().Namespace == "Harness.Studies" && record.GetType().IsClass && !record.GetType().IsArray
            ? record.GetType().GetConstructors().Single().GetParameters() : [])
        {
            object? held = value.GetType().GetProperty(parameter.Name!)!.GetValue(value);
            (held is null ? unset : set).Add($"{value.GetType().Name}.{parameter.Name}");
            if (held is not null)
            {
                Sort(held, set, unset);
            }
        }
    }
}
