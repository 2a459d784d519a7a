using System.Globalization;
using System.Text;
using Harness.Channels.Exchanges;
using Harness.Probes;
using Harness.Studies;
using Harness.Studies.Binding;
using Harness.Studies.Desks;
using NodaTime;
using NodaTime.Text;

namespace Harness.Channels.Http;

/// <summary>What stands for the placeholders of a desk's requests.</summary>
internal sealed class Filling
{
    private readonly Dictionary<string, string> values;

    private Filling(Dictionary<string, string> values, byte[]? file, IReadOnlyDictionary<string, string> taken)
    {
        this.values = values;
        File = file;
        Taken = taken;
    }

    /// <summary>The file that goes with the message; null when none does.</summary>
    public byte[]? File { get; }

    /// <summary>The values that were taken from answers, by their names.</summary>
    public IReadOnlyDictionary<string, string> Taken { get; }

    /// <summary>The key of the message.</summary>
    public string Key => values["{key}"];

    /// <summary>The key of the conversation.</summary>
    public string Conversation => values["{conversation}"];

    /// <summary>What stands for a placeholder, braces and all; null when nothing does.</summary>
    public string? Value(string placeholder) => values.GetValueOrDefault(placeholder);

    /// <summary>A text filled in.</summary>
    public string Fill(string text) => Blank.Fill(text, Value);

    /// <summary>The same with values that were taken from an answer.</summary>
    public Filling With(IReadOnlyDictionary<string, string> taken)
    {
        Dictionary<string, string> all = new(Taken.Concat(taken).GroupBy(pair => pair.Key, StringComparer.Ordinal).Select(same => same.Last()), StringComparer.Ordinal);
        Dictionary<string, string> more = new(values, StringComparer.Ordinal);
        foreach ((string name, string value) in all)
        {
            more["{" + name + "}"] = value;
        }

        return new(more, File, all);
    }

    /// <summary>The same in a ticket.</summary>
    public Filling In(TicketName ticket) => And("{reference}", ticket.Id).With(ticket.Taken);

    /// <summary>The same looking back to an instant.</summary>
    public Filling Since(Instant since) => And("{since}", InstantPattern.General.Format(since));

    /// <summary>What is known of a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="desk">The desk.</param>
    /// <param name="place">The run.</param>
    /// <param name="file">The file that goes with it; null when none does.</param>
    public static Filling Of(Outgoing message, Desk desk, Place place, byte[]? file)
    {
        Customer customer = Customer.Of(message.Slot);
        Dictionary<string, string> filled = new(StringComparer.Ordinal)
        {
            ["{text}"] = message.Text,
            ["{html}"] = Markup.Html(message.Text),
            ["{subject}"] = message.Slot.Complaint.SubjectIn(message.Slot.Language) ?? Subject.Of(message.Text),
            ["{email}"] = customer.Email,
            ["{name}"] = customer.Name,
            ["{probe}"] = message.Slot.Probe,
            ["{language}"] = Kebab.Of(message.Slot.Language),
            ["{key}"] = Digested(place, message.Marker + "\n" + message.Text),
            ["{conversation}"] = Digested(place, string.Create(CultureInfo.InvariantCulture, $"{message.Slot.Probe}#{message.Strand}")),
        };
        if (desk.Tag is { } tag)
        {
            filled["{tag}"] = tag;
        }

        if (file is not null && message.Attachment is { } name)
        {
            (filled["{file}"], filled["{filename}"], filled["{filetype}"]) = (Convert.ToBase64String(file), name, FileTypes.Of(name));
        }

        return new(filled.ToDictionary(pair => pair.Key, pair => WellFormed(pair.Value), StringComparer.Ordinal), file, new Dictionary<string, string>(StringComparer.Ordinal));
    }

    private Filling And(string placeholder, string value) => new(new(values, StringComparer.Ordinal) { [placeholder] = value }, File, Taken);

    // The same in every process of the wave, another in every other wave, and says nothing to whoever reads it. 32 letters: the shortest that desks take.
    private static string Digested(Place place, string what) =>
        Digest.Of(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{place.Study.Id}\n{place.Wave}\n{place.Seed}\n{what}"))).ToString()[..32];

    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
