using Harness.Journal;

namespace Harness.Fieldwork.Tests.Journal;

public sealed class PostgresPlaceTests
{
    [Theory]
    [InlineData("race-2012", "harness_race_2012")]
    [InlineData("a", "harness_a")]
    [InlineData("a-very-long-name-of-a-study-that-nobody-would-ever-give-to-one-w10", "harness_a_very_long_name_of_a_study_that_nobod_")]
    public void Each_wave_has_a_schema_of_its_own(string wave, string schema)
    {
        string given = PostgresPlace.Of("Host=db.example", wave)!.Schema;

        given.ShouldStartWith(schema);
        given.Length.ShouldBeLessThanOrEqualTo(63);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Database=harness")]
    [InlineData("Host=db.example;Nothing=1")]
    [InlineData("Host=db.example;Port=many")]
    [InlineData("hunter2")]
    public void What_leads_to_no_database_is_none(string connection) => PostgresPlace.Of(connection, "race-2012").ShouldBeNull();

    [Fact]
    public void A_place_says_where_it_is_and_nothing_of_the_password()
    {
        PostgresPlace place = PostgresPlace.Of("Host=db.example;Database=study;Username=me;Password=hunter2", "race-2012")!;

        place.ToString().ShouldBe("db.example:5432/study, harness_race_2012");
        place.ConnectionString("harness a", mayWrite: true).ShouldContain("hunter2");
    }

    [Fact]
    public void What_is_written_of_patience_and_of_the_pool_holds_and_only_a_reader_may_not_write()
    {
        PostgresPlace place = PostgresPlace.Of("Host=a,b;Timeout=7;Maximum Pool Size=9;Options=-c geqo=off", "race-2012")!;

        string writing = place.ConnectionString("harness a", mayWrite: true), reading = place.ConnectionString("harness a", mayWrite: false);

        place.HasSeveralHosts.ShouldBeTrue();
        writing.ShouldContain("Timeout=7");
        writing.ShouldContain("Maximum Pool Size=9");
        writing.ShouldContain("-c geqo=off -c idle_in_transaction_session_timeout=30000");
        writing.ShouldNotContain("read_only");
        reading.ShouldContain("-c default_transaction_read_only=on");
    }
}
