using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Harness.Cli.Tests.Conventions;

/// <summary>Every public word of Core, and of the library for tests, says what it means.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void The_repository_has_none() => Ours.Shown.SelectMany(assembly => Violations(
        Ours.Types.Where(type => type.Assembly == assembly),
        XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")))).ShouldBeEmpty();

    [Fact]
    public void The_canary_is_caught() => Violations([typeof(Canary), typeof(Feather), typeof(Hidden)], Documentation(
        "T:", "", "P:.Said", "M:.Sing", "M:.Sing(System.Int32)", "F:.Length"))
        .ShouldBe([
            "Canary.Sing(3) is undocumented",
            "Canary.#ctor(1) is undocumented",
            "Canary.Unsaid is undocumented",
            "Canary.Flown is undocumented",
            "Canary.Count is undocumented",
            "Feather is undocumented",
            "Feather.Red is undocumented",
        ]);

    [Fact]
    public void Words_without_text_document_nothing() =>
        Violations([typeof(Feather)], XDocument.Parse("""
            <doc><members>
              <member name="T:Harness.Cli.Tests.Conventions.DocumentationTests.Feather"><summary> </summary></member>
              <member name="F:Harness.Cli.Tests.Conventions.DocumentationTests.Feather.Red"><inheritdoc /></member>
            </members></doc>
            """)).ShouldBe(["Feather is undocumented"]);

    private static List<string> Violations(IEnumerable<Type> types, XDocument documentation)
    {
        ILookup<string, XElement> documented = documentation.Descendants("member")
            .Where(member => member.Element("inheritdoc") is not null || member.Element("summary")?.Value.Trim().Length > 0)
            .ToLookup(member => member.Attribute("name")!.Value.Split('(', '~')[0].Split("``")[0], StringComparer.Ordinal);
        return
        [
            .. types.Where(type => type.IsVisible).SelectMany(type => Members(type)
                .GroupBy(member => Id(type, member), StringComparer.Ordinal)
                .Where(overloads => documented[overloads.Key].Count() < overloads.Count())
                .Select(overloads => $"{Label(type, overloads)} is undocumented")),
        ];
    }

    private static IEnumerable<MemberInfo> Members(Type type) =>
    [
        type,
        .. type.IsSubclassOf(typeof(Delegate)) ? [] : type
            .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => !member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            .Where(member => member switch
            {
                ConstructorInfo constructor => constructor.GetParameters().Length > 0,
                MethodInfo { IsSpecialName: true } method => method.Name.StartsWith("op_", StringComparison.Ordinal),
                MethodInfo method => method.GetBaseDefinition() == method,
                FieldInfo field => !field.IsSpecialName,
                PropertyInfo or EventInfo => true,
                _ => false,
            }),
    ];

    private static string Id(Type type, MemberInfo member)
    {
        string typeName = type.FullName!.Replace('+', '.');
        return member switch
        {
            Type => $"T:{typeName}",
            ConstructorInfo => $"M:{typeName}.#ctor",
            MethodInfo => $"M:{typeName}.{member.Name}",
            FieldInfo => $"F:{typeName}.{member.Name}",
            EventInfo => $"E:{typeName}.{member.Name}",
            _ => $"P:{typeName}.{member.Name}",
        };
    }

    private static string Label(Type type, IGrouping<string, MemberInfo> overloads) => overloads.First() switch
    {
        Type => type.Name,
        MethodBase first => $"{type.Name}.{(first.IsConstructor ? "#ctor" : first.Name)}({overloads.Count()})",
        MemberInfo first => $"{type.Name}.{first.Name}",
    };

    private static XDocument Documentation(params string[] ids) => new(new XElement("doc", ids.Where(id => id.Length > 0).Select(id => new XElement(
        "member",
        new XAttribute("name", id.Insert(2, $"Harness.Cli.Tests.Conventions.DocumentationTests.{nameof(Canary)}")),
        new XElement("summary", "Said.")))));

    public sealed record Canary(string Said, string Unsaid)
    {
        public const int Length = 3;

        public static readonly int Count = 2;

        public event EventHandler? Flown;

        public static int Sing() => 1;

        public static int Sing(int times) => times;

        public static T Sing<T>(T song) => song;

        public override string ToString() => $"{Said} {Flown is null}";
    }

    public enum Feather
    {
        Red,
    }

    private sealed record Hidden(string Unsaid);
}
