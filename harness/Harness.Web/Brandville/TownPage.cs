using System.Globalization;
using Harness.Findings;
using Harness.Hosting;
using Harness.Studies;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Harness.Brandville;

/// <summary>What all pages of the town have. Where a form comes from is seen to by <see cref="OwnPages"/>, so that no cookie is needed for it.</summary>
[IgnoreAntiforgeryToken]
internal abstract class TownPage(TownHall hall) : BilingualPage(hall.Language)
{
    private const int Hues = 6;

    public TownHall Hall => hall;

    public Instant Now { get; } = hall.Now;

    public DateTimeZone Zone => hall.Study.Schedule.Zone;

    /// <summary>How often the page looks for what is new, in milliseconds.</summary>
    public int Every => hall.Day < Duration.FromMinutes(1) ? 500 : 2000;

    public LocalDate Day(Instant at) => at.InZone(Zone).Date;

    public string Clock(Instant at) => at.InZone(Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    public string Moment(Instant at) => DayNames.Full(Day(at), Language) + ", " + Clock(at);

    /// <summary>The colour of a brand, by its place in the panel.</summary>
    public string Hue(Brand brand) => string.Create(CultureInfo.InvariantCulture, $"hue{hall.Study.Panel.Brands.ToList().IndexOf(brand) % Hues}");

    /// <summary>One or two letters that stand for a name.</summary>
    public static string Initials(string name)
    {
        string[] words = [.. name.Split([' ', '-', '_', '@', '.'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsLetterOrDigit(word[0])).Take(2)];
        return words.Length == 0 ? "·" : string.Concat(words.Select(word => StringInfo.GetNextTextElement(word))).ToUpperInvariant();
    }
}
