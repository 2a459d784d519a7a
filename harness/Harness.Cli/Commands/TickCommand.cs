using System.CommandLine;
using System.Text.Json;
using Harness.Channels;
using Harness.Findings;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;

namespace Harness.Commands;

/// <summary><c>harness tick STUDY --live</c>: one visit to a wave in real time, for cron, for runners that do not last and for machines that sleep.</summary>
internal static class TickCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> study = Arguments.Study(terminal);
        Option<ulong> seed = Arguments.Seed(terminal);
        Option<string> output = Arguments.Out(terminal);
        Option<bool> json = Arguments.Json(terminal);
        Option<int> wave = Arguments.Wave(terminal);
        LiveOptions live = new(terminal);
        BundleOptions bundle = new(terminal);
        Command command = new("tick", terminal.Pick(
            "Do once what is due in a wave in real time, and say when to come again", "Faire une fois ce qui est dû dans une vague en temps réel, et dire quand revenir"))
        {
            study, seed, wave, output, json, live.Live, live.Confirm, live.Server, bundle.File, bundle.Begin, bundle.Take, bundle.Expect,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            Scenario scenario = Scenario.Load(parsed.GetRequiredValue(study));
            Studies.Study of = scenario.Required(terminal);
            Plan plan = Planner.Plan(of, parsed.GetValue(seed), Arguments.Allowed(parsed.GetValue(wave), of));
            if (!parsed.GetValue(live.Live))
            {
                throw new SetupException(new("A tick writes to real brands: say so with --live. Without it, harness run plays the study.", "Un passage écrit à de vraies marques : dites-le avec --live. Sans cela, harness run joue l’étude."));
            }

            BundleAsked? bundled = bundle.Of(parsed);
            if (PlanVerdict.Of(plan, Prospect.Of(plan), terminal) is not ExitCode.Ok and var refused)
            {
                return (int)refused;
            }

            Reach reach = live.Required(parsed, plan, scenario);
            string folder = Path.Combine(parsed.GetRequiredValue(output), plan.WaveId);
            TickReport? report = bundled is { } asked
                ? await BundledTick.Run(plan, scenario.Source, folder, reach, asked, terminal, cancellation)
                : await Directly(plan, scenario.Source, folder, reach, terminal, cancellation);
            if (report is null)
            {
                return (int)ExitCode.Ok;
            }

            terminal.Data.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(report.ForPrograms(), Arguments.JsonOptions) : report.In(terminal.Language));
            return (int)(report.Visit is { Failed: > 0 } ? ExitCode.SomeFailed : ExitCode.Ok);
        });
        return command;
    }

    /// <summary>Visits a wave that this process holds.</summary>
    /// <returns>What was done; no visit when it is stopped.</returns>
    public static async Task<TickReport> Visit(HeldWave held, string wave, long? fence, Terminal terminal, CancellationToken cancellation)
    {
        Visit? visit = held.State.Mode == ControlMode.Stopped ? null : await new Tick(held.Wave, Failed, held.Time).Run(cancellation);
        held.RequireDisk();
        held.Mark();
        return new(wave, visit, held.Telemetry.Figures(), fence);

        void Failed(int number, Exception error) =>
            terminal.Say($"{ProbeId.Of(number)} failed: {error.GetType().Name}", $"{ProbeId.Of(number)} a échoué : {error.GetType().Name}");
    }

    private static async Task<TickReport> Directly(Plan plan, string source, string folder, Reach reach, Terminal terminal, CancellationToken cancellation)
    {
        using HeldWave held = HeldWave.Take(plan, source, folder, reach, () => 0, new() { Tell = terminal.Say });
        return await Visit(held, plan.WaveId, null, terminal, cancellation);
    }
}
