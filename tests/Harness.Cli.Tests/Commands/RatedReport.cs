using System.Globalization;
using System.Text.RegularExpressions;
using Harness.Commands;
using Harness.Raters;

namespace Harness.Cli.Tests.Commands;

/// <summary>A finished wave in a folder of its own that people rate through <c>harness serve</c>, which may be killed and started again at the same address.</summary>
internal sealed partial class RatedReport : IDisposable
{
    private readonly TemporaryFolder home = new();
    private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);
    private Executable? serve;

    /// <param name="wave">The folder of the wave.</param>
    /// <param name="perCard">How many raters judge each card.</param>
    /// <param name="people">Who is invited, by name.</param>
    public RatedReport(string wave, int perCard, params (string Name, string Role)[] people)
    {
        Directory.CreateDirectory(Folder);
        File.Copy(Path.Combine(wave, "journal.sqlite"), Path.Combine(Folder, "journal.sqlite"));
        Run("rate", "begin", Folder, "--per-card", perCard.ToString(CultureInfo.InvariantCulture));
        foreach ((string name, string role) in people)
        {
            tokens[name] = Run("rate", "invite", name, Folder, "--role", role, "--lang", "en").Data.Trim().Split('/')[^1];
        }
    }

    public string Folder => home.At("reports", "rated");

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Session Run(params string[] words)
    {
        Session session = Session.Run(words);
        session.Code.ShouldBe(ExitCode.Ok, session.Messages);
        return session;
    }

    /// <summary>Starts it, or starts it again where it was.</summary>
    public async Task Serve()
    {
        serve = Executable.Start(home.Path, new Dictionary<string, string>(StringComparer.Ordinal) { ["LC_ALL"] = "en_US.UTF-8" }, "serve", Folder, "--port", Address.Port.ToString(CultureInfo.InvariantCulture));
        Address = new(Link().Match(await serve.Says("http://", Cancellation)).Value);
    }

    public void Kill()
    {
        serve!.Kill();
        serve.Dispose();
        serve = null;
    }

    /// <summary>Where somebody's link leads.</summary>
    public Uri LinkOf(string name) => new(Address, $"/enter/{tokens[name]}");

    public RatingBook Book() => RatingBook.Open(Path.Combine(Folder, RatingBook.FileName), TimeProvider.System);

    public void Dispose()
    {
        serve?.Dispose();
        home.Dispose();
    }

    [GeneratedRegex("http://[^ ]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
