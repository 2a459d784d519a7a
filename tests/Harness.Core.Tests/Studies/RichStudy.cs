using Harness.Core.Tests.Studies.Desks;
using Harness.Studies;

namespace Harness.Core.Tests.Studies;

/// <summary>A study of two brands, one's own and a third party's, that sets every key which a small study can do without.</summary>
internal static class RichStudy
{
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["study.yaml"] = """
            id: rich-2026
            title: {en: Rich, fr: Riche}
            about: {en: A study with everything., fr: Une étude où rien ne manque.}
            panel: panel.yaml
            personas: personas.yaml
            complaints: complaints.yaml
            scripts: scripts.yaml
            cases: cases.csv
            rubric: rubric.yaml
            schedule:
              zone: Europe/Paris
              start: 2026-09-07
              weeks: 4
              perDay: 1
              slots:
                - {days: [tue, wed, thu, fri], hours: 09:00-18:00}
                - {days: [sat], hours: 18:00-23:00}
              jitter: 0.5
              gap: 1h
              skip: office
              whenMissed: record-and-skip
              repeat: {every: quarter, times: 4}
              late: 1h
            design:
              address: name
              vary:
                - {factor: tone, levels: [plain, curt], how: balanced}
                - {factor: language, how: by-week}
              arms:
                - {id: calm, name: {en: Calm, fr: Calme}, percent: 50, set: {leverage: none}}
                - {id: threat, name: {en: Threat, fr: Menace}, percent: 50, set: {leverage: publicise}}
              repeats: 2
              block: week
              channels: [x, email]
              matched: true
            window: 30d
            looks:
              - {until: 30d, every: 6h}
            caps: {perDay: 2, perWeek: 10, total: 40, gap: 1h, agentMinutes: 300}
            aims:
              - {per: brand, of: share-answered, width: 30%}
              - {per: sector, of: rmst-24h, detect: 2h, power: 0.9, compare: within-sector}
            acceptUnderpowered: A first look, to be repeated.
            costs:
              currency: EUR
              hour: 40
              ratingHour: 35.5
              rating: 3m
              channels:
                - {channel: x, send: 0.01, read: 0.005, minute: 0, tester: 2m, agent: 6m, attempts: 1}
            rota:
              - {who: anna, days: [mon, tue, wed, thu, fri], hours: 09:00-12:00, channels: [x]}
            private: [mail.anna.example]
            reminders:
              - {kind: slack, host: hooks.chat.example, secret: "env:HOOK", ahead: 15m}
            sponsor: {en: Nos Pas ordered and paid for it., fr: Nos Pas l’a commandée et payée.}
            replyPeriod: 14d
            gate:
              nights: 28
              redNights: 2
              warmUp: 10
              entries:
                - {id: reply-in-2h, metric: share, rung: human, limit: 2h, brand: ours, channel: x, clock: business, calendar: office, share: 0.9, late: 90m, margin: 15%, confidence: 0.9}
                - {id: half-in-1h, metric: quantile, rung: human, limit: 1h, quantile: 0.5, margin: 30m}
            context: context.csv

            """,
        ["panel.yaml"] = """
            sectors:
              - id: shoes
                name: {en: Shoes, fr: Chaussures}
            brands:
              - id: ours
                name: Nos Pas
                sector: shoes
                accounts:
                  - {channel: x, handle: "@nospas", role: brand, followers: 1200, sending: assisted}
                  - {channel: x, handle: "@nospas_aide", role: support}
                  - {channel: email, handle: aide@nospas.example}
                  - {channel: http, handle: desk.example, desk: desk.yaml}
                audience: 50000
                commitments:
                  - {channel: x, rung: human, within: 2h, clock: business, calendar: office, share: 0.9, source: "https://nospas.example/aide", on: 2026-08-01}
                authorisation: {basis: own-brand, by: The board, on: 2026-08-01, until: 2027-12-31, document: board.pdf, channels: [x, email]}
                caps: {perDay: 10, perWeek: 50, total: 200, gap: 5m, agentMinutes: 600}
                incidents:
                  - {from: 2026-09-10, to: 2026-09-12, what: {en: A strike., fr: Une grève.}}
              - id: theirs
                name: Semelles
                sector: shoes
                accounts:
                  - {channel: x, handle: "@semelles"}
                  - {channel: email, handle: client@semelles.example}
                authorisation: {basis: editorial, by: The editor, on: 2026-08-01}
            calendars:
              - id: office
                zone: Europe/Paris
                open:
                  - {days: [mon, tue, wed, thu, fri], hours: 09:00-18:00}
                closed: closed.csv
                holidays:
                  - {date: 07-14, name: {en: Bastille Day, fr: Fête nationale}}
                  - {easter: 1}
                  - {nth: -1, day: mon, month: 8}
            world:
              about: {en: Told., fr: Raconté.}
              laws:
                - brand: ours
                  story:
                    - {after: 2m, to: 1, automatic: true, says: {en: Received., fr: Reçu.}}
                    - {after: 3h, to: 2, removes: true}
                - {brand: theirs}

            """,
        ["closed.csv"] = "date;why\n2026-12-24;Christmas Eve\n2026-12-31;\"New Year's Eve; early\"\n",
        ["personas.yaml"] = """
            - id: anna
              locale: fr-FR
              followers: few
              ageBand: 25-34
              standing: customer
              audience: 84
              accounts:
                - {channel: x, handle: "@anna", secret: "env:ANNA_X"}
                - {channel: email, handle: anna@anna.example, secret: "file:anna.token", mailbox: {smtp: "smtp.anna.example:587", imap: imap.anna.example, user: anna, signIn: xoauth2, encryption: starttls, token: {server: "https://tokens.anna.example/token", client: harness, clientSecret: "env:CLIENT", refresh: "file:anna.refresh", scope: mail}, authority: anna.pem, name: Anna Petit, copy: false}}
              alias: "probe-{probe}@anna.example"
              phone: 06 39 98 12 34
            - id: ben
              locale: en-GB
              followers: some

            """,
        ["complaints.yaml"] = """
            categories:
              - id: fault
                name: {en: A fault, fr: Un défaut}
                about: {en: Something broke., fr: Quelque chose a cassé.}
            complaints:
              - id: soles
                category: fault
                sectors: [shoes]
                language: fr
                wordings:
                  - "{brand} mes {product} (commande {order}) sont percées, on me joint au {phone}."
                  - "Bonjour {brand}, semelles percées depuis le {date}, écrivez à {email} : dossier {case}, {proof}."
                followUp: Commande {order}.
                tones:
                  - {tone: curt, wordings: ["{brand} semelles percées. Alors ?"]}
                translations:
                  - language: en
                    wordings: ["{brand} my {product} have holes, order {order}, call {phone}.", "{brand} holes since {date}, mail {email}."]
                    followUp: Order {order}.
                    tones:
                      - {tone: curt, wordings: ["{brand} holes. Well?"]}
                leverage: none
                standing: customer
                attachments:
                  - {file: soles.jpg, licence: "Own photo, free to show", alt: {en: A worn sole., fr: Une semelle usée.}}
                canary: [phone, email]
                script: shoes
                hashtag: "#yenamarre"
              - id: soles-threat
                category: fault
                sectors: [shoes]
                language: fr
                wordings: ["{brand} semelles percées, tout le monde le saura."]
                tones:
                  - {tone: curt, wordings: ["{brand} je vais tout raconter."]}
                translations:
                  - {language: en, wordings: ["{brand} holes: all shall know."], tones: [{tone: curt, wordings: ["{brand} I shall tell."]}], subject: My shoes}
                leverage: publicise
                subject: Mes chaussures

            """,
        ["scripts.yaml"] = """
            - id: shoes
              about: {en: The story of the shoes., fr: L’histoire des chaussures.}
              rules:
                - {id: number, when: {asks: order-number}, then: {say: {en: "It is {order}.", fr: "C’est {order}."}, case: true}, atMost: 2}
                - {when: {asks: photo, on: x}, then: {say: {en: Here it is., fr: La voici.}, attach: soles.jpg}}
                - {id: patience, when: {businessSilence: {days: 5, calendar: office}}, then: {wait: 2d, task: {en: Telephone once., fr: Appeler une fois.}}}
                - when: {does: hands-over, after: number}
                  then:
                    handOff: {party: {en: The licensee, fr: Le licencié}, channel: email, handle: licensee@semelles.example, say: "Bonjour {brand}"}
                - {when: {rung: solved}, then: {log: declines-publicity, end: solved}}
                - {when: {silence: 3d, on: email}, then: {say: {en: Any news?, fr: Du nouveau ?}}}
                - {when: {promiseBroken: true}, then: {escalate: email}}
                - {when: {refunded: true}, then: {log: returns-compensation, end: refunded}}
              ladder: [x, email]
              patience: 10d

            """,
        ["context.csv"] = "by,year,subject.en,subject.fr,measured.en,measured.fr,printed,n,of.en,of.fr,source\nA bureau,2015,Shops,Enseignes,answered,avec réponse,about half,120,messages,messages,https://bureau.example/2015\nA yearbook,,Banks,Banques,mean time,délai moyen,4 h,,,,Yearbook of 1999\n",
        ["cases.csv"] = "id,order,date,product,proof,brand\nc1,A-1001,2026-07-01,bottines,c1.pdf,ours\nc2,B-2002,2026-07-02,\"baskets \"\"Run\"\"\",c2.pdf,theirs\n",
        ["desk.yaml"] = RichDesk.Text,
        ["rubric.yaml"] = SmallStudy.Files["rubric.yaml"] + """
            score:
              about: {en: Ours., fr: De nous.}
              outOf: 100
              useful: {criterion: warmth, from: 20}
              silence: zero
              parts:
                - {id: speed, name: {en: Speed, fr: Rapidité}, weight: 40, speed: [{within: 1h, share: 1}, {within: 1d, share: 0.5}]}
                - {id: warmth, name: {en: Warmth, fr: Chaleur}, weight: 40, criteria: [warmth]}
                - {id: rate, name: {en: Rate, fr: Taux}, weight: 20, answered: true}
              channels: [{channel: email, weight: 70}, {channel: x, weight: 30}]
              range: 0.2

            """,
    };

    /// <summary>What it attaches and proves with: photographs and papers, of whatever content.</summary>
    private static readonly HashSet<string> Beside = ["board.pdf", "soles.jpg", "c1.pdf", "c2.pdf", "anna.pem"];

    public static StudyResult Read() => Read(Files);

    /// <summary>The same with the public premium in place of arms written out.</summary>
    public static StudyResult ReadPremium()
    {
        string arms = Files["study.yaml"][Files["study.yaml"].IndexOf("  arms:", StringComparison.Ordinal)..Files["study.yaml"].IndexOf("  repeats:", StringComparison.Ordinal)];
        var files = SmallStudy.With(Files, "study.yaml", arms, "  publicPremium: {percent: 30}\n");
        return Read(SmallStudy.With(files, "complaints.yaml", files["complaints.yaml"][files["complaints.yaml"].IndexOf("  - id: soles-threat", StringComparison.Ordinal)..], ""));
    }

    public static StudyResult Read(IReadOnlyDictionary<string, string> files) => new StudyReader(["simulated", "web", "x", "email", "phone", "http"]).Read(
        "study.yaml", name => files.TryGetValue(name, out string? text) ? System.Text.Encoding.UTF8.GetBytes(text) : Beside.Contains(name) ? [] : null);

    public static StudyResult ReadWith(string file, string found, string instead) => Read(SmallStudy.With(Files, file, found, instead));
}
