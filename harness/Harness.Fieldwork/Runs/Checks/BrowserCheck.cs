using Harness.Browser;
using Harness.Studies;

namespace Harness.Runs.Checks;

/// <summary>Whether a browser is there, for forms and pictures of pages, and which.</summary>
internal static class BrowserCheck
{
    /// <summary>How one comes by it.</summary>
    public static Words Todo { get; } = new(
        $"harness doctor --install-browser, or apt-get install chromium, or name one in {ChromiumPlace.Variable}.",
        $"harness doctor --install-browser, ou apt-get install chromium, ou désignez-en un dans {ChromiumPlace.Variable}.");

    /// <summary>Looks for it.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="study">The study that is to run on it; null for the machine alone.</param>
    public static Check Of(Machine machine, Study? study)
    {
        if (ChromiumPlace.Find(machine) is not { } found)
        {
            return Missing(study, ChromiumPlace.Named(machine) is { } named
                ? new($"{ChromiumPlace.Variable} names {named}, which is not there.", $"{ChromiumPlace.Variable} désigne {named}, qui n’existe pas.")
                : new("There is no Chromium.", "Il n’y a pas de Chromium."));
        }

        return ChromiumPlace.Version(found) is { } version
            ? Check.Ok(Subject.Browser, $"{version}: {found}.", $"{version} : {found}.")
            : Missing(study, new($"{found} is there and does not start.", $"{found} est là et ne démarre pas."));
    }

    private static Check Missing(Study? study, Words what) => study?.Panel.Brands.Any(brand => brand.Accounts.Any(account => account.Form is not null)) == true
        ? Check.Failure(Subject.Browser, new($"{what.En} The study has forms.", $"{what.Fr} L’étude a des formulaires."), Todo)
        : Check.Warning(Subject.Browser, what, new($"Needed for forms and pictures only: {Todo.En}", $"Utile seulement pour les formulaires et les images : {Todo.Fr}"));
}
