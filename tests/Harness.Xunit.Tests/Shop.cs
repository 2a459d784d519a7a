using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using Harness.Studies;

namespace Harness.Xunit.Tests;

/// <summary>A study of two desks, one message each a weekday: one answers after ten minutes, the other after five hours, always.</summary>
internal sealed class Shop : IDisposable
{
    private const string Study = """
        id: shop
        title: {en: "Our promise", fr: "Notre promesse"}
        about: {en: "Two desks.", fr: "Deux équipes."}
        panel: panel.yaml
        personas: personas.yaml
        complaints: complaints.yaml
        rubric: own-sla
        schedule: {zone: Europe/Paris, start: 2026-03-02, weeks: 6, days: [mon, tue, wed, thu, fri], hours: 09:00-12:00}
        design: {addressByWeek: [handle]}
        window: 1d
        textLimit: 280
        looks: [{until: 1d, every: 5m}]
        gate:
          nights: 30
          entries:
            - {id: prompt-in-2h, brand: prompt, metric: share, rung: human, limit: 2h, share: 0.9}
            - {id: slow-in-2h, brand: slow, metric: share, rung: human, limit: 2h, share: 0.9}

        """;

    private const string Panel = """
        sectors: [{id: desks, name: {en: "Desks", fr: "Équipes"}}]
        brands:
          - id: prompt
            name: "Prompt"
            sector: desks
            accounts: [{channel: simulated, handle: "@prompt"}]
            commitments: [{channel: simulated, rung: human, within: 2h, share: 0.9, source: "help page", on: 2026-01-15}]
            authorisation: {basis: own-brand, by: "Head of service", on: 2026-02-16}
          - id: slow
            name: "Slow"
            sector: desks
            accounts: [{channel: simulated, handle: "@slow"}]
            authorisation: {basis: own-brand, by: "Head of service", on: 2026-02-16}
        world:
          about: {en: "Invented.", fr: "Inventé."}
          laws:
            - {brand: prompt, answers: {handle: 1}, latency: [{share: 1, median: 10m, spread: 0}]}
            - {brand: slow, answers: {handle: 1}, latency: [{share: 1, median: 5h, spread: 0}]}

        """;

    private const string Personas = """
        - {id: anna, locale: en-GB, followers: few, handle: "@anna"}

        """;

    private const string Complaints = """
        categories: [{id: delivery, name: {en: "Delivery", fr: "Livraison"}, about: {en: "A late parcel.", fr: "Un colis en retard."}}]
        complaints:
          - {id: parcel, category: delivery, sectors: [desks], language: en, wordings: ["{brand} where is my parcel?"], followUp: "Ordered last week."}

        """;

    private readonly TemporaryFolder folder = new();

    /// <summary>Writes its files.</summary>
    /// <param name="change">What of them is otherwise: each pair is a text and what stands in its place.</param>
    public Shop(params (string Text, string Instead)[] change)
    {
        (string Name, string Text)[] files = [("study.yaml", Study), ("panel.yaml", Panel), ("personas.yaml", Personas), ("complaints.yaml", Complaints)];
        Directory.CreateDirectory(Path);
        foreach ((string name, string text) in files)
        {
            File.WriteAllText(System.IO.Path.Combine(Path, name), change.Aggregate(text, (so, each) => so.Replace(each.Text, each.Instead, StringComparison.Ordinal)));
        }
    }

    /// <summary>The folder of the study.</summary>
    public string Path => folder.At("shop");

    /// <summary>The folder of its journal.</summary>
    public string Reports => folder.At("reports");

    public string Journal => folder.At("reports", "journal.sqlite");

    public StudyUnderTest Load() => StudyUnderTest.Load(Path);

    public Task<StudyWave> Simulate(ulong seed = 2012) => Load().Simulate(seed, cancellation: TestContext.Current.CancellationToken);

    /// <summary>Plays it into a journal.</summary>
    public async Task Play()
    {
        StudyFiles files = StudyFiles.Read("study.yaml", name => StudyFiles.OnDisk(System.IO.Path.Combine(Path, name)));
        Plan plan = Planner.Plan(files.Result.Study!, 2012);
        Directory.CreateDirectory(Reports);
        using EventJournal journal = EventJournal.Create(Journal, new(plan.Study.Id, files.Source, plan.Seed, Brands.Simulated, "test", plan.Wave, plan.WaveId), plan.Slots);
        List<ProbeEvent> events = [];
        await Simulation.Play(plan, events.Add, TestContext.Current.CancellationToken);
        journal.Append(events);
    }

    public void Dispose() => folder.Dispose();
}
