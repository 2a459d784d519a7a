using System.Text.Json;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Ratings;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Documents.Judgements;

/// <summary>The quality of replies as data: what it rests on, its findings, and each brand's figures; those that may not be published are null.</summary>
internal static class QualityJson
{
    public static void Write(Utf8JsonWriter json, WaveQuality quality, Action<Utf8JsonWriter, string, Estimate?> estimate)
    {
        RatingCounts counts = quality.Round.Counts;
        json.WriteStartObject("quality");
        json.WriteNumber("round", quality.Round.Number);
        json.WriteString("rubric", quality.Round.Rubric.Id);
        json.WriteString("rubricHash", quality.RubricHash);
        json.WriteString("weightsHash", quality.WeightsHash);
        Weights(json, quality.Round.Rubric.Score);
        foreach ((string name, int count) in new[]
        {
            ("raters", counts.Raters), ("ratings", counts.Ratings), ("cards", counts.Cards), ("rated", counts.Rated), ("shared", counts.Shared), ("adjudicated", counts.Decided),
            ("apart", counts.Apart), ("gold", counts.Known), ("recognised", counts.Recognised),
        })
        {
            json.WriteNumber(name, count);
        }

        json.WriteStartArray("findings");
        foreach (Finding finding in QualityVerdict.Of(quality))
        {
            json.WriteStartObject();
            json.WriteString("subject", finding.Subject);
            json.WriteString("says", Wording.Key(finding.Says));
            json.WriteString("en", finding.Sentence.En);
            json.WriteString("fr", finding.Sentence.Fr);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("agreement");
        foreach (AgreementWord word in AgreementWord.All(quality))
        {
            estimate(json, word.Figures.Criterion, word.Figures.Alpha.Estimate);
        }

        json.WriteEndObject();
        json.WriteStartArray("brands");
        foreach (BrandQuality brand in quality.Brands.Append(quality.Overall))
        {
            Brand(json, brand, quality.Round.Rubric, estimate);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Weights(Utf8JsonWriter json, Scoring? scoring)
    {
        json.WriteStartObject("weights");
        foreach (ScorePart part in scoring?.Parts ?? [])
        {
            json.WriteNumber(part.Id, part.Weight);
        }

        json.WriteEndObject();
    }

    private static void Brand(Utf8JsonWriter json, BrandQuality brand, Rubric rubric, Action<Utf8JsonWriter, string, Estimate?> estimate)
    {
        json.WriteStartObject();
        json.WriteString("id", brand.Brand.Id);
        json.WriteNumber("conversations", brand.Probes.Count);
        json.WriteNumber("answered", brand.Answered);
        json.WriteNumber("silent", brand.Silences);
        json.WriteNumber("open", brand.Open);
        json.WriteNumber("rated", brand.Rated);
        json.WriteStartArray("notScored");
        foreach (GapCount gap in brand.Total?.Gaps ?? [])
        {
            json.WriteStartObject();
            json.WriteString("why", GapWords.Of(gap.Gap, rubric).En);
            json.WriteNumber("count", gap.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Figures(json, "scores", brand.Scores, estimate);
        Figures(json, "parts", brand.Parts, estimate);
        Figures(json, "criteria", brand.Criteria, estimate);
        json.WriteStartObject("rules");
        foreach (RuleShare rule in brand.Rules)
        {
            estimate(json, rule.Rule.Name, rule.Published ? rule.Estimate : null);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Figures(Utf8JsonWriter json, string name, IReadOnlyList<QualityFigure> figures, Action<Utf8JsonWriter, string, Estimate?> estimate)
    {
        json.WriteStartObject(name);
        foreach (QualityFigure figure in figures)
        {
            estimate(json, figure.Id, figure.Published ? figure.Estimate : null);
        }

        json.WriteEndObject();
    }
}
