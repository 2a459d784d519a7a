using Harness.Journal;
using Harness.Planning;
using Harness.Studies;

namespace Harness.Fieldwork.Tests.Journal;

public sealed class SlotTableTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Path => folder.At("journal.sqlite");

    [Fact]
    public void Slots_come_back_equal()
    {
        Journals.Create(Path).Dispose();

        using EventJournal opened = EventJournal.Open(Path);
        opened.Slots(Scenarios.Race()).ShouldBe(Journals.Plan.Slots);
    }

    [Fact]
    public void Whatever_was_to_be_said_comes_back_word_for_word()
    {
        string[] texts =
        [
            "'); DROP TABLE slot; --",
            "\" OR 1=1 @text :text $text ?1",
            "before\0after",
            "\0",
            "",
            "👩🏽‍🚒 e\u0301 \u202Eright to left\u202C \uFEFF \uFFFD \uFFFF",
            "line\r\nline\u2028line\ttab \u001B[31m",
        ];
        Slot[] slots = [.. texts.Select((text, index) => Journals.Plan.Slots[index] with { Text = text })];
        EventJournal.Create(Path, Journals.Wave, slots).Dispose();

        using EventJournal opened = EventJournal.Open(Path);
        opened.Slots(Scenarios.Race()).ShouldBe(slots);
    }

    [Fact]
    public void A_text_that_is_not_Unicode_is_refused()
    {
        foreach (string text in new[] { "\uD83D", "half \uDE00 an emoji" })
        {
            Should.Throw<ArgumentException>(() => EventJournal.Create(folder.At($"{text.Length}"), Journals.Wave, [Journals.Plan.Slots[0] with { Index = 41, Text = text }]))
                .Message.ShouldContain("the text of p0000042 is not well-formed Unicode");
        }
    }

    [Theory]
    [InlineData("brand", "'acme'", "acme")]
    [InlineData("channel", "'fax'", "the account @")]
    [InlineData("handle", "'@acme'", "the account @acme")]
    [InlineData("persona", "'tester-5'", "tester-5")]
    [InlineData("complaint", "'nothing'", "nothing")]
    [InlineData("wording", "99", "wording 99 of ")]
    [InlineData("wording", "-1", "wording -1 of ")]
    [InlineData("address", "'Fax'", "Fax")]
    [InlineData("address", "'7'", "7")]
    public void A_slot_that_names_what_the_study_lacks_is_refused(string column, string value, string said)
    {
        Journals.Create(Path).Dispose();
        Journals.Tamper(Path, $"UPDATE slot SET {column} = {value} WHERE probe = 5");

        using EventJournal opened = EventJournal.Open(Path);
        string message = Should.Throw<InvalidDataException>(() => opened.Slots(Scenarios.Race())).Message;
        message.ShouldContain(said);
        message.ShouldContain("which the study does not have");
    }

    [Theory]
    [InlineData("escalation")] // purchases
    [InlineData("retail-bilingual")] // factors that are varied
    public void What_was_drawn_for_a_slot_and_its_purchase_come_back(string scenario)
    {
        Plan plan = Planner.Plan(Scenarios.Read(scenario), 3);
        plan.Slots.ShouldContain(slot => slot.Case != null || slot.Drawn != null);
        EventJournal.Create(Path, Journals.Wave, plan.Slots).Dispose();

        using EventJournal opened = EventJournal.Open(Path);
        opened.Slots(plan.Study).ShouldBe(plan.Slots);
    }

    [Fact]
    public void A_journal_from_before_these_columns_is_read()
    {
        Journals.Create(Path).Dispose();
        Journals.Tamper(Path, "ALTER TABLE slot DROP COLUMN arm; ALTER TABLE slot DROP COLUMN levels; ALTER TABLE slot DROP COLUMN purchase; UPDATE wave SET schema = 1");

        using EventJournal opened = EventJournal.Open(Path);
        opened.Slots(Scenarios.Race()).ShouldBe(Journals.Plan.Slots);
    }

    [Fact]
    public void Two_slots_of_one_number_are_refused()
    {
        Slot slot = Journals.Plan.Slots[0];

        Should.Throw<System.Data.Common.DbException>(() => EventJournal.Create(Path, Journals.Wave, [slot, slot]));
    }

    public void Dispose() => folder.Dispose();
}
