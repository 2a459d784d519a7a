using Harness.Charts;

namespace Harness.Reports.Tests.Charts;

/// <summary>Charts as a study of fourteen brands and twenty complaints each would draw them.</summary>
internal static class Samples
{
    private static readonly DataTable Table = new("Replies by brand", ["Brand", "Answered"], [["Kestrel Post", "6 of 20"]]);

    private static readonly Tick[] Percents = [new(0, "0 %"), new(0.1, "10 %"), new(0.2, "20 %"), new(0.3, "30 %"), new(0.4, "40 %"), new(0.5, "50 %"), new(0.6, "60 %")];

    private static readonly Tick[] Durations =
        [new(1, "1 min"), new(10, "10 min"), new(60, "1 h"), new(360, "6 h"), new(1440, "1 d"), new(5760, "4 d")];

    public static TrendChart Trend { get; } = new(
        "trend", "In time: fell from 95 % to 70 % around 21 March, after “release 4.2”", "Share of each night’s messages in time, its moving average and control limits around the promised 90 %",
        "The share in time fell from 95 % to 70 % around 21 March.", Table,
        [.. Enumerable.Range(0, 40).Select(night => new TrendNight(night, (night < 20 ? 0.95 : 0.7) + (night % 3 * 0.02), night < 20 ? 0.94 : 0.94 - ((night - 19) * 0.01), 0.8, 1, $"Night {night + 1}"))],
        new(0.9, "promised 90 %"), "average 74 %", [new(19.5, 17.5, 20.5, "95 % → 70 %", "Fell from 95 % to 70 % around 21 March")],
        [new([26, 27, 28, 29, 30, 31], "fail: 27 March to 1 April, 6 nights"), new([35], "fail: 5 April")], "fail",
        new([new(18, 1, "release 4.2", "1. 19 March 2026: release 4.2"), new(33, 2, "hotfix", "2. 3 April 2026: hotfix")], ""),
        [new(0, "1 Mar"), new(7, "8 Mar"), new(14, "15 Mar"), new(21, "22 Mar"), new(28, "29 Mar"), new(35, "5 Apr")], "Nights from 1 March 2026 to 9 April 2026",
        [new(0, "0 %"), new(0.2, "20 %"), new(0.4, "40 %"), new(0.6, "60 %"), new(0.8, "80 %"), new(1, "100 %")], "Share in time");

    public static ForestChart Forest { get; } = new(
        "forest", "Most complaints stay unanswered: the best brand answers 6 of 20", "Share of complaints answered within 14 days, 95 % Wilson interval",
        "Shares answered range from 0 to 30 %; the intervals of most brands overlap.", Table,
        [
            new("Kestrel Post", 0.3, 0.1455, 0.5190, "30 %", "6 of 20", "Kestrel Post: 6 of 20 answered, 30 % (15 to 52 %)", Emphasis.Accent, "Delivery"),
            new("Juniper Parcel", 0.25, 0.1119, 0.4687, "25 %", "5 of 20", "Juniper Parcel: 5 of 20 answered, 25 % (11 to 47 %)", Emphasis.Normal, "Delivery"),
            new("Harbour Freight & Logistics", 0.15, 0.0524, 0.3604, "15 %", "3 of 20", "Harbour Freight & Logistics: 3 of 20 answered, 15 % (5 to 36 %)", Emphasis.Normal, "Delivery"),
            new("Lumen Water", 0.2, 0.0807, 0.4160, "20 %", "4 of 20", "Lumen Water: 4 of 20 answered, 20 % (8 to 42 %)", Emphasis.Normal, "Energy and water"),
            new("Cobalt Energy", 0.1, 0.0279, 0.3010, "10 %", "2 of 20", "Cobalt Energy: 2 of 20 answered, 10 % (3 to 30 %)", Emphasis.Normal, "Energy and water"),
            new("Société Électrique du Nord-Ouest", 0.1, 0.0279, 0.3010, "10 %", "2 of 20", "Société Électrique du Nord-Ouest: 2 of 20 answered, 10 % (3 to 30 %)", Emphasis.Normal, "Energy and water"),
            new("Aurora Telecom", 0.2, 0.0807, 0.4160, "20 %", "4 of 20", "Aurora Telecom: 4 of 20 answered, 20 % (8 to 42 %)", Emphasis.Normal, "Telecoms"),
            new("Borealis Mobile", 0.15, 0.0524, 0.3604, "15 %", "3 of 20", "Borealis Mobile: 3 of 20 answered, 15 % (5 to 36 %)", Emphasis.Normal, "Telecoms"),
            new("Iris Broadband", 0.15, 0.0524, 0.3604, "15 %", "3 of 20", "Iris Broadband: 3 of 20 answered, 15 % (5 to 36 %)", Emphasis.Normal, "Telecoms"),
            new("Pylon TV", 0.05, 0.0089, 0.2361, "5 %", "1 of 20", "Pylon TV: 1 of 20 answered, 5 % (1 to 24 %)", Emphasis.Normal, "Telecoms"),
            new("Fjord Airlines", 0.05, 0.0089, 0.2361, "5 %", "1 of 20", "Fjord Airlines: 1 of 20 answered, 5 % (1 to 24 %)", Emphasis.Normal, "Travel"),
            new("Granite Insurance", 0.05, 0.0089, 0.2361, "5 %", "1 of 20", "Granite Insurance: 1 of 20 answered, 5 % (1 to 24 %)", Emphasis.Normal, "Travel"),
            new("Meridian Rail", 0, 0.0000, 0.1611, "0 %", "0 of 20", "Meridian Rail: 0 of 20 answered, 0 % (0 to 16 %)", Emphasis.Muted, "Travel"),
            new("Deltaville Bank", 0, 0.0000, 0.1611, "0 %", "0 of 20", "Deltaville Bank: 0 of 20 answered, 0 % (0 to 16 %)", Emphasis.Muted, "Travel"),
        ],
        Percents, "Share answered within 14 days", new ReferenceLine(0.125, "All brands 12.5 %"));

