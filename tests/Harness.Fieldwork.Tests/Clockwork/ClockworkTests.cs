using Harness.Fieldwork.Tests.Runs;

namespace Harness.Fieldwork.Tests.Clockwork;

/// <summary>The zone of the machine belongs to the whole process: nothing else runs meanwhile.</summary>
[CollectionDefinition(nameof(ClockworkTests), DisableParallelization = true)]
[Collection(nameof(ClockworkTests))]
public sealed class ClockworkTests
{
    [Fact]
    public async Task The_zone_of_the_machine_changes_nothing()
    {
        string? own = Environment.GetEnvironmentVariable("TZ");
        try
        {
            string export = await Export("UTC");

            foreach (string zone in new[] { "Pacific/Chatham", "America/St_Johns", "Asia/Kathmandu" })
            {
                (await Export(zone)).ShouldBe(export);
            }
        }
        finally
        {
            Enter(own);
        }
    }

    private static async Task<string> Export(string zone)
    {
        Enter(zone);
        TimeZoneInfo.Local.Id.ShouldBe(zone);
        return (await RaceRun.Play(2012)).Export().Bytes;
    }

    private static void Enter(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
