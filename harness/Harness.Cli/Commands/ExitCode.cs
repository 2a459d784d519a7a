using Harness.Studies;

namespace Harness.Commands;

/// <summary>How a command ended; scripts and CI rely on the numbers.</summary>
internal enum ExitCode
{
    Ok = 0,
    Unexpected = 1,
    Usage = 2,
    GateFailed = 3,
    NotEnoughData = 4,
    SomeFailed = 5,
    Differs = 6,
    Interrupted = 130,
}

internal static class ExitHints
{
    /// <summary>What to do about an exit code; null when nothing is wrong.</summary>
    public static Words? Hint(this ExitCode code) => code switch
    {
        ExitCode.Ok => null,
        ExitCode.Unexpected => new("This is a fault of the program. Nothing half-written was left behind.", "C’est un défaut du programme. Rien n’est resté à moitié écrit."),
        ExitCode.Usage => new("See: harness --help", "Voir : harness --help"),
        ExitCode.GateFailed => new("A promise was not kept.", "Une promesse n’a pas été tenue."),
        ExitCode.NotEnoughData => new("There is not enough data to say.", "Il n’y a pas assez de données pour le dire."),
        ExitCode.SomeFailed => new("The run went through, but some contacts failed or were blocked.", "L’exécution est allée au bout, mais certains contacts ont échoué ou ont été bloqués."),
        ExitCode.Differs => new("What is published is not what the data give.", "Ce qui est publié n’est pas ce que donnent les données."),
        ExitCode.Interrupted => new("Interrupted. Nothing half-written was left behind.", "Interrompu. Rien n’est resté à moitié écrit."),
    };
}