    public static SurvivalChart Survival { get; } = new(
        "survival", "Delivery firms answer seven times as often as travel firms", "Kaplan-Meier estimate of the share answered, 95 % band; ticks: silence at the end of the window",
        "After 14 days 35 % of complaints to delivery firms are answered, 5 % to travel firms.", Table,
        [
            new("Delivery",
                [
                    new(0, 0.0000, 0.0000, 0.0000), new(2.9, 0.0167, 0.0029, 0.0886), new(3.9, 0.0333, 0.0092, 0.1136),
                    new(4.6, 0.0500, 0.0171, 0.1370), new(5.1, 0.0667, 0.0262, 0.1593), new(7.1, 0.0833, 0.0361, 0.1807),
                    new(7.8, 0.1000, 0.0466, 0.2015), new(9.1, 0.1167, 0.0577, 0.2218), new(9.7, 0.1333, 0.0691, 0.2417),
                    new(10, 0.1500, 0.0810, 0.2611), new(10.7, 0.1667, 0.0931, 0.2803), new(16, 0.1833, 0.1056, 0.2992),
                    new(21.4, 0.2000, 0.1183, 0.3178), new(27.2, 0.2167, 0.1312, 0.3362), new(27.6, 0.2333, 0.1444, 0.3544),
                    new(31.9, 0.2500, 0.1578, 0.3723), new(34.3, 0.2667, 0.1713, 0.3901), new(37.2, 0.2833, 0.1851, 0.4077),
                    new(38.7, 0.3000, 0.1990, 0.4251), new(46.9, 0.3167, 0.2131, 0.4423), new(69.3, 0.3333, 0.2273, 0.4594),
                    new(183.7, 0.3500, 0.2417, 0.4764),
                ],
                [236, 336], ["60", "41", "40", "40", "39", "39", "39", "39"], 336),
            new("Energy and water",
                [
                    new(0, 0.0000, 0.0000, 0.0000), new(6, 0.0167, 0.0029, 0.0886), new(12.1, 0.0333, 0.0092, 0.1136),
                    new(12.3, 0.0500, 0.0171, 0.1370), new(20.9, 0.0667, 0.0262, 0.1593), new(33.2, 0.0833, 0.0361, 0.1807),
                    new(47.6, 0.1000, 0.0466, 0.2015), new(62, 0.1167, 0.0577, 0.2218), new(66.1, 0.1333, 0.0691, 0.2417),
                    new(75.7, 0.1500, 0.0810, 0.2611), new(87.8, 0.1667, 0.0931, 0.2803),
                ],
                [236, 336], ["60", "54", "50", "50", "50", "50", "50", "50"], 336),
            new("Telecoms",
                [
                    new(0, 0.0000, 0.0000, 0.0000), new(2, 0.0125, 0.0022, 0.0675), new(4, 0.0250, 0.0069, 0.0866),
                    new(4.2, 0.0375, 0.0128, 0.1045), new(4.3, 0.0500, 0.0196, 0.1216), new(5.1, 0.0625, 0.0270, 0.1381),
                    new(8.4, 0.0750, 0.0348, 0.1541), new(8.9, 0.0875, 0.0430, 0.1698), new(10.3, 0.1000, 0.0515, 0.1851),
                    new(11.2, 0.1125, 0.0603, 0.2002), new(11.3, 0.1250, 0.0693, 0.2150), new(13.2, 0.1375, 0.0785, 0.2297),
                    new(26.7, 0.1500, 0.0879, 0.2441), new(31.5, 0.1625, 0.0975, 0.2584), new(58.7, 0.1750, 0.1072, 0.2726),
                ],
                [336], ["80", "67", "66", "66", "66", "66", "66", "66"], 336),
            new("Travel",
                [
                    new(0, 0.0000, 0.0000, 0.0000), new(2.6, 0.0125, 0.0022, 0.0675), new(12, 0.0250, 0.0069, 0.0866),
                    new(17, 0.0375, 0.0128, 0.1045), new(36, 0.0500, 0.0196, 0.1216),
                ],
                [336], ["80", "76", "76", "76", "76", "76", "76", "76"], 336),
        ],
        [new(0, "0"), new(48, "2"), new(96, "4"), new(144, "6"), new(192, "8"), new(240, "10"), new(288, "12"), new(336, "14")],
        [new(0, "0 %"), new(0.1, "10 %"), new(0.2, "20 %"), new(0.3, "30 %"), new(0.4, "40 %")],
        "Days since the complaint", "Share answered", "Complaints still without an answer");

