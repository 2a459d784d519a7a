using Harness.Studies;

namespace Harness.Runs.Checks;

/// <summary>Whether the secrets that a study names are there. They are named and never shown.</summary>
internal static class SecretCheck
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>A check for each secret; none when the study needs none.</summary>
    /// <param name="study">The study.</param>
    /// <param name="folder">Where its files lie.</param>
    /// <param name="machine">The machine.</param>
    public static IReadOnlyList<Check> Of(Study study, string folder, Machine machine) =>
    [
        .. study.Personas.SelectMany(persona => persona.Accounts ?? []).SelectMany(account => new[] { account.Secret, account.Mailbox?.Token?.ClientSecret, account.Mailbox?.Token?.Refresh }).OfType<Secret>().Distinct()
            .Select(secret => secret.Keeper switch
            {
                SecretKeeper.Environment => Variable(secret.Name, machine),
                SecretKeeper.File => Kept(secret.Name, Path.Combine(folder, secret.Name)),
            }),
    ];

    /// <summary>Whether one is there.</summary>
    public static bool Has(Secret secret, string folder, Machine machine) => secret.Keeper switch
    {
        SecretKeeper.Environment => !string.IsNullOrWhiteSpace(machine.Environment(secret.Name)),
        SecretKeeper.File => File.Exists(Path.Combine(folder, secret.Name)) && new FileInfo(Path.Combine(folder, secret.Name)).Length > 0,
    };

    /// <summary>As a study writes it.</summary>
    public static string Written(Secret secret) => (secret.Keeper == SecretKeeper.Environment ? "env:" : "file:") + secret.Name;

    private static Check Variable(string name, Machine machine) => string.IsNullOrWhiteSpace(machine.Environment(name))
        ? Missing("env:" + name, new($"Set the variable {name}, or keep the secret in a file.", $"Définissez la variable {name}, ou gardez le secret dans un fichier."))
        : Check.Ok(Subject.Secret, $"env:{name} is set.", $"env:{name} est défini.");

    private static Check Kept(string name, string path)
    {
        string place = "file:" + name;
        return !File.Exists(path) || new FileInfo(path).Length == 0 ? Missing(place, new($"Write the secret into {name}, readable by you alone.", $"Écrivez le secret dans {name}, lisible par vous seul."))
            : !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None ? Check.Warning(Subject.Secret,
                new($"{place} is there, and others can read it.", $"{place} est présent, et d’autres peuvent le lire."),
                new($"chmod 400 {name}", $"chmod 400 {name}"))
            : Check.Ok(Subject.Secret, $"{place} is there.", $"{place} est présent.");
    }

    private static Check Missing(string place, Words todo) =>
        Check.Failure(Subject.Secret, new($"{place} is missing or empty.", $"{place} manque ou est vide."), todo);
}
