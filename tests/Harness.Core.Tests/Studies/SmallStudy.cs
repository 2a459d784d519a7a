using System.Text;
using Harness.Studies;

namespace Harness.Core.Tests.Studies;

/// <summary>A small study that sets every key there is, and what becomes of it when its files are changed.</summary>
internal static class SmallStudy
{
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["study.yaml"] = """
            id: small-2012
            title: {en: Small, fr: Petit}
            about: {en: A small study., fr: Une petite étude.}
            panel: panel.yaml
            personas: personas.yaml
            complaints: complaints.yaml
            rubric: rubric.yaml
            schedule:
              zone: Europe/Paris
              start: 2012-01-30
              weeks: 6
              days: [mon, thu]
              hours: 09:00-24:00
            design:
              addressByWeek: [handle, name, handle]
            window: 7d
            textLimit: 60
            looks:
              - {until: 1h, every: 10m}
              - {until: 1d12h, every: 1h30m}
              - {until: 168h, every: 12h}
            published: published.yaml

            """,
        ["panel.yaml"] = """
            sectors:
              - id: soda
                name: {en: Soft drinks, fr: Sodas}
              - id: bank
                name: {en: Banks, fr: Banques}
            brands:
              - id: pepsi
                name: Pepsi
                sector: soda
                accounts:
                  - {channel: simulated, handle: "@pepsi", presence: active, opened: 2009-03-01}
                note: {en: Answers fast., fr: Répond vite.}
              - id: credit
                name: Crédit Général
                sector: bank
                accounts:
                  - channel: simulated
                    handle: "@credit"
                    presence: absent
            calendars:
              - id: office
                zone: America/New_York
                open:
                  - days: [mon, tue, wed, thu, fri]
                    hours: 09:00-17:00
                  - {days: [sat], hours: 10:00-12:30}
                closed: [2012-02-20, 2012-12-25]
            world:
              about: {en: Invented., fr: Inventé.}
              categories: {praise: 0.5, price: 1.25}
              laws:
                - brand: pepsi
                  staffed: office
                  answers: {handle: 0.8, name: 0.25}
                  latency:
                    - {share: 0.75, median: 34h47m, spread: 1.5}
                    - {share: 0.25, median: 30s, spread: 0}
                  acknowledges: 0.1
                  asksBack: 0.2
                  redirects: 0.3
                  handsOver: 0.4
                  deletes: 0.05
                  assumed: {en: All of it., fr: Tout.}
                - brand: credit

            """,
        ["personas.yaml"] = """
            - id: p1
              locale: en-US
              followers: few
              handle: "@anna"
              note: {en: Quiet., fr: Discrète.}
            - id: p2
              locale: fr-FR
              followers: unknown

            """,
        ["complaints.yaml"] = """
            categories:
              - id: price
                name: {en: Price, fr: Prix}
                about: {en: About money., fr: Question d’argent.}
              - id: praise
                name: {en: Praise, fr: Éloge}
                about: {en: Kind words., fr: Mots aimables.}
            complaints:
              - id: too-dear
                category: price
                sectors: [soda, bank]
                language: en
                wordings:
                  - "{brand} why has this become so dear?"
                  - "Why so dear, {brand}?"
                followUp: Since last month.
              - id: merci
                category: praise
                sectors: [bank, soda]
                language: fr
                wordings:
                  - Merci {brand}

            """,
        ["rubric.yaml"] = """
            id: marks
            title: {en: Marks, fr: Notes}
            about: {en: Out of twenty., fr: Sur vingt.}
            criteria:
              - id: warmth
                name: {en: Warmth, fr: Chaleur}
                question: {en: Is it warm?, fr: Est-ce chaleureux ?}
                levels:
                  - {mark: 0, name: {en: Cold, fr: Froid}, example: {en: No., fr: Non.}}
                  - {mark: 20, name: {en: Warm, fr: Chaud}, example: {en: Gladly!, fr: Avec plaisir !}}

            """,
        ["published.yaml"] = """
            - subject: {en: Pepsi, fr: Pepsi}
              quantity: share-answered
              printed: 90 %
              share: 0.9
              of: 40
              source: https://example.org/race
            - subject: {en: All, fr: Toutes}
              quantity: mean-time-of-replies
              printed: 34 h 47
              time: 34h47m
              source: http://example.org/race

            """,
    };

    public static StudyResult Read() => Read(Files);

    public static StudyResult Read(IReadOnlyDictionary<string, string> files) =>
        Read(files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal));

    /// <summary>What is read, without warnings: a small study has few wordings.</summary>
    public static StudyResult Read(IReadOnlyDictionary<string, byte[]> files)
    {
        StudyResult result = new StudyReader(["simulated", "web"]).Read("study.yaml", files.GetValueOrDefault);
        return result with { Problems = [.. result.Problems.Where(problem => problem.Severity == Severity.Error)] };
    }

    public static StudyResult ReadWith(string file, string found, string instead) => Read(With(Files, file, found, instead));

    public static Dictionary<string, string> With(IReadOnlyDictionary<string, string> files, string file, string found, string instead)
    {
        int at = files[file].IndexOf(found, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"{file} holds no {found}");
        return new Dictionary<string, string>(files, StringComparer.Ordinal)
        {
            [file] = files[file][..at] + instead + files[file][(at + found.Length)..],
        };
    }

    public static StudyResult ReadOnly(string study) => Read(new Dictionary<string, string>(StringComparer.Ordinal) { ["study.yaml"] = study });
}
