using System.Text;
using Harness.Channels.Exchanges;
using Harness.Probes;
using Harness.Studies;
using Harness.Studies.Desks;
using NodaTime;

namespace Harness.Channels.Http;

/// <summary>The way past a desk's door: a header, none where nothing is needed, or why there is none.</summary>
internal readonly record struct Passage((string Name, string Value)? Header, SendCause Cause, Instant? Until)
{
    public static Passage With(string name, string value) => new((name, value), SendCause.None, null);

    public static Passage Closed(SendCause cause, Instant? until) => new(null, cause, until);

    /// <summary>Whether there is one.</summary>
    public bool IsOpen => Cause == SendCause.None;

    public override string ToString() => $"{Cause} ***";
}

/// <summary>Opens a desk: by what is kept, or by a token that is fetched once for all who need it at the same time.</summary>
internal sealed class Entrance(Desk desk, Reach reach, Limits limits, TimeProvider time) : IDisposable
{
    private readonly Tokens? tokens = desk.Auth?.OAuth is { } oauth ? new(desk, oauth, reach, limits, time) : null;

    public ValueTask<Passage> Pass(CancellationToken cancellation) => desk.Auth switch
    {
        null => new(new Passage(null, SendCause.None, null)),
        { Bearer: { } bearer } => new(Kept(bearer, "Authorization", "Bearer ")),
        { Header: { } header } => new(Kept(header.Value, header.Name, header.Prefix ?? "")),
        { Basic: { } basic } => new(Basic(basic)),
        _ => tokens!.Pass(cancellation),
    };

    /// <summary>What opened the desk opens it no longer.</summary>
    public void Spoil(Passage passage) => tokens?.Spoil(passage);

    /// <summary>Whether a refused passage can be had anew.</summary>
    public bool IsFetched => tokens is not null;

    public void Dispose() => tokens?.Dispose();

    /// <summary>What a secret says, fit for a header; null when it is not there or not fit.</summary>
    public static string? Open(Secret secret, Reach reach) => reach.Open(secret)?.Trim() is { Length: > 0 } said && said.All(letter => char.IsAscii(letter) && !char.IsControl(letter)) ? said : null;

    private Passage Kept(Secret secret, string header, string before) =>
        Open(secret, reach) is { } said ? Passage.With(header, before + said) : Passage.Closed(SendCause.NoAccess, null);

    private Passage Basic(BasicAuth basic) =>
        Open(basic.Secret ?? basic.Password!.Value, reach) is { } said
            ? Passage.With("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(basic.User is { } user ? $"{user}:{said}" : $"{said}:X")))
            : Passage.Closed(SendCause.NoAccess, null);
}
