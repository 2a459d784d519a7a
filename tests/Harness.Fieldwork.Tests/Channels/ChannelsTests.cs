using Harness.Channels;
using Harness.Fieldwork.Tests.Runs.Hands;
using Harness.Studies;

namespace Harness.Fieldwork.Tests.Channels;

public sealed class ChannelsTests
{
    [Fact]
    public void Every_channel_that_can_be_opened_has_a_class_that_holds_it_to_the_contract()
    {
        IEnumerable<string> held = typeof(ChannelContract).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(ChannelContract)) && !type.IsSubclassOf(typeof(HandContract)))
            .Select(type => type.Name.ToUpperInvariant());

        held.ShouldBe(Harness.Channels.Channels.All.Where(entry => entry.Open is not null).Select(entry => $"{entry.Name}ChannelTests".ToUpperInvariant()), ignoreOrder: true);
    }

    [Fact]
    public void Every_channel_but_the_simulated_one_is_held_to_what_a_platform_asks_for()
    {
        IEnumerable<Type> free = typeof(ChannelContract).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(ChannelContract)) && !type.IsSubclassOf(typeof(PlatformContract)) && !type.IsSubclassOf(typeof(HandContract)));

        free.ShouldBe([typeof(Simulated.SimulatedChannelTests)]);
    }

    [Fact]
    public void What_people_do_by_hand_is_held_to_the_contract_on_every_channel_that_is_theirs_and_on_one_where_they_only_send()
    {
        IEnumerable<string> held = typeof(HandContract).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(HandContract))).Select(type => type.Name);

        held.ShouldBe(["HandsByPhoneTests", "HandsByLetterTests", "HandsAssistedTests"], ignoreOrder: true);
        Harness.Channels.Channels.Names.Where(name => ChannelProfiles.Of(name).Reads == Reads.Nothing).ShouldBe(["phone", "letter"]);
    }

    [Fact]
    public void No_scenario_names_a_channel_beyond_the_list()
    {
        IEnumerable<string> shown = Scenarios.Names.SelectMany(name => Scenarios.Read(name).Panel.Brands).SelectMany(brand => brand.Accounts).Select(account => account.Channel);

        shown.Except(Harness.Channels.Channels.Names, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Every_channel_of_the_list_is_named_by_a_scenario()
    {
        IEnumerable<string> shown = Scenarios.Names.SelectMany(name => Scenarios.Read(name).Panel.Brands).SelectMany(brand => brand.Accounts).Select(account => account.Channel);

        Harness.Channels.Channels.Names.Except(shown, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Every_channel_is_named_once_and_told_of_in_both_languages()
    {
        Harness.Channels.Channels.Names.ShouldBeUnique(StringComparer.Ordinal);
        foreach (ChannelEntry entry in Harness.Channels.Channels.All)
        {
            entry.About.In(Language.En).ShouldNotBeNullOrWhiteSpace();
            entry.About.In(Language.Fr).ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void A_channel_is_opened_by_its_name() =>
        Harness.Channels.Channels.Open("simulated", new(Scenarios.Race(), 1, TimeProvider.System)).ShouldBeOfType<Harness.Channels.Simulated.SimulatedChannel>();
}
