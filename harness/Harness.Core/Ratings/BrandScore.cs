using Harness.Studies;

namespace Harness.Ratings;

/// <summary>The score of one brand over its conversations.</summary>
/// <param name="Mean">The mean, its parts included; not given where a channel that counts has no scored conversation.</param>
/// <param name="Conversations">How many conversations there were.</param>
/// <param name="Counted">How many of them were scored and are in the mean.</param>
/// <param name="Gaps">What the others lack, and how often.</param>
public sealed record BrandScore(Scored Mean, int Conversations, int Counted, IReadOnlyList<GapCount> Gaps)
{
    /// <summary>
    /// The mean over conversations; where a rubric weighs channels and several were used, the mean of the channels' means, weighed by their
    /// use, after Qualiweb 2021 (https://relationclientmag.fr/Thematique/customer-marketing-1251/barometre-etude-2151/Breves/Veepee-monte-premiere-marche-classement-Qualiweb-2021-359389/amp.htm).
    /// </summary>
    /// <param name="scoring">How the rubric scores.</param>
    /// <param name="channels">The channels that the wave used for all brands.</param>
    /// <param name="conversations">The conversations of the brand, each with its channel and one and the same score.</param>
    /// <returns>The score.</returns>
    public static BrandScore Of(Scoring scoring, IReadOnlyCollection<string> channels, IReadOnlyList<(string Channel, Scored Scored)> conversations)
    {
        ArgumentNullException.ThrowIfNull(scoring);
        ArgumentNullException.ThrowIfNull(channels);
        ArgumentNullException.ThrowIfNull(conversations);
        (string Channel, Points Points)[] scored = [.. conversations.Where(each => each.Scored is Points).Select(each => (each.Channel, (Points)each.Scored))];
        Scored mean = scored.Length == 0 ? new NotScored([new(GapReason.NoConversation)])
            : scoring.Channels is null || channels.Count == 1 ? Averaged(scored.Select(each => (each.Points, 1.0)))
            : OverChannels(scoring.Channels, channels, scored);
        return new(mean, conversations.Count, scored.Length, GapCount.Of(conversations.Select(each => each.Scored).OfType<NotScored>().SelectMany(missing => missing.Gaps)));
    }

    private static Scored OverChannels(IReadOnlyList<ChannelUse> uses, IReadOnlyCollection<string> channels, IReadOnlyList<(string Channel, Points Points)> scored)
    {
        Dictionary<string, double> weights = uses.ToDictionary(use => use.Channel, use => use.Weight, StringComparer.Ordinal);
        ILookup<string, Points> byChannel = scored.ToLookup(each => each.Channel, each => each.Points, StringComparer.Ordinal);
        Gap[] gaps =
        [
            .. channels.Order(StringComparer.Ordinal).Where(channel => !weights.ContainsKey(channel)).Select(channel => new Gap(GapReason.ChannelWithoutWeight, channel)),
            .. channels.Order(StringComparer.Ordinal).Where(channel => weights.GetValueOrDefault(channel) > 0 && !byChannel.Contains(channel)).Select(channel => new Gap(GapReason.NoConversation, channel)),
        ];
        return gaps.Length > 0 ? new NotScored(gaps)
            : channels.Sum(channel => weights[channel]) == 0 ? new NotScored([new(GapReason.NotInRubric)])
            : Averaged(channels.SelectMany(channel => byChannel[channel].Select(points => (points, weights[channel] / byChannel[channel].Count()))));
    }

    private static Points Averaged(IEnumerable<(Points Points, double Weight)> weighed)
    {
        (Points Points, double Weight)[] all = [.. weighed.Where(each => each.Weight > 0)];
        double weights = all.Sum(each => each.Weight);
        double Over(Func<Points, double> value) => all.Sum(each => each.Weight * value(each.Points)) / weights;
        Points first = all[0].Points;
        PartPoints[] parts = [.. first.Parts.Select((part, at) => part with { Value = Over(points => points.Parts[at].Value), Share = Over(points => points.Parts[at].Share) })];
        return first with { Value = Over(points => points.Value), Parts = parts };
    }
}
