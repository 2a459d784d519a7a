namespace Harness.Cli.Tests.Conventions;

public sealed class CodeOnlyTests
{
    [Theory]
    [InlineData("a // b\nc", "a     \nc")]
    [InlineData("a /* b\n*/ c", "a     \n   c")]
    [InlineData("""f("x", y)""", """f(" ", y)""")]
    [InlineData("""f("", y)""", """f("", y)""")]
    [InlineData("""f("\"x", y)""", """f("   ", y)""")]
    [InlineData("""f(@"x""\", y)""", """f(@"    ", y)""")]
    [InlineData("""f('"', "x")""", """f(' ', " ")""")]
    [InlineData("""f('\'', "x")""", """f('  ', " ")""")]
    [InlineData("""f($"x{y}z{{w}}")""", """f($"  y       ")""")]
    [InlineData("""f($"x{y("z")}w", v)""", """f($"  y(" ")  ", v)""")]
    [InlineData("f(\"\"\"x \" // y\"\"\", z)", "f(\"\"\"        \"\"\", z)")]
    [InlineData("f($$\"\"\"x{y}{{z}}\"\"\", w)", "f($$\"\"\"      z  \"\"\", w)")]
    [InlineData("\"https://x\" + y", "\"         \" + y")]
    public void Comments_and_words_of_texts_are_blank_and_code_keeps_its_place(string source, string expected) =>
        CodeOnly.Of(source).ShouldBe(expected);

    [Fact]
    public void Code_that_ends_in_the_middle_of_a_text_is_read_to_its_end() =>
        CodeOnly.Of("a \"b").ShouldBe("a \" ");
}
