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
        Option<int> wave = Wave(terminal);
        Command command = new("plan", terminal.Pick("Show the calendar, every text and what the sample will bear; nothing is sent", "Montrer le calendrier, tous les textes et ce que l’échantillon permettra de dire ; rien n’est envoyé")) { study, seed, wave, format, against, json };
        command.SetAction((parsed, cancellation) =>
        {
            Study planned = Scenario.Load(parsed.GetRequiredValue(study)).Required(terminal);
            Plan plan = Planner.Plan(planned, parsed.GetValue(seed), Allowed(parsed.GetValue(wave), planned));
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

    private static Option<int> Wave(Terminal terminal) => new("--wave")
    {
        HelpName = "N",
        Description = terminal.Pick("Which wave of a study that is repeated (default: 1)", "Quelle vague d’une étude répétée (par défaut : 1)"),
        DefaultValueFactory = _ => 1,
        CustomParser = result =>
        {
            string written = result.Tokens[0].Value;
            if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                result.AddError(terminal.Pick($"“{written}” is not the number of a wave, such as 2.", $"« {written} » n’est pas le numéro d’une vague, tel que 2."));
            }

            return number;
        },
    };

    private static int Allowed(int wave, Study study)
    {
        (string asked, string most) = (wave.ToString(CultureInfo.InvariantCulture), study.WaveIds.Count.ToString(CultureInfo.InvariantCulture));
        return wave >= 1 && wave <= study.WaveIds.Count ? wave : throw new SetupException(study.WaveIds.Count == 1
            ? new($"There is no wave {asked}: {study.Id} is run once, allowed is 1; schedule.repeat makes waves.", $"Il n’y a pas de vague {asked} : {study.Id} se déroule une seule fois, seul 1 est admis ; schedule.repeat crée des vagues.")
            : new($"There is no wave {asked}: {study.Id} has waves 1 to {most}.", $"Il n’y a pas de vague {asked} : {study.Id} a les vagues 1 à {most}."));
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
