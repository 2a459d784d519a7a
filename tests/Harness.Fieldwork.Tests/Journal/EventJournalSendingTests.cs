namespace Harness.Fieldwork.Tests.Journal;

public sealed class EventJournalSendingTests() : EventJournalSendingContract(new SqliteBench());
