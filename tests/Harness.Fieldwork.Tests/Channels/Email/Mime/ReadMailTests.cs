using System.Security.Cryptography;
using System.Text;
using Harness.Channels.Email.Mime;
using Harness.Statistics;

namespace Harness.Fieldwork.Tests.Channels.Email.Mime;

public sealed class ReadMailTests
{
    private static readonly Shape[] Corpus = [.. ReplyShapes.All, .. MachineShapes.All, .. BodyShapes.All, .. BrokenShapes.All, .. LanguageShapes.All];

    public static TheoryData<string> Names => [.. Corpus.Select(shape => shape.Name)];

    [Fact]
    public void The_corpus_is_as_wide_as_the_wild()
    {
        Corpus.Length.ShouldBeGreaterThan(200);
        Corpus.Select(shape => shape.Name).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_message_of_the_wild_says_what_a_person_reads(string name)
    {
        Shape shape = Corpus.Single(shape => shape.Name == name);

        ReadMail read = ReadMail.Of(shape.Message);

        read.OwnWords.ShouldBe(shape.Says);
        read.Nature.ShouldBe(shape.Nature);
        read.Files.Select(file => file.Name).ShouldBe(shape.Files);
        (shape.Beyond is null || (read.Text.Contains(shape.Beyond, StringComparison.Ordinal) && !read.OwnWords.Contains(shape.Beyond, StringComparison.Ordinal))).ShouldBeTrue(read.Text);
        if (shape.Subject is { } subject)
        {
            read.Subject.ShouldBe(subject);
        }
    }

    [Fact]
    public void Whatever_happens_to_its_bytes_a_message_is_read() => Mutate(5_000, 20260303);

    [Fact]
    [Trait("Category", "Long")]
    public void Whatever_happens_to_its_bytes_a_message_is_read_a_hundred_thousand_times() => Mutate(100_000, 4711);

    private static void Mutate(int times, ulong seed)
    {
        byte[][] messages = [.. Corpus.Select(shape => shape.Message).Where(message => message.Length < 20_000)];
        for (int time = 0; time < times; time++)
        {
            Draws draws = Draws.For(seed, (ulong)time);
            byte[] mutant = Mutation.Of(messages, draws);
            byte[] before = SHA256.HashData(mutant);
            string at = $"mutant {time} of seed {seed}";

            ReadMail read = Should.NotThrow(() => ReadMail.Of(mutant), at);

            SHA256.HashData(mutant).ShouldBe(before, at);
            (read.Text + read.OwnWords + read.Subject).ShouldBe(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(read.Text + read.OwnWords + read.Subject)), at);
            read.Identity.ShouldBe(time % 10 > 0 ? read.Identity : ReadMail.Of(mutant).Identity, at);
        }
    }
}
