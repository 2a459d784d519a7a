using Harness.Readings.Statements;

namespace Harness.Core.Tests.Readings.Statements;

public sealed class SubjectsTests
{
    [Theory]
    [InlineData("McDonald's average", "McDonald's")]
    [InlineData("Average response time of Bank of America", "Bank of America")]
    [InlineData("Bank of America", "Bank of America")]
    [InlineData("Délai moyen de La Poste", "La Poste")]
    [InlineData("Taux de réponse de Visa", "Visa")]
    [InlineData("overall response rate", "")]
    [InlineData("no-@ replies", "no-@")]
    [InlineData("share of replies to no-@ tweets", "no-@")]
    [InlineData("silent brands", "")]
    [InlineData("marques silencieuses", "")]
    public void What_is_left_of_a_claim_is_its_subject(string claim, string subject) => Subjects.Key(Subjects.Of(claim)).ShouldBe(Subjects.Key(subject));

    [Theory]
    [InlineData("McDonald's", "McDonald’s")]
    [InlineData("McDonald's", "MCDONALDS")]
    [InlineData("Coca-Cola", "coca cola")]
    [InlineData("Crédit Agricole", "Credit Agricole")]
    [InlineData("The Home Depot", "Home Depot")]
    public void Spellings_of_one_name_have_one_key(string a, string b) => Subjects.Key(a).ShouldBe(Subjects.Key(b));

    [Fact]
    public void Names_of_a_list_are_told_apart() =>
        Subjects.List("Bank of America and Home Depot only; Visa, Apple").Select(item => item.Name).ShouldBe(["Bank of America", "Home Depot", "Visa", "Apple"]);
}
