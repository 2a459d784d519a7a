using Harness.Channels.Http;

namespace Harness.Fieldwork.Tests.Channels.Http;

public sealed class SubjectTests
{
    [Theory]
    [InlineData("My parcel is late. Where is it?", "My parcel is late")]
    [InlineData("Where is my parcel? It was due on Tuesday.", "Where is my parcel?")]
    [InlineData("Bonjour,\nmon colis n’est pas là !", "Bonjour, mon colis n’est pas là !")]
    [InlineData("Hi. It broke.", "Hi. It broke.")]
    [InlineData("no sign at the end", "no sign at the end")]
    [InlineData("I returned a jacket two weeks ago and my account still shows nothing at all, how long does it take", "I returned a jacket two weeks ago and my account still shows nothing…")]
    public void It_is_the_first_sentence_cut_between_words(string text, string subject) => Subject.Of(text).ShouldBe(subject);

    [Fact]
    public void It_never_cuts_a_sign_in_two() => Subject.Of(string.Concat(Enumerable.Repeat("👨‍👩‍👧", 100))).ShouldBe(string.Concat(Enumerable.Repeat("👨‍👩‍👧", 70)) + "…");
}
