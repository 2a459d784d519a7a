using System.Collections;
using Harness.Commands;
using Harness.Studies;
using Harness.Studies.Binding;

namespace Harness.Cli.Tests.Commands;

/// <summary>Each feature of the study language has an example that is loaded and planned: every key of every record, every name of every list.</summary>
public sealed class ScenarioLanguageTests
{
    private static readonly Dictionary<Factor, Type> Levels = new()
    {
        [Factor.Visibility] = typeof(Visibility), [Factor.Tone] = typeof(Tone), [Factor.Leverage] = typeof(Leverage), [Factor.Standing] = typeof(Standing), [Factor.Followers] = typeof(FollowerTier),
        [Factor.Address] = typeof(Address), [Factor.WeekdayClass] = typeof(WeekdayClass), [Factor.HourClass] = typeof(HourClass), [Factor.Language] = typeof(Language),
    };

    /// <summary>Parts of a desk that none of the shipped ones needs: the page about desks tells of them.</summary>
    private static readonly string[] UsedByNoDeskYet =
    [
        "Desk.tagging", "DeskAnswer.format", "DeskBody.form", "DeskBody.text", "DeskError.has", "DeskError.path", "DeskKey.source", "DeskMessages.body", "DeskMessages.headers",
        "DeskMethod: delete", "DeskPages.as", "DeskPages.cursor", "DeskPages.first", "DeskPost.headers", "DeskSearch.format", "DeskSearch.headers", "DeskStep.headers",
        "DeskTicket.body", "DeskTicket.headers", "DeskVerdict: deferred", "DeskVerdict: duplicate", "DeskVerdict: uncertain", "DeskVoice: bot",
    ];

    /// <summary>Parts of a form that neither the form nor the chat of the example has: roles are those of the standard, and the page about studies tells of all.</summary>
    private static readonly string[] UsedByNoSiteYet =
    [
        "PageElement.frame", "PageElement.text", "PageRole: alert", "PageRole: checkbox", "PageRole: combobox", "PageRole: dialog", "PageRole: link", "PageRole: listitem", "PageRole: log",
        "PageRole: menuitem", "PageRole: option", "PageRole: radio", "PageRole: region", "PageRole: status", "PageRole: switch", "PageRole: tab", "PageRole: textbox", "WebForm.hosts", "WebStep.check",
        "WebStep.select",
    ];

    [Fact]
    public void Every_key_and_every_name_of_the_language_is_used_by_an_example()
    {
        SortedSet<string> missing = All();
        foreach (Study study in Scenario.Shipped.Select(name => Scenario.Load(name).Result.Study!))
        {
            missing.ExceptWith(In(study));
            missing.ExceptWith((study.Design.Vary ?? []).SelectMany(variation => Leveled(variation.Factor, variation.Levels)));
            missing.ExceptWith(study.Design.AllArms.SelectMany(arm => arm.Set).SelectMany(set => Leveled(set.Key, [set.Value])));
        }

        foreach (string desk in Starter.Desks)
        {
            missing.ExceptWith(In(new StudyReader(Channels.Channels.Names).ReadDesk(desk, _ => Carried.Bytes($"desks/{desk}.yaml")).Desk!));
        }

        missing.ShouldBe([.. UsedByNoDeskYet, .. UsedByNoSiteYet]);
    }

    [Fact]
    public void Every_channel_is_used_by_an_example() => Channels.Channels.Names
        .Except(Scenario.Shipped.SelectMany(name => Scenario.Load(name).Result.Study!.Panel.Brands).SelectMany(brand => brand.Accounts).Select(account => account.Channel), StringComparer.Ordinal).ShouldBeEmpty();

    private static SortedSet<string> All()
    {
        SortedSet<string> all = new(StringComparer.Ordinal);
        HashSet<Type> seen = [];
        foreach (Type type in Levels.Values.Append(typeof(Study)))
        {
            Add(type);
        }

        return all;

        void Add(Type type)
        {
            if (!seen.Add(type))
            {
                return;
            }

            if (type.IsEnum)
            {
                all.UnionWith(Kebab.Members(type).Keys.Select(name => $"{type.Name}: {name}"));
            }
            else if (RecordShape.Describes(type))
            {
                foreach (KeyShape key in RecordShape.Of(type).Keys)
                {
                    all.Add($"{type.Name}.{key.Name}");
                    Add(key.Type);
                }
            }

            foreach (Type inner in type.GetGenericArguments())
            {
                Add(inner);
            }
        }
    }

    private static IEnumerable<string> In(object value) => value switch
    {
        Enum member => [$"{member.GetType().Name}: {Kebab.Members(member.GetType()).First(each => each.Value.Equals(member)).Key}"],
        IDictionary block => block.Keys.Cast<object>().Concat(block.Values.Cast<object>()).SelectMany(In),
        string => [],
        IEnumerable list => list.Cast<object>().SelectMany(In),
        _ when RecordShape.Describes(value.GetType()) => RecordShape.Of(value.GetType()) is var shape
            ? shape.Keys.Select(key => (key, inside: shape.Value(value, key))).Where(each => each.inside is not null).SelectMany(each => In(each.inside!).Append($"{value.GetType().Name}.{each.key.Name}"))
            : [],
        _ => [],
    };

    private static IEnumerable<string> Leveled(Factor factor, IReadOnlyList<string>? levels) =>
        (Levels.TryGetValue(factor, out Type? type) ? levels ?? [.. Kebab.Members(type).Keys] : []).Select(level => $"{type!.Name}: {level}").Append($"Factor: {Kebab.Of(factor)}");
}
