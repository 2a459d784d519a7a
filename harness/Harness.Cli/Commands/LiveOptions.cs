using System.CommandLine;
using System.CommandLine.Parsing;
using Harness.Channels;
using Harness.Planning;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>The options of the verbs that write to real brands.</summary>
internal sealed class LiveOptions(Terminal terminal)
{
    public Option<bool> Live { get; } = new("--live")
    {
        Description = terminal.Pick("Write to the real brands, in real time, from where the journal stands", "Écrire aux vraies marques, en temps réel, à partir d’où en est le journal"),
    };

    public Option<string?> Confirm { get; } = new("--confirm") { HelpName = "STUDY-ID", Description = terminal.Pick("The id of the study, typed, for --live", "L’identifiant de l’étude, saisi, pour --live") };

    public Option<string[]> Server { get; } = new("--server")
    {
        HelpName = "HOST=http://127.0.0.1:PORT",
        Description = terminal.Pick("Reach a declared host on this machine instead, for a rehearsal", "Joindre un hôte déclaré sur cette machine, pour une répétition"),
        Validators = { result => OnlyHere(result, terminal) },
    };

    /// <summary>What a plan may touch outside, when it may be carried out for real.</summary>
    /// <exception cref="SetupException">It may not.</exception>
    public Reach Required(ParseResult parsed, Plan plan, Scenario scenario)
    {
        LiveRules.Require(plan, parsed.GetValue(Confirm));
        return ReachOf(parsed, plan.Study, scenario);
    }

    /// <summary>What a study may touch outside.</summary>
    public Reach ReachOf(ParseResult parsed, Study study, Scenario scenario)
    {
        string folder = Directory.Exists(scenario.Name) ? scenario.Name : Path.GetDirectoryName(Path.GetFullPath(scenario.Name))!;
        Dictionary<string, Uri> elsewhere = Elsewhere(parsed.GetValue(Server) ?? []);
        return new(
            DeclaredHosts.Servers(study, elsewhere), secret => terminal.Redaction.Learn(SecretPlace.Open(secret, folder)), DeclaredHosts.Egress(study, elsewhere), name => scenario.Open(name),
            secret => secret.Keeper == SecretKeeper.File ? Path.Combine(folder, secret.Name) : null, terminal.Redaction);
    }

    private static Dictionary<string, Uri> Elsewhere(string[] written) =>
        written.Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => new Uri(pair[1].TrimEnd('/') + "/"), StringComparer.Ordinal);

    /// <summary>Only addresses of this machine: anything else would lead what is written astray.</summary>
    private static void OnlyHere(OptionResult result, Terminal terminal)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Value.Split('=', 2) is not [{ Length: > 0 }, var address] || !Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || !uri.IsLoopback || uri.Scheme is not ("http" or "https"))
            {
                result.AddError(terminal.Pick($"“{token.Value}” is not a host and an address on this machine, such as social.example=http://127.0.0.1:3000.", $"« {token.Value} » n’est pas un hôte et une adresse de cette machine, tels que social.example=http://127.0.0.1:3000."));
            }
        }
    }
}
