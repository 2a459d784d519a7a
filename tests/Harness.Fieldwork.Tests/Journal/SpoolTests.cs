using Harness.Journal;

namespace Harness.Fieldwork.Tests.Journal;

public sealed class SpoolTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Journal => folder.At("journal.sqlite");

    [Fact]
    public void Answers_come_back_in_their_order()
    {
        using (Spool spool = Spool.Of(Journal))
        {
            spool.Append(Answer(1));
            spool.Append(Answer(2));
        }

        using Spool again = Spool.Of(Journal);
        again.Append(Answer(3));
        again.Read().Select(answer => (answer.At, answer.Reference, answer.Stamp)).ShouldBe([(1, "\n\"é😀", null), (2, "\n\"é😀", null), (3, "\n\"é😀", null)]);
        again.Read()[0].Raw.ShouldBe([0, 13, 10, 255]);
    }

    [Fact]
    public void A_line_cut_off_anywhere_is_none_and_spoils_no_other()
    {
        using (Spool spool = Spool.Of(Journal))
        {
            spool.Append(Answer(1));
        }

        byte[] whole = File.ReadAllBytes(Journal + ".spool");
        for (int length = 0; length < whole.Length - 1; length += 7)
        {
            File.WriteAllBytes(Journal + ".spool", [.. whole, .. whole[..length]]);
            using Spool spool = Spool.Of(Journal);
            spool.Append(Answer(2));

            spool.Read().Select(answer => answer.At).ShouldBe([1, 2]);
        }
    }

    [Fact]
    public void It_begins_anew_when_it_has_grown_and_the_journal_has_all()
    {
        using Spool spool = Spool.Of(Journal);
        Spooled large = Answer(1) with { Raw = new byte[1 << 20] }, small = Answer(2) with { Attempt = [4] };
        spool.Append(large);
        spool.Append(small);
        spool.Done([large]);
        spool.Done([large]);
        spool.Read().Count.ShouldBe(2);

        spool.Done([small]);

        spool.Read().ShouldBeEmpty();
    }

    [Fact]
    public void Only_one_has_it_open()
    {
        using Spool spool = Spool.Of(Journal);

        Should.Throw<IOException>(() => Spool.Of(Journal));
    }

    public void Dispose() => folder.Dispose();

    private static Spooled Answer(long at) => new([1, 2, 3], at, 2, 0, "\n\"é😀", null, [0, 13, 10, 255]);
}
