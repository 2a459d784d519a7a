using Harness.Studies;
using Harness.Studies.Binding;

namespace Harness.Core.Tests.Studies;

/// <summary>The reference page of the language, held against the records that are the language.</summary>
public sealed class StudiesTests
{
    [Theory]
    [InlineData("study.md")]
    [InlineData("study.fr.md")]
    public void Every_key_and_every_word_stands_on_the_page(string page)
    {
        HashSet<string> written = [.. File.ReadAllText(Repository.At("harness", "docs", page)).Split([' ', '\n', '`', ',', '{', '}', '[', ']', '(', ')', ':', '*', '|', '\\', ';', '.'], StringSplitOptions.RemoveEmptyEntries)];
        HashSet<string> words = new(StringComparer.Ordinal);
        Gather(typeof(Study), words, []);

        words.Count.ShouldBeGreaterThan(150);
        words.Except(written, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static void Gather(Type type, HashSet<string> words, HashSet<Type> seen)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (!seen.Add(plain))
        {
            return;
        }

        if (plain.IsEnum)
        {
            words.UnionWith(Kebab.Members(plain).Keys);
        }
        else if (RecordShape.Describes(plain))
        {
            words.UnionWith(RecordShape.Of(plain).Names);
            foreach (KeyShape key in RecordShape.Of(plain).Keys)
            {
                Gather(key.Type, words, seen);
            }
        }

        foreach (Type inside in plain.GetGenericArguments())
        {
            Gather(inside, words, seen);
        }
    }
}