    public static HeatmapChart Heatmap { get; } = new(
        "heatmap", "No brand answers more than half of any kind of complaint", "Answered of sent, by brand and kind of complaint",
        "Most cells are empty; the darkest stand for 2 of 4 answered.", Table,
        ["Billing", "Delivery", "Damage", "Opening hours", "Contract and cancellation"],
        [
            new("Kestrel Post", [new(0.5, "2/4", "Kestrel Post: 2 of 4"), new(0.25, "1/4", "Kestrel Post: 1 of 4"), new(0, "0/4", "Kestrel Post: 0 of 4"), new(0.25, "1/4", "Kestrel Post: 1 of 4"), new(0.5, "2/4", "Kestrel Post: 2 of 4")], "Delivery"),
            new("Juniper Parcel", [new(0.25, "1/4", "Juniper Parcel: 1 of 4"), new(0.25, "1/4", "Juniper Parcel: 1 of 4"), new(0.25, "1/4", "Juniper Parcel: 1 of 4"), new(0.25, "1/4", "Juniper Parcel: 1 of 4"), new(0.25, "1/4", "Juniper Parcel: 1 of 4")], "Delivery"),
            new("Harbour Freight & Logistics", [new(0, "0/4", "Harbour Freight & Logistics: 0 of 4"), new(0.25, "1/4", "Harbour Freight & Logistics: 1 of 4"), new(0.25, "1/4", "Harbour Freight & Logistics: 1 of 4"), new(0, "0/4", "Harbour Freight & Logistics: 0 of 4"), new(0.25, "1/4", "Harbour Freight & Logistics: 1 of 4")], "Delivery"),
            new("Lumen Water", [new(0.25, "1/4", "Lumen Water: 1 of 4"), new(0.25, "1/4", "Lumen Water: 1 of 4"), new(0.25, "1/4", "Lumen Water: 1 of 4"), new(0, "0/4", "Lumen Water: 0 of 4"), new(0.25, "1/4", "Lumen Water: 1 of 4")], "Energy and water"),
            new("Cobalt Energy", [new(0.25, "1/4", "Cobalt Energy: 1 of 4"), new(0.25, "1/4", "Cobalt Energy: 1 of 4"), new(0, "0/4", "Cobalt Energy: 0 of 4"), new(0, "0/4", "Cobalt Energy: 0 of 4"), new(0, "0/4", "Cobalt Energy: 0 of 4")], "Energy and water"),
            new("Société Électrique du Nord-Ouest", [new(0.25, "1/4", "Société Électrique du Nord-Ouest: 1 of 4"), new(0, "0/4", "Société Électrique du Nord-Ouest: 0 of 4"), new(0, "0/4", "Société Électrique du Nord-Ouest: 0 of 4"), new(0, "0/4", "Société Électrique du Nord-Ouest: 0 of 4"), new(0.25, "1/4", "Société Électrique du Nord-Ouest: 1 of 4")], "Energy and water"),
            new("Aurora Telecom", [new(0.25, "1/4", "Aurora Telecom: 1 of 4"), new(0.25, "1/4", "Aurora Telecom: 1 of 4"), new(0.25, "1/4", "Aurora Telecom: 1 of 4"), new(0, "0/4", "Aurora Telecom: 0 of 4"), new(0.25, "1/4", "Aurora Telecom: 1 of 4")], "Telecoms"),
            new("Borealis Mobile", [new(0, "0/4", "Borealis Mobile: 0 of 4"), new(0.25, "1/4", "Borealis Mobile: 1 of 4"), new(0, "0/4", "Borealis Mobile: 0 of 4"), new(0.25, "1/4", "Borealis Mobile: 1 of 4"), new(0.25, "1/4", "Borealis Mobile: 1 of 4")], "Telecoms"),
            new("Iris Broadband", [new(0.25, "1/4", "Iris Broadband: 1 of 4"), new(0.25, "1/4", "Iris Broadband: 1 of 4"), new(0.25, "1/4", "Iris Broadband: 1 of 4"), new(0, "0/4", "Iris Broadband: 0 of 4"), new(0, "0/4", "Iris Broadband: 0 of 4")], "Telecoms"),
            new("Pylon TV", [new(0.25, "1/4", "Pylon TV: 1 of 4"), new(0, "0/4", "Pylon TV: 0 of 4"), new(0, "0/4", "Pylon TV: 0 of 4"), new(null, "–", "Pylon TV: none sent"), new(0, "0/4", "Pylon TV: 0 of 4")], "Telecoms"),
            new("Fjord Airlines", [new(0, "0/4", "Fjord Airlines: 0 of 4"), new(0, "0/4", "Fjord Airlines: 0 of 4"), new(0.25, "1/4", "Fjord Airlines: 1 of 4"), new(0, "0/4", "Fjord Airlines: 0 of 4"), new(0, "0/4", "Fjord Airlines: 0 of 4")], "Travel"),
            new("Granite Insurance", [new(0, "0/4", "Granite Insurance: 0 of 4"), new(0.25, "1/4", "Granite Insurance: 1 of 4"), new(0, "0/4", "Granite Insurance: 0 of 4"), new(0, "0/4", "Granite Insurance: 0 of 4"), new(0, "0/4", "Granite Insurance: 0 of 4")], "Travel"),
            new("Meridian Rail", [new(0, "0/4", "Meridian Rail: 0 of 4"), new(0, "0/4", "Meridian Rail: 0 of 4"), new(0, "0/4", "Meridian Rail: 0 of 4"), new(0, "0/4", "Meridian Rail: 0 of 4"), new(0, "0/4", "Meridian Rail: 0 of 4")], "Travel"),
            new("Deltaville Bank", [new(0, "0/4", "Deltaville Bank: 0 of 4"), new(0, "0/4", "Deltaville Bank: 0 of 4"), new(0, "0/4", "Deltaville Bank: 0 of 4"), new(0, "0/4", "Deltaville Bank: 0 of 4"), new(0, "0/4", "Deltaville Bank: 0 of 4")], "Travel"),
        ],
        [new(0, "0 %"), new(0.5, "50 %"), new(1, "100 %")], "Share answered");

