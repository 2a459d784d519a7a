using Harness.Findings.Prospects;
using Harness.Gates;
using Harness.Journal;
using Harness.Messages;
using Harness.Planning;
using Harness.Probes;
using Harness.Readings;
using Harness.Runs;
using Harness.Studies;
using NodaTime;

namespace Harness.Xunit;

/// <summary>A study as tests use it: played against its simulated brands, or beside the journal of a wave that was carried out. Nothing is ever sent to anybody.</summary>
public sealed class StudyUnderTest
{
    private const string Database = "journal.postgres";
    private readonly string path;
    private readonly string source;

    private StudyUnderTest(string path, Study study, string source) => (this.path, Study, this.source) = (path, study, source);

    /// <summary>The study, every rule of its files kept.</summary>
    public Study Study { get; }

    /// <summary>Reads a study.</summary>
    /// <param name="path">A folder with a <c>study.yaml</c>, or a study file. A relative path is sought from the current folder, then from that of the test assembly and each one above it, so that a path from the top of a repository is found.</param>
    /// <returns>The study.</returns>
    /// <exception cref="StudyException">There is no such file, or its message lists all that is wrong with it.</exception>
    public static StudyUnderTest Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string found = Sought.Find(path, place => File.Exists(place) || File.Exists(Path.Combine(place, StudyFiles.StudyFile)), new(
            $"There is no study “{path}”: no such file, and no folder with a {StudyFiles.StudyFile}.",
            $"Il n’y a pas d’étude « {path} » : ni fichier de ce nom, ni dossier avec un {StudyFiles.StudyFile}."));
        string file = File.Exists(found) ? found : Path.Combine(found, StudyFiles.StudyFile), folder = Path.GetDirectoryName(file)!;
        StudyFiles files = StudyFiles.Read(Path.GetFileName(file), wanted => StudyFiles.OnDisk(Path.Combine(folder, wanted)));
        return files.Result.Study is { } study ? new(found, study, files.Source) : throw new StudyException(new(Text(Language.En), Text(Language.Fr)));

        string Text(Language language) => string.Join(Environment.NewLine, files.Result.Problems.Select(problem => problem.In(language)).Prepend(found));
    }

    /// <summary>Plays a wave against the study's simulated brands, weeks in a moment, as <c>harness run</c> does. The same seed gives the same wave.</summary>
    /// <param name="seed">Seed of all that is random; 2012 unless said otherwise, as for the command.</param>
    /// <param name="wave">Which of the study's waves, from 1 to their number.</param>
    /// <param name="cancellation">Stops between two events.</param>
    /// <returns>The wave, over.</returns>
    /// <exception cref="StudyException">The panel has no simulated world, or the plan is refused; the message says why.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The study has no such wave.</exception>
    public async Task<StudyWave> Simulate(ulong seed = 2012, int wave = 1, CancellationToken cancellation = default)
    {
        Plan plan = Planner.Plan(Study, seed, wave);
        if (Study.Panel.World is null)
        {
            throw new StudyException(new(
                $"The panel of {Study.Id} has no simulated world: there is nobody to play it against. Add 'world' to the panel, or open the journal of a wave.",
                $"Le panel de {Study.Id} n’a pas de monde simulé : il n’y a personne face à qui la jouer. Ajoutez « world » au panel, ou ouvrez le journal d’une vague."));
        }

        Prospect prospect = Prospect.Of(plan);
        Words[] refused = [.. Refusals.Of(plan, prospect), .. Study.AcceptUnderpowered is null ? AimSentences.Missed(plan, AimOutlook.Of(plan, prospect)) : []];
        if (refused.Length > 0)
        {
            throw new StudyException(new($"The plan is refused. {string.Join(' ', refused.Select(why => why.En))}", $"Le plan est refusé. {string.Join(' ', refused.Select(why => why.Fr))}"));
        }

        List<ProbeEvent> events = [];
        IReadOnlyList<Probe> probes = await Simulation.Play(plan, events.Add, cancellation);
        return new(new(plan, AutomaticReplies.In(plan.Slots, events).Marked(probes), GateWave.End(plan)), new(path, null, plan));
    }

    /// <summary>Opens the wave of a journal that <c>harness run</c> or <c>harness tick</c> filled, to read it: nothing is sent, and no event is written. What was not observed yet counts as not known.</summary>
    /// <param name="folder">The folder of the journal, such as <c>reports/own-sla</c>; a relative path is sought as by <see cref="Load"/>.</param>
    /// <returns>The wave as far as it has come.</returns>
    /// <exception cref="StudyException">There is no journal, it cannot be read, or it is of another study or of other files; the message says which.</exception>
    public StudyWave Open(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        string found = Sought.Find(folder, place => File.Exists(Path.Combine(place, WaveFile)) || File.Exists(Path.Combine(place, Database)), new(
            $"There is no {WaveFile} in “{folder}”. harness run plays a study, harness tick carries it out; both write one.",
            $"Il n’y a pas de {WaveFile} dans « {folder} ». harness run joue une étude, harness tick la mène ; les deux en écrivent un."));
        if (!File.Exists(Path.Combine(found, WaveFile)))
        {
            throw new StudyException(new(
                $"The journal of {found} is in a database; a test reads journals that are files. Judge it with: harness gate {found}",
                $"Le journal de {found} est dans une base ; un test lit les journaux en fichier. Jugez-le avec : harness gate {found}"));
        }

        try
        {
            using EventJournal journal = EventJournal.Open(Path.Combine(found, WaveFile));
            if (journal.Wave.Source != source)
            {
                throw new StudyException(new(
                    $"The journal in {found} is of the study “{journal.Wave.Study}”, made with other files than those of {path}. Load the study it was made with.",
                    $"Le journal dans {found} est celui de l’étude « {journal.Wave.Study} », fait avec d’autres fichiers que ceux de {path}. Chargez l’étude dont il vient."));
            }

            GateWave wave = GateWave.Of(journal, Study, Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()));
            return new(wave, new(path, found, wave.Plan));
        }
        catch (Exception error) when (error is InvalidDataException or System.Data.Common.DbException or NotSupportedException)
        {
            throw new StudyException(new($"The journal in {found} cannot be read: {error.Message}", $"Le journal dans {found} ne peut pas être lu : {error.Message}"), error);
        }
    }

    private const string WaveFile = "journal.sqlite";
}
