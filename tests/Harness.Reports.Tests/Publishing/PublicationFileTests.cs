using Harness.Publishing;
using NodaTime;

namespace Harness.Reports.Tests.Publishing;

public sealed class PublicationFileTests : IDisposable
{
    private static readonly LocalDate Day = new(2026, 11, 2);

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Every_kind_of_entry_comes_back_as_it_was_written()
    {
        PublicationEntry[] entries =
        [
            new PackSent(Day, "apple", Day.PlusDays(10)), new BrandAnswered(Day, "apple", "<b>Non</b>, « é »\n2"), new CaseDisputed(Day, "apple", "p0000001", "No.", Decision.Corrected, "Yes."),
            new PeriodOverridden(Day, "Recall."), new SignedOff(Day, "Anna", "00ff"),
        ];
        Issued issued = new(Day, Audience.Public, 2, "00ff", "beef", "A date.", [new("brand apple n", "20", null)]);
        PublicationFile.Write(folder.Path, new([.. entries, issued]));

        Publication read = PublicationFile.Read(folder.Path);

        read.Entries.Take(5).ShouldBe(entries);
        Issued back = read.Entries[5].ShouldBeOfType<Issued>();
        back.Changes.ShouldBe(issued.Changes);
        (back with { Changes = issued.Changes }).ShouldBe(issued);
        File.ReadAllText(folder.At(PublicationFile.Name)).ShouldContain("\"kind\": \"case-disputed\"");
    }

    [Fact]
    public void Without_a_file_nothing_is_on_record() => PublicationFile.Read(folder.Path).Entries.ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("[{\"kind\": \"pack-sent\"}]")]
    [InlineData("[{\"kind\": \"made-up\", \"on\": \"2026-11-02\"}]")]
    [InlineData("[{\"kind\": \"pack-sent\", \"on\": \"2026-13-02\", \"brand\": \"apple\", \"deadline\": \"2026-11-12\"}]")]
    public void A_damaged_file_is_refused_by_its_path(string text)
    {
        File.WriteAllText(folder.At(PublicationFile.Name), text);

        Should.Throw<InvalidDataException>(() => PublicationFile.Read(folder.Path)).Message.ShouldContain(PublicationFile.Name);
    }

    public void Dispose() => folder.Dispose();
}
