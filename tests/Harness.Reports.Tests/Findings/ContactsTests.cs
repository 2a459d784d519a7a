using Harness.Findings;
using Harness.Probes;
using NodaTime;

namespace Harness.Reports.Tests.Findings;

public sealed class ContactsTests
{
    [Fact]
    public void Each_message_counts_once_by_what_became_of_it()
    {
        Instant day = Instant.FromUtc(2024, 3, 4, 8, 0);
        Probe[] probes =
        [
            new() { Sent = day }, new() { Sent = day, Undelivered = day }, new() { Sent = day, Sending = SendState.Uncertain },
            new() { Sending = SendState.Uncertain }, new() { Sending = SendState.Unresolved }, new() { Sending = SendState.Missed }, new() { Sending = SendState.Refused }, new() { Sending = SendState.Deferred }, new(),
        ];

        Contacts.Of(probes).ShouldBe(new Contacts(2, 1, 2, 1, 1, 2));
    }
}
