using System.Globalization;
using Harness.Runs.Bundles;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>Why a bundle was refused, and what to do.</summary>
internal static class BundleWords
{
    /// <summary>The end of the command.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="path">Path of the bundle.</param>
    /// <param name="expect">The number that was asked for; 0 when none was.</param>
    public static SetupException Refused(BundleFault fault, string path, long expect)
    {
        Words why = Why(fault, path, expect), then = Then(fault, path);
        return new(new($"{why.En} Nothing was sent. {then.En}", $"{why.Fr} Rien n’a été envoyé. {then.Fr}"));
    }

    private static Words Why(BundleFault fault, string path, long expect)
    {
        long known = Math.Max(expect, BundleFence.Known(path));
        string number = known == long.MaxValue ? "?" : known.ToString(CultureInfo.InvariantCulture);
        return fault switch
        {
            BundleFault.Missing => new($"There is no bundle {path}.", $"Il n’y a pas de paquet {path}."),
            BundleFault.Damaged => new($"{path} is no bundle, or it was cut off or changed.", $"{path} n’est pas un paquet, ou il a été tronqué ou modifié."),
            BundleFault.Newer => new($"{path} was written by a newer harness.", $"{path} a été écrit par un harness plus récent."),
            BundleFault.OtherWave => new($"{path} is of another study or wave.", $"{path} est d’une autre étude ou d’une autre vague."),
            BundleFault.Stale => new($"{path} is missing or older than number {number}, which is known: what it does not know of may have been sent.", $"{path} manque, ou est plus ancien que le numéro {number}, qui est connu : des messages qu’il ignore ont pu partir."),
            BundleFault.NotBack => new($"A tick took {path} and never brought it back: what it sent is not known here.", $"Un passage a pris {path} et ne l’a jamais rapporté : ce qu’il a envoyé n’est pas connu ici."),
            BundleFault.Doubtful => new($"The platform showed a message that {path} does not know of: a newer copy of it was at work.", $"La plateforme a montré un message que {path} ignore : une copie plus récente a travaillé."),
            BundleFault.Begun => new($"{path} is there already, or was.", $"{path} existe déjà, ou a existé."),
        };
    }

    private static Words Then(BundleFault fault, string path) => fault switch
    {
        BundleFault.Missing => new(
            $"For the first tick of a wave, add --begin; if it was lost: harness adopt --bundle {path} --study STUDY", $"Au premier passage d’une vague, ajoutez --begin ; s’il a été perdu : harness adopt --bundle {path} --study ÉTUDE"),
        BundleFault.Damaged => new(
            $"Put back the newest whole copy; if there is none, remove the file and: harness adopt --bundle {path} --study STUDY",
            $"Remettez la copie entière la plus récente ; s’il n’y en a pas, supprimez le fichier puis : harness adopt --bundle {path} --study ÉTUDE"),
        BundleFault.Newer => new("Use the harness that wrote it.", "Utilisez le harness qui l’a écrit."),
        BundleFault.OtherWave => new("Name the right file, study and --wave.", "Indiquez le bon fichier, la bonne étude et la bonne --wave."),
        BundleFault.Begun => new("Leave out --begin.", "Retirez --begin."),
        _ => new($"Put back the newest one, or take this one over: harness adopt --bundle {path} --study STUDY", $"Remettez le plus récent, ou reprenez celui-ci : harness adopt --bundle {path} --study ÉTUDE"),
    };
}
