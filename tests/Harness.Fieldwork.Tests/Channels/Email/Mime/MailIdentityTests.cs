using Harness.Channels.Email.Mime;

namespace Harness.Fieldwork.Tests.Channels.Email.Mime;

public sealed class MailIdentityTests
{
    private const string Message = "Message-ID: <1@brand.test>\nFrom: support@brand.test\nSubject: Re\nDate: Mon, 2 Mar 2026 09:05:07 +0100\n\nHello.\n";

    [Fact]
    public void A_copy_in_another_folder_or_with_other_traces_is_the_same()
    {
        string other = "Return-Path: <support@brand.test>\nReceived: from a by b; Mon, 2 Mar 2026 09:05:08 +0100\nDelivered-To: jeanne@shopper.test\n" + Message + "\n";

        Of(other).ShouldBe(Of(Message));
        ReadMail.Of(Shape.Raw(Message).Where(sign => sign != '\r').ToArray()).Identity.ShouldBe(Of(Message));
    }

    [Fact]
    public void Two_messages_under_one_name_are_two() => Of(Message.Replace("Hello", "Goodbye", StringComparison.Ordinal)).ShouldNotBe(Of(Message));

    [Fact]
    public void A_message_without_a_name_has_an_identity() => Of(Message.Replace("Message-ID: <1@brand.test>\n", "", StringComparison.Ordinal)).Length.ShouldBe(24);

    private static string Of(string written) => ReadMail.Of(Shape.Raw(written)).Identity;
}
