using System.Text.Json;
using System.Text.Json.Nodes;
using Harness.Findings;
using Harness.Studies;

namespace Harness.Documents.Data;

/// <summary>What the tables do not say of the wave.</summary>
/// <param name="Study">Id of the study.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Wave">Which of its waves.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Tool">Name and version of the program.</param>
/// <param name="Root">Root of the hash tree over the journal's events.</param>
/// <param name="IsSimulated">Whether the brands lived in the simulator alone.</param>
/// <param name="Languages">The languages of the report, the first one first.</param>
/// <param name="Window">How long each conversation was watched, milliseconds.</param>
/// <param name="Zone">The zone in which days and hours are meant.</param>
/// <param name="Addresses">The forms of address of the design.</param>
/// <param name="Round">The round of rating; null while nobody rated.</param>
/// <param name="RubricHash">Hash of the rubric; null while nobody rated.</param>
/// <param name="OutOf">The best score; null where nothing is added up.</param>
internal sealed record PackageAbout(
    string Study, Words Title, int Wave, ulong Seed, string Tool, string Root, bool IsSimulated, IReadOnlyList<Language> Languages, long Window, string Zone, IReadOnlyList<Address> Addresses, int? Round, string? RubricHash, int? OutOf)
{
    public static PackageAbout Of(Report report) => new(
        report.Study.Id, report.Study.Title, report.Plan.Wave, report.Plan.Seed, report.Tool, report.Root, report.Study.Panel.World is not null, report.Languages, (long)report.Study.Window.TotalMilliseconds, report.Study.Schedule.Zone.Id,
        report.Study.Design.Addresses, report.Quality?.Round.Number, report.Quality?.RubricHash, report.Quality?.Round.Rubric.Score?.OutOf);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("harness");
        json.WriteString("study", Study);
        json.WriteNumber("wave", Wave);
        json.WriteNumber("seed", Seed);
        json.WriteString("tool", Tool);
        json.WriteString("root", Root);
        json.WriteBoolean("simulated", IsSimulated);
        json.WriteStartArray("languages");
        foreach (Language language in Languages)
        {
            json.WriteStringValue(Wording.Key(language));
        }

        json.WriteEndArray();
        json.WriteNumber("windowMilliseconds", Window);
        json.WriteNumber("confidence", Floors.Confidence);
        json.WriteString("zone", Zone);
        json.WriteStartArray("addresses");
        foreach (Address address in Addresses)
        {
            json.WriteStringValue(Wording.Key(address));
        }

        json.WriteEndArray();
        if (Round is { } round)
        {
            json.WriteNumber("round", round);
            json.WriteString("rubricHash", RubricHash);
        }

        if (OutOf is { } most)
        {
            json.WriteNumber("outOf", most);
        }

        json.WriteEndObject();
    }

    /// <exception cref="FormatException">A value is not one that can be there.</exception>
    public static PackageAbout Read(JsonNode descriptor)
    {
        JsonNode about = Part(descriptor, "harness");
        return new(
            (string)Part(about, "study")!, new((string)Part(descriptor, "title")!, (string)Part(descriptor, "titleFr")!), (int)Part(about, "wave"), (ulong)Part(about, "seed"), (string)Part(about, "tool")!, (string)Part(about, "root")!, (bool)Part(about, "simulated"),
            [.. Part(about, "languages").AsArray().Select(name => Written.Key<Language>((string)name!)!.Value)], (long)Part(about, "windowMilliseconds"), (string)Part(about, "zone")!,
            [.. Part(about, "addresses").AsArray().Select(name => Written.Key<Address>((string)name!)!.Value)], (int?)about["round"], (string?)about["rubricHash"], (int?)about["outOf"]);
    }

    private static JsonNode Part(JsonNode whole, string name) => whole[name] ?? throw new FormatException($"{name} is missing");
}
