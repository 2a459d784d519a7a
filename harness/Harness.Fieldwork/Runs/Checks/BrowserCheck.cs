namespace Harness.Runs.Checks;

/// <summary>Whether a browser is there, for forms and pictures of pages.</summary>
internal static class BrowserCheck
{
    private const string Variable = "HARNESS_BROWSER";
    private static readonly string[] Places = ["usr/bin/chromium", "usr/bin/chromium-browser", "usr/bin/google-chrome"];

    public static Check Of(Machine machine)
    {
        string? named = machine.Environment(Variable) is { Length: > 0 } chosen ? chosen : null;
        return (named is null ? Places.Select(machine.At).FirstOrDefault(File.Exists) : File.Exists(named) ? named : null) is { } found
            ? Check.Ok(Subject.Browser, $"Chromium: {found}.", $"Chromium : {found}.")
            : Check.Warning(Subject.Browser,
                named is null ? new("There is no Chromium.", "Il n’y a pas de Chromium.") : new($"{Variable} names {named}, which is not there.", $"{Variable} désigne {named}, qui n’existe pas."),
                new($"Needed for forms and pictures only: apt-get install chromium, or name one in {Variable}.", $"Utile seulement pour les formulaires et les images : apt-get install chromium, ou désignez-en un dans {Variable}."));
    }
}
