using System.Globalization;
using Harness.Testing;

namespace Harness.Cli.Tests.Commands;

/// <summary>A study of one brand on a server of Mastodon's kind whose only message was due a few minutes ago and may still be sent for an hour.</summary>
internal sealed class LiveStudy : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public LiveStudy(bool authorised = true)
    {
        DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;
        DateTime monday = now.Date.AddDays(-(((int)now.DayOfWeek + 6) % 7));
        int minute = Math.Max(0, (now.Hour * 60) + now.Minute - 5);
        string day = now.DayOfWeek.ToString()[..3].ToLowerInvariant(), from = Clock(minute), to = Clock(minute + 1);
        string allowed = authorised ? string.Create(CultureInfo.InvariantCulture, $"    authorisation: {{basis: own-brand, by: the board, on: {monday:yyyy-MM-dd}}}\n") : "";
        Directory.CreateDirectory(Folder);
        Write("study.yaml", string.Create(CultureInfo.InvariantCulture, $$$"""
            id: live-test
            title: {en: Live test, fr: Essai réel}
            about: {en: One message., fr: Un message.}
            panel:
              sectors: [{id: shop, name: {en: Shops, fr: Boutiques}}]
              brands:
              - id: acme
                name: Acme
                sector: shop
                accounts: [{channel: mastodon, handle: "@acme@brand.example"}]
            {{{allowed}}}
            personas:
            - {id: tester, locale: fr-FR, followers: few, accounts: [{channel: mastodon, handle: "@tester@social.example", secret: "file:tester.token"}]}
            complaints:
              categories: [{id: late, name: {en: Late, fr: En retard}, about: {en: Late., fr: En retard.}}]
              complaints:
              - id: parcel
                category: late
                sectors: [shop]
                language: en
                wordings: ["{brand} my parcel is late, where is it?"]
                followUp: "Number 4711."
            rubric:
              id: live-test
              title: {en: Test, fr: Essai}
              about: {en: Test., fr: Essai.}
              criteria:
              - id: answer
                name: {en: Answer, fr: Réponse}
                question: {en: Is there one?, fr: Y en a-t-il une ?}
                levels: [{mark: 0, name: {en: No, fr: Non}, example: {en: "-", fr: "-"}}, {mark: 1, name: {en: Yes, fr: Oui}, example: {en: "Yes.", fr: "Oui."}}]
            schedule: {zone: UTC, start: {{{monday:yyyy-MM-dd}}}, weeks: 1, days: [{{{day}}}], hours: {{{from}}}-{{{to}}}, late: 1h}
            design: {address: handle, channels: [mastodon]}
            window: 1h
            looks: [{until: 1h, every: 5s}]

            """));
        Write("tester.token", Tester.Token);
    }

    public string Folder => folder.At("study");

    public string Reports => folder.At("reports");

    public string Journal => Path.Combine(Reports, "live-test");

    public void Dispose() => folder.Dispose();

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);
}