    public static StripChart Strip { get; } = new(
        "strip", "When brands answer, they take from two minutes to four days", "One dot for each first reply, logarithmic axis; the bar is the median",
        "Kestrel Post answers within the hour, others take days; two brands never answer.", Table,
        [
            new("Kestrel Post", [2, 579, 38, 59, 90, 30], 48.5, "6 of 20", "Kestrel Post: 6 of 20 answered", "Delivery"),
            new("Juniper Parcel", [139, 70, 72, 780, 632], 139, "5 of 20", "Juniper Parcel: 5 of 20 answered", "Delivery"),
            new("Harbour Freight & Logistics", [48, 195, 143], 143, "3 of 20", "Harbour Freight & Logistics: 3 of 20 answered", "Delivery"),
            new("Lumen Water", [552, 19, 41, 16], 30, "4 of 20", "Lumen Water: 4 of 20 answered", "Energy and water"),
            new("Cobalt Energy", [13, 46], null, "2 of 20", "Cobalt Energy: 2 of 20 answered", "Energy and water"),
            new("Société Électrique du Nord-Ouest", [27, 584], null, "2 of 20", "Société Électrique du Nord-Ouest: 2 of 20 answered", "Energy and water"),
            new("Aurora Telecom", [789, 1636, 5760, 5760], 3698, "4 of 20", "Aurora Telecom: 4 of 20 answered", "Telecoms"),
            new("Borealis Mobile", [35, 753, 5], 35, "3 of 20", "Borealis Mobile: 3 of 20 answered", "Telecoms"),
            new("Iris Broadband", [257, 1032, 828], 828, "3 of 20", "Iris Broadband: 3 of 20 answered", "Telecoms"),
            new("Pylon TV", [505], null, "1 of 20", "Pylon TV: 1 of 20 answered", "Telecoms"),
            new("Fjord Airlines", [68], null, "1 of 20", "Fjord Airlines: 1 of 20 answered", "Travel"),
            new("Granite Insurance", [23], null, "1 of 20", "Granite Insurance: 1 of 20 answered", "Travel"),
            new("Meridian Rail", [], null, "0 of 20", "Meridian Rail: 0 of 20 answered", "Travel"),
            new("Deltaville Bank", [], null, "0 of 20", "Deltaville Bank: 0 of 20 answered", "Travel"),
        ],
        Durations, "Time to the first reply");
}
