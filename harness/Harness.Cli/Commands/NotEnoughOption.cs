using System.CommandLine;
using Harness.Studies.Binding;

namespace Harness.Commands;

/// <summary>What too little data means for a build.</summary>
internal enum NotEnough
{
    Pass,
    Warn,
    Fail,
}

internal static class NotEnoughOption
{
    public static Option<NotEnough> Create(Terminal terminal) => new("--not-enough")
    {
        HelpName = "pass|warn|fail",
        Description = terminal.Pick("What too little data means; fail begins after the warm-up of the study (default: warn)", "Ce que veut dire un manque de données ; fail ne vaut qu’après la mise en route de l’étude (par défaut : warn)"),
        DefaultValueFactory = _ => NotEnough.Warn,
        CustomParser = result =>
        {
            string written = result.Tokens[0].Value;
            if (Kebab.Members(typeof(NotEnough)).TryGetValue(written, out object? chosen))
            {
                return (NotEnough)chosen;
            }

            result.AddError(terminal.Pick($"“{written}” is not allowed here: pass, warn or fail.", $"« {written} » n’est pas admis ici : pass, warn ou fail."));
            return NotEnough.Warn;
        },
    };
}
