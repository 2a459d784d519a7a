using Harness.Testing.Postgres;

namespace Harness.Fieldwork.Tests.Journal;

public sealed class EventJournalPostgresTests(PostgresServer server) : EventJournalContract(server.Bench()), IClassFixture<PostgresServer>;
