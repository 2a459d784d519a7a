using Harness.Testing.Postgres;

namespace Harness.Fieldwork.Tests.Journal;

public sealed class EventJournalSendingPostgresTests(PostgresServer server) : EventJournalSendingContract(server.Bench()), IClassFixture<PostgresServer>;
