using Harness.Findings;
using Harness.Studies;

namespace Harness.Reports.Tests.Findings;

public sealed class ChannelTableTests
{
    private static readonly Analysis Analysis = Waves.Channels.Analysis;

    [Fact]
    public void Each_brand_of_a_sector_has_a_cell_for_each_channel_that_the_sector_was_written_to_on()
    {
        (Sector shops, ChannelTable table) = Analysis.BrandsByChannel[0];

        shops.Id.ShouldBe("shops");
        table.Channels.Select(channel => channel.Id).ShouldBe(["email", "x"]);
        table.Rows.Select(row => row.Id).ShouldBe(["alpha", "beta"]);
        table.Cells.Select(row => row.Select(cell => (cell.X, cell.N)).ToArray()).ShouldBe([[(38, 40), (4, 40)], [(5, 12), (0, 0)]]);
    }

    [Fact]
    public void A_channel_that_a_sector_was_never_written_to_on_is_no_column()
    {
        ChannelTable banks = Analysis.BrandsByChannel[1].Table;

        banks.Channels.ShouldHaveSingleItem().Id.ShouldBe("email");
        banks.BetweenChannels.Pairs.ShouldBeEmpty();
    }

    [Fact]
    public void Channels_are_compared_over_all_brands_of_the_sector_together()
    {
        Comparison channels = Analysis.BrandsByChannel[0].Table.BetweenChannels;

        channels.Groups.Select(group => (group.Id, group.X, group.N)).ShouldBe([("email", 43, 52), ("x", 4, 40)]);
        channels.Pairs.ShouldHaveSingleItem().Distinct.ShouldBeTrue();
    }

    [Fact]
    public void Sectors_stand_beside_channels_too() =>
        Analysis.SectorsByChannel!.Cells.Select(row => row.Select(cell => cell.N).ToArray()).ShouldBe([[52, 40], [9, 0]]);

    [Fact]
    public void Where_all_went_over_one_channel_there_is_no_such_table()
    {
        Waves.Two.Analysis.BrandsByChannel.ShouldBeEmpty();
        Waves.Two.Analysis.SectorsByChannel.ShouldBeNull();
    }
}
