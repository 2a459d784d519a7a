using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Harness.Channels;
using Harness.Findings;
using Harness.Judges;
using Harness.Raters;
using Harness.Studies;

namespace Harness.Commands;

/// <summary><c>harness rate judge [FOLDER]</c>: a language model judges the cards too, beside people and never in their place.</summary>
internal static class RateJudge
{
    private const int UsualBudget = 1_000_000, MostBudget = 1_000_000_000, Every = 25;

    public static Command Create(Terminal terminal)
    {
        Argument<string?> folder = Arguments.Folder(terminal);
        Option<string?> study = Arguments.StudyOfJournal(terminal);
        Option<int?> round = RateCommand.Round(terminal);
        Option<Uri> endpoint = new("--endpoint")
        {
            HelpName = "URL", Required = true, CustomParser = result => Address(result, terminal),
            Description = terminal.Pick("Where the model answers, in the form of OpenAI, such as https://api.example/v1", "Où le modèle répond, à la manière d’OpenAI, par exemple https://api.example/v1"),
        };
        Option<string> model = new("--model") { HelpName = "NAME", Required = true, Description = terminal.Pick("The model to ask", "Le modèle à interroger") };
        Option<Secret> key = new("--key")
        {
            HelpName = "env:NAME|file:PATH", Required = true, CustomParser = result => Key(result, terminal),
            Description = terminal.Pick("Where its key is kept; never the key itself", "Où sa clé est gardée ; jamais la clé elle-même"),
        };
        Option<int?> budget = RateCommand.Number(terminal, "--budget", "N", 1, terminal.Pick("Tokens to spend at most in this run (default: 1000000)", "Jetons à dépenser au plus dans cette exécution (par défaut : 1000000)"), MostBudget);
        Command command = new("judge", terminal.Pick(
            "Let a language model judge the cards too, blind; what it says is shown after people judged, and counts in no score", "Faire juger les cartes aussi par un modèle de langage, en aveugle ; son avis est montré après celui des personnes et n’entre dans aucun score"))
        {
            folder, study, round, endpoint, model, key, budget,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            string secret = terminal.Redaction.Learn(SecretPlace.Open(parsed.GetValue(key), Directory.GetCurrentDirectory())) ?? throw new SetupException(new(
                "The key is not where --key says: the variable is not set, or the file is not there or empty.", "La clé n’est pas là où --key l’indique : la variable n’est pas définie, ou le fichier manque ou est vide."));
            using RatedFolder rated = RatedFolder.Open(parsed.GetValue(folder));
            Round of = rated.Round(parsed.GetValue(round));
            rated.Book.Deal(of.Number, rated.Deck(parsed.GetValue(study), terminal).Deck);
            using OpenJudge judge = new(parsed.GetRequiredValue(endpoint), parsed.GetRequiredValue(model), secret, rated.Book.RubricOf(of.Number), new(parsed.GetValue(budget) ?? UsualBudget), TimeProvider.System);
            JudgeTally tally = await JudgeRun.Run(rated.Book, of.Number, judge.Judge, TimeProvider.System, so => Progress(so, terminal), cancellation);
            return (int)End(tally, terminal);
        });
        return command;
    }

    private static void Progress(JudgeTally tally, Terminal terminal)
    {
        if ((tally.Judged + tally.NotTaken) % Every == 0)
        {
            (string done, string left) = (Numerals.Count(tally.Judged + tally.NotTaken, terminal.Language), Numerals.Count(tally.Left, terminal.Language));
            terminal.Say($"{done} asked about, {left} left.", $"{done} soumises, {left} restantes.");
        }
    }

    private static ExitCode End(JudgeTally tally, Terminal terminal)
    {
        Language l = terminal.Language;
        string judged = Numerals.Count(tally.Judged, l, new("card", "carte"), new("cards", "cartes")), failed = Numerals.Count(tally.NotTaken, l), known = Numerals.Count(tally.Known, l), left = Numerals.Count(tally.Left, l);
        string tokens = Numerals.Count((int)Math.Min(tally.Tokens, int.MaxValue), l, new("token", "jeton"), new("tokens", "jetons"));
        terminal.Say(
            $"Judged now: {judged}; answers not taken: {failed}; known already: {known}; left: {left}; {tokens} at most. None of it counts in a score; harness rate status says how far it agrees with people.",
            $"Jugé maintenant : {judged} ; réponses non retenues : {failed} ; déjà connues : {known} ; restantes : {left} ; {tokens} au plus. Rien n’entre dans un score ; harness rate status dit à quel point il s’accorde avec les personnes.");
        if (tally.Stop is not { } stop)
        {
            return ExitCode.Ok;
        }

        string status = tally.Status.ToString(CultureInfo.InvariantCulture);
        return stop switch
        {
            JudgeStop.Budget => Stopped(terminal),
            JudgeStop.Unanswered => throw new SetupException(new(
                "The model’s server did not answer, or not as it should, as often as it was tried. What was judged is kept; the same command goes on from there.",
                "Le serveur du modèle n’a pas répondu, ou pas comme il le devrait, à chaque essai. Ce qui a été jugé est conservé ; la même commande reprend de là.")),
            JudgeStop.Refused => throw new SetupException(new(
                $"The model’s server refused (status {status}): look at the address, the model and the key. What was judged is kept.",
                $"Le serveur du modèle a refusé (statut {status}) : vérifiez l’adresse, le modèle et la clé. Ce qui a été jugé est conservé.")),
            JudgeStop.Forbidden => throw new SetupException(new(
                "The address of --endpoint lies in a private network; only this machine itself and public addresses are asked.",
                "L’adresse de --endpoint est dans un réseau privé ; seules cette machine et les adresses publiques sont interrogées.")),
        };
    }

    private static ExitCode Stopped(Terminal terminal)
    {
        terminal.Say("The budget may not last for another card; the same command goes on from here.", "Le budget pourrait ne pas suffire pour une carte de plus ; la même commande reprend d’ici.");
        return ExitCode.Ok;
    }

    private static Uri Address(ArgumentResult result, Terminal terminal)
    {
        string written = result.Tokens[0].Value;
        if (Uri.TryCreate(written, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)) && uri is { UserInfo: "", Query: "", Fragment: "" })
        {
            return uri;
        }

        result.AddError(terminal.Pick(
            "--endpoint is not an address that can be asked: https, or http on this machine, without a name, a word or a question mark in it.",
            "--endpoint n’est pas une adresse à interroger : https, ou http sur cette machine, sans nom d’utilisateur, mot de passe ni point d’interrogation."));
        return new("https://localhost/");
    }

    private static Secret Key(ArgumentResult result, Terminal terminal)
    {
        if (Secret.Parse(result.Tokens[0].Value) is { } secret)
        {
            return secret;
        }

        result.AddError(terminal.Pick("--key names where the key is kept: env:NAME or file:PATH. What stands there is not repeated, lest it be the key.", "--key dit où la clé est gardée : env:NOM ou file:CHEMIN. Ce qui y figure n’est pas répété, au cas où ce serait la clé."));
        return default;
    }
}
