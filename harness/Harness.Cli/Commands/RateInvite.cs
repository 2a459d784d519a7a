using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Harness.Findings;
using Harness.Raters;
using Harness.Studies;
using NodaTime;

namespace Harness.Commands;

/// <summary><c>harness rate invite NAME [FOLDER]</c>: a link by which somebody enters once.</summary>
internal static class RateInvite
{
    private const int UsualDays = 7;

    public static Command Create(Terminal terminal)
    {
        Argument<string> name = new("NAME") { Description = terminal.Pick("Who is invited; under this name their ratings stand", "Qui est invité ; ses évaluations portent ce nom") };
        Argument<string?> folder = Arguments.Folder(terminal);
        string roles = string.Join(", ", Roles());
        Option<Role?> role = new("--role")
        {
            HelpName = "ROLE",
            Description = terminal.Pick($"One of: {roles} (default: rater)", $"L’un de : {roles} (par défaut : rater)"),
            CustomParser = result => Parse(result, terminal),
        };
        role.CompletionSources.Add(Roles());
        Option<int?> days = RateCommand.Number(terminal, "--days", "N", 1, terminal.Pick("For how many days the link holds (default: 7)", "Pendant combien de jours le lien est valable (par défaut : 7)"));
        Option<int?> port = Arguments.Port(terminal, terminal.Pick("Port of the pages on 127.0.0.1 (default: 5080)", "Port des pages sur 127.0.0.1 (par défaut : 5080)"));
        Command command = new("invite", terminal.Pick(
            "Invite somebody: prints a link that opens once; older links of the same name end; --lang is the language of their pages",
            "Inviter quelqu’un : affiche un lien qui s’ouvre une fois ; les liens précédents du même nom expirent ; --lang est la langue de ses pages")) { name, folder, role, days, port };
        command.SetAction(parsed =>
        {
            string who = parsed.GetRequiredValue(name);
            if (RaterId.Of(who).Length == 0)
            {
                throw new SetupException(new($"“{who}” is not a name: it needs a letter or a digit.", $"« {who} » n’est pas un nom : il faut une lettre ou un chiffre."));
            }

            using RatedFolder rated = RatedFolder.OfPeople(parsed.GetValue(folder));
            int valid = parsed.GetValue(days) ?? UsualDays;
            Role chosen = parsed.GetValue(role) ?? Role.Rater;
            string token = rated.Book.Invite(who, chosen, terminal.Language, Duration.FromDays(valid));
            string id = RaterId.Of(who), lasts = Numerals.Count(valid, terminal.Language, new("day", "jour"), new("days", "jours")), word = Word(chosen);
            terminal.Say(
                $"{id} ({word}): this link opens once, within {lasts}, and is shown only now. It answers while harness serve or harness run shows the pages.",
                $"{id} ({word}) : ce lien s’ouvre une seule fois, sous {lasts}, et n’est affiché que maintenant. Il répond tant que harness serve ou harness run montre les pages.");
            terminal.Data.WriteLine(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{parsed.GetValue(port) ?? PageServer.DefaultPort}/enter/{token}"));
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static string[] Roles() => [.. Enum.GetValues<Role>().Select(Word)];

    private static string Word(Role role) => role.ToString().ToLowerInvariant();

    private static Role? Parse(ArgumentResult result, Terminal terminal)
    {
        string written = result.Tokens[0].Value;
        if (Enum.GetValues<Role>().Where(role => string.Equals(Word(role), written, StringComparison.OrdinalIgnoreCase)).Cast<Role?>().FirstOrDefault() is { } role)
        {
            return role;
        }

        string list = string.Join(", ", Roles());
        result.AddError(terminal.Pick(
            $"“{written}” is not a role: {list}.{Scenario.Meant(written, Roles(), Language.En)}", $"« {written} » n’est pas un rôle : {list}.{Scenario.Meant(written, Roles(), Language.Fr)}"));
        return Role.Viewer;
    }
}
