using System.CommandLine;
using System.Globalization;
using System.Text;
using Harness.Documents.Plans;
using Harness.Findings;
using Harness.Findings.Prospects;
using Harness.Planning;
using Harness.Studies;

namespace Harness.Commands;

/// <summary><c>harness plan STUDY</c>: the calendar, every text and what the sample will bear, before anything is sent. Writes to the stream of data alone.</summary>
internal static class PlanCommand
{
    public static Command Create(Terminal terminal)
    {
        string forms = string.Join(", ", PlanFormats.All.Select(form => form.Name));
        Argument<string> study = Arguments.Study(terminal);
        Option<ulong> seed = Arguments.Seed(terminal);
        Option<bool> json = Arguments.Json(terminal);
        Option<PlanFormat> format = new("--format")
        {
            HelpName = string.Join('|', PlanFormats.All.Select(form => form.Name)),
            Description = terminal.Pick($"Form of the plan: {forms} (default: text)", $"Forme du plan : {forms} (par défaut : text)"),
            CustomParser = result =>
            {
                string written = result.Tokens[0].Value;
                IEnumerable<string> names = PlanFormats.All.Select(form => form.Name);
                PlanFormat? chosen = PlanFormats.All.FirstOrDefault(form => form.Name == written);
                if (chosen is null)
                {
                    result.AddError(terminal.Pick($"“{written}” is not a form of a plan: {forms}.{Scenario.Meant(written, names, Language.En)}", $"« {written} » n’est pas une forme de plan : {forms}.{Scenario.Meant(written, names, Language.Fr)}"));
                }

                return chosen ?? PlanFormats.All[0];
            },
        };
        Option<string?> against = new("--against")
        {
            HelpName = "earlier.json",
            Description = terminal.Pick("Show only what differs from an earlier plan, written with --format json", "Montrer seulement ce qui diffère d’un plan antérieur, écrit avec --format json"),
        };
        Option<int> wave = Arguments.Wave(terminal);
        Command command = new("plan", terminal.Pick("Show the calendar, every text and what the sample will bear; nothing is sent", "Montrer le calendrier, tous les textes et ce que l’échantillon permettra de dire ; rien n’est envoyé")) { study, seed, wave, format, against, json };
        command.SetAction((parsed, cancellation) =>
        {
            Study planned = Scenario.Load(parsed.GetRequiredValue(study)).Required(terminal);
            Plan plan = Planner.Plan(planned, parsed.GetValue(seed), Arguments.Allowed(parsed.GetValue(wave), planned));
            Prospect prospect = Prospect.Of(plan);
            if (parsed.GetValue(against) is { } earlier)
            {
                Compare(earlier, plan, terminal);
            }
            else
            {
                PlanFormat form = parsed.GetValue(json) ? PlanFormats.All.First(form => form.Name == "json") : parsed.GetValue(format) ?? PlanFormats.All[0];
                Write(form.Render(plan, prospect, terminal.Language), terminal, cancellation);
            }

            string n = Numerals.Count(plan.Slots.Count, terminal.Language), brands = Numerals.Count(plan.Study.Panel.Brands.Count, terminal.Language);
            terminal.Say($"{n} messages to {brands} brands. Nothing was sent.", $"{n} messages à {brands} marques. Rien n’a été envoyé.");
            return Task.FromResult((int)PlanVerdict.Of(plan, prospect, terminal));
        });
        return command;
    }

    private static void Write(IEnumerable<string> pieces, Terminal terminal, CancellationToken cancellation)
    {
        const int Enough = 64 * 1024;
        StringBuilder gathered = new();
        foreach (string piece in pieces)
        {
            gathered.Append(piece);
            if (gathered.Length >= Enough)
            {
                cancellation.ThrowIfCancellationRequested();
                terminal.Data.Write(gathered);
                gathered.Clear();
            }
        }

        terminal.Data.Write(gathered);
    }

    private static void Compare(string path, Plan plan, Terminal terminal)
    {
        if (!File.Exists(path))
        {
            throw new SetupException(new($"There is no file {path}.", $"Il n’y a pas de fichier {path}."));
        }

        IReadOnlyList<PlannedContact> earlier = PlanJson.Read(File.ReadAllText(path)) ?? throw new SetupException(new(
            $"{path} is not a plan; allowed is what harness plan --format json writes.", $"{path} n’est pas un plan ; est permis ce qu’écrit harness plan --format json."));
        IReadOnlyList<string> changes = PlanChanges.Since(earlier, plan);
        foreach (string change in changes)
        {
            terminal.Data.WriteLine(change);
        }

        string n = Numerals.Count(changes.Count, terminal.Language);
        terminal.Say(changes.Count == 0 ? "The plans are alike." : $"{n} differences.", changes.Count == 0 ? "Les plans sont identiques." : $"{n} différences.");
    }
}
