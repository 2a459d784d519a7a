using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Harness.Browser;

namespace Harness.Fieldwork.Tests.Browser;

public sealed class ProxyRequestTests
{
    [Fact]
    public void A_tunnel_names_its_host_and_port()
    {
        ProxyRequest request = ProxyRequest.Read("CONNECT shop.example:443 HTTP/1.1\r\nHost: shop.example:443\r\nProxy-Authorization: Basic abc=").ShouldNotBeNull();

        (request.Host, request.Port, request.IsTunnel, request.Credentials).ShouldBe(("shop.example", 443, true, "Basic abc="));
        request.Onward.ShouldBeEmpty();
    }

    [Fact]
    public void A_plain_request_goes_on_by_its_path_without_what_was_meant_for_the_proxy_and_over_a_connection_of_its_own()
    {
        ProxyRequest request = ProxyRequest.Read("POST http://shop.example:8080/a/b?c=d HTTP/1.1\r\nHost: shop.example:8080\r\nProxy-Authorization: Basic abc=\r\nProxy-Connection: keep-alive\r\nConnection: keep-alive\r\nX: 1")
            .ShouldNotBeNull();

        (request.Host, request.Port, request.IsTunnel).ShouldBe(("shop.example", 8080, false));
        Encoding.ASCII.GetString(request.Onward).ShouldBe("POST /a/b?c=d HTTP/1.1\r\nHost: shop.example:8080\r\nX: 1\r\nConnection: close\r\n\r\n");
    }

    [Theory]
    [InlineData("CONNECT [::1]:443 HTTP/1.1", "::1")]
    [InlineData("CONNECT [::ffff:10.0.0.1]:443 HTTP/1.1", "::ffff:10.0.0.1")]
    [InlineData("GET http://2130706433/ HTTP/1.1", "127.0.0.1")]
    [InlineData("GET http://0x7f.1/ HTTP/1.1", "127.0.0.1")]
    [InlineData("GET http://EXAMPLE.org/ HTTP/1.1", "example.org")]
    public void An_address_in_disguise_is_named_for_what_it_is(string line, string host) => ProxyRequest.Read(line)!.Host.ShouldBe(host);

    [Theory]
    [InlineData("")]
    [InlineData("GET / HTTP/1.1")]
    [InlineData("GET https://shop.example/ HTTP/1.1")]
    [InlineData("GET http://shop.example@10.0.0.1/ HTTP/1.1")]
    [InlineData("CONNECT shop.example HTTP/1.1")]
    [InlineData("CONNECT user@shop.example:443 HTTP/1.1 x")]
    [InlineData("GET file:///etc/passwd HTTP/1.1")]
    [InlineData("GET http://shop.example/ HTTP/2")]
    public void What_is_no_request_of_a_browser_is_none(string head) => ProxyRequest.Read(head).ShouldBeNull();

    [Fact]
    public void Whatever_comes_is_read_or_not_and_nothing_else_happens() =>
        Prop.ForAll<string>(text => ProxyRequest.Read(text ?? "") is null or { Port: > 0 }).QuickCheckThrowOnFailure();
}
