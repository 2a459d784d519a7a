using Harness.Channels.Email.Mime;

namespace Harness.Fieldwork.Tests.Channels.Email.Mime;

public sealed class DeliveryReportTests
{
    [Theory]
    [InlineData("delivery report, postfix", true, "5.1.1", "nobody@brand.test", "ours-1@shopper.test")]
    [InlineData("delivery report, a server with notes in its status", true, "5.7.1", "nobody@brand.test", "ours-1@shopper.test")]
    [InlineData("delivery report, a delay", false, "4.4.1", "nobody@brand.test", "ours-1@shopper.test")]
    [InlineData("exim", true, null, "nobody@brand.test", "ours-1@shopper.test")]
    [InlineData("qmail", true, null, null, "ours-1@shopper.test")]
    [InlineData("a server that speaks French", true, null, null, null)]
    public void A_report_tells_of_whom_and_of_which_message(string name, bool failed, string? status, string? recipient, string? message)
    {
        DeliveryReport report = ReadMail.Of(MachineShapes.All.Single(shape => shape.Name == name).Message).Report.ShouldNotBeNull();

        (report.Failed, report.Status, report.Message).ShouldBe((failed, status, message));
        report.Recipients.ShouldBe(recipient is null ? [] : [recipient]);
    }

    [Fact]
    public void The_message_itself_may_come_back()
    {
        byte[] bounce = Shape.Raw("Content-Type: multipart/report; report-type=delivery-status; boundary=r\n\n--r\n\nNo.\n--r\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; a\n\nFinal-Recipient: rfc822;x@y.test\nAction: failed\n\n--r\nContent-Type: message/rfc822\n\nMessage-ID: <mine@shopper.test>\n\nHello.\n--r--\n");

        ReadMail.Of(bounce).Report!.Message.ShouldBe("mine@shopper.test");
    }
}
