using System.Text;
using Harness.Publishing;
using Harness.Reports.Tests.Findings;
using Harness.Studies;
using NodaTime;

namespace Harness.Reports.Tests.Publishing;

public sealed class KnownPeopleTests
{
    [Theory]
    [InlineData("@anna_m wrote", 1)]
    [InlineData("anna.m@post.example &amp; 74-1009", 2)]
    [InlineData("O&#39;Brien rated", 1)]
    [InlineData("x74-1009y and 174-10091", 0)]
    [InlineData("Lee rated; Apple answered @apple", 0)]
    public void Whoever_took_part_is_found_and_brands_and_short_words_are_not(string text, int found)
    {
        Study study = new Wave(new Row("apple", 3, 1)).Study with
        {
            Personas = [new("anna", "fr-FR", FollowerTier.Few, "@anna_m", null, Alias: "{probe}@apple", Accounts: [new("email", "anna.m@post.example", null)])],
            Cases = [new("one", "74-1009", new LocalDate(2024, 1, 1), "shoes", null, null)],
        };

        new KnownPeople([], study, ["Lee", "O'Brien", "Apple"]).In(Encoding.UTF8.GetBytes(text)).Count.ShouldBe(found);
    }
}
