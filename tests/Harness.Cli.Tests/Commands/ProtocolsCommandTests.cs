using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class ProtocolsCommandTests
{
    [Fact]
    public void The_committed_example_is_what_the_command_writes_byte_for_byte()
    {
        using TemporaryFolder folder = new();
        Session session = Session.Run("protocols", "--lang", "en", "--out", folder.Path);

        session.Code.ShouldBe(ExitCode.Ok);
        session.Data.ShouldContain("11 protocols, ");
        folder.Files().ShouldBe(["protocols/protocols-compared.csv", "protocols/protocols-compared.html", "protocols/protocols-compared.json"], ignoreOrder: true);
        foreach (string file in folder.Files())
        {
            Approved.Match(Repository.At("reports", "examples", file), File.ReadAllBytes(folder.At(file)));
        }
    }

    [Fact]
    public void In_French_the_summary_and_the_first_half_of_the_page_are_French()
    {
        using TemporaryFolder folder = new();
        Session session = Session.Run("protocols", "race-2012", "--lang", "fr", "--seed", "7", "--format", "html", "--out", folder.Path);

        session.Code.ShouldBe(ExitCode.Ok);
        session.Data.ShouldContain("11 protocoles, ");
        session.Messages.ShouldContain("Écrit\u00A0: ");
        folder.Files().ShouldBe(["protocols/race-2012.html"]);
        File.ReadAllText(folder.At("protocols", "race-2012.html")).ShouldContain("<html lang=\"fr\">");
    }

    [Fact]
    public void A_form_or_a_study_that_there_is_not_is_refused_by_name()
    {
        using TemporaryFolder folder = new();
        Session form = Session.Run("protocols", "--format", "htm", "--out", folder.Path);
        (form.Code, form.Messages.Contains("Did you mean 'html'?", StringComparison.Ordinal)).ShouldBe((ExitCode.Usage, true));
        Session study = Session.Run("protocols", "protocol-compared", "--lang", "fr", "--out", folder.Path);
        (study.Code, study.Messages.Contains("protocols-compared", StringComparison.Ordinal)).ShouldBe((ExitCode.Usage, true));
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public void Help_is_French_where_French_is_asked_for()
    {
        string help = Session.Run("protocols", "--help", "--lang", "fr").Data;
        help.ShouldContain("Juger les mêmes marques simulées d’après chaque protocole publié, côte à côte");
        help.ShouldContain("(par défaut");
    }
}
