using Harness.Studies;

namespace Harness.Core.Tests.Studies.Desks;

/// <summary>Every rule about desks, broken in a desk that keeps all of them.</summary>
public sealed class DeskRulesTests
{
    private const string OfTicket = "{email}, {name}, {probe}, {conversation}, {language}, {tag}, {reference}, {contact}, {place}, {requester}";

    public static TheoryData<string, string, string> Faults => new()
    {
        // paths into answers
        {
            "id: $.ticket.id", "id: ticket.id",
            "desk.yaml:25:7: create.id: 'ticket.id' is not a path into JSON such as $.ticket.id, or a header such as header:Location. Did you mean '$.ticket.id'?"
        },
        {
            "list: $.messages", "list: $.messages[]",
            "desk.yaml:36:9: messages.list: '$.messages[]' cannot be read as a path from character 11 on, '[]'; needed is a path into JSON such as $.ticket.id, $.items[0], $.items[-1], $.list[*] or $['any key']. Did you mean '$.messages[*]'?"
        },
        {
            "text: $.body", "text: body",
            "desk.yaml:38:9: messages.text: 'body' does not begin with $; needed is a path into JSON such as $.ticket.id, $.items[0], $.items[-1], $.list[*] or $['any key']. Did you mean '$.body'?"
        },
        {
            "text: $.body", "text: \"header:Location\"",
            "desk.yaml:38:9: messages.text: 'header:Location' does not begin with $; needed is a path into JSON such as $.ticket.id, $.items[0], $.items[-1], $.list[*] or $['any key']."
        },

        // addresses and paths
        { "address: https://desk.example/help", "address: https://anna:x@desk.example", "desk.yaml:2:10: address: 'https://anna:x@desk.example' is not the address of a desk: a host and perhaps a path, without user, '?' and '#'." },
        { "address: https://desk.example/help", "address: \"https://desk.example?a=b\"", "desk.yaml:2:10: address: 'https://desk.example?a=b' is not the address of a desk: a host and perhaps a path, without user, '?' and '#'." },
        {
            "path: /tickets?contact", "path: tickets?contact",
            "desk.yaml:14:9: create.path: 'tickets?contact={contact}' is not a path at the desk: it begins with one '/', such as /api/tickets, and holds no white space, '#', '\\' or '..'. Did you mean '/tickets?contact={contact}'?"
        },
        {
            "path: /tickets?contact", "path: https://desk.example/help/tickets?contact",
            "desk.yaml:14:9: create.path: 'https://desk.example/help/tickets?contact={contact}' is not a path at the desk: it begins with one '/', such as /api/tickets, and holds no white space, '#', '\\' or '..'. Did you mean '/tickets?contact={contact}'?"
        },
        { "path: /search", "path: //elsewhere.example/search", "desk.yaml:53:9: find.path: '//elsewhere.example/search?since={since}' is not a path at the desk: it begins with one '/', such as /api/tickets, and holds no white space, '#', '\\' or '..'. Did you mean '/elsewhere.example/search?since={since}'?" },
        { "path: /search", "path: /a/../search", "desk.yaml:53:9: find.path: '/a/../search?since={since}' is not a path at the desk: it begins with one '/', such as /api/tickets, and holds no white space, '#', '\\' or '..'." },
        { "path: /contacts", "path: \"/con tacts\"", "desk.yaml:8:11: before[0].path: '/con tacts' is not a path at the desk: it begins with one '/', such as /api/tickets, and holds no white space, '#', '\\' or '..'." },
        { "bearer: env:DESK_TOKEN", "oauth: {token: \"ftp://x\", client: env:ID, secret: env:SECRET}", "desk.yaml:5:18: auth.oauth.token: 'ftp://x' is not a path at the desk: it begins with one '/', such as /api/tickets, and holds no white space, '#', '\\' or '..'." },

        // requests
        { "method: post\n  path: /tickets", "method: get\n  path: /tickets", "desk.yaml:13:11: create.method: This is not done by 'get'; needed is one of post, put, patch." },
        { "  path: /tickets/{reference}/messages", "  method: delete\n  path: /tickets/{reference}/messages", "desk.yaml:35:11: messages.method: This is not done by 'delete'; needed is one of get, post." },
        { "method: post\n  path: /search", "method: get\n  path: /search", "desk.yaml:54:9: find.body: A request that gets has no body." },
        { "body: {text: \"{tag}\"}", "body: {text: \"{tag}\", file: true}", "desk.yaml:66:9: tagging.body: Here stand 2 contents; exactly one is needed: json, form, multipart, text or file: true." },
        { "body: {text: \"{tag}\"}", "body: {file: false}", "desk.yaml:66:9: tagging.body: Here stand 0 contents; exactly one is needed: json, form, multipart, text or file: true." },
        { "headers: {X-Trace: \"{probe}\"}", "headers: {authorization: x}", "desk.yaml:9:15: before[0].headers.authorization: 'authorization' cannot be set here: it is no name of a header, or one that follows from the address, the way in or the body." },
        { "Accept-Version: \"2\"", "\"Accept Version\": \"2\"", "desk.yaml:6:11: headers.Accept Version: 'Accept Version' cannot be set here: it is no name of a header, or one that follows from the address, the way in or the body." },
        { "Accept-Version: \"2\"", "Accept-Version: \"2\\nX: y\"", "desk.yaml:6:27: headers.Accept-Version: A header is one line." },
        { "header: Idempotency-Key", "header: Host", "desk.yaml:29:17: create.key.header: 'Host' cannot be set here: it is no name of a header, or one that follows from the address, the way in or the body." },
        { "bearer: env:DESK_TOKEN", "header: {name: Cookie, value: env:DESK_TOKEN}", "desk.yaml:5:18: auth.header.name: 'Cookie' cannot be set here: it is no name of a header, or one that follows from the address, the way in or the body." },

        // one way of several
        { "bearer: env:DESK_TOKEN", "bearer: env:DESK_TOKEN\n  basic: {secret: env:KEY}", "desk.yaml:5:3: auth: Here stand 2 ways in; exactly one is needed: bearer, basic, header or oauth." },
        { "\n  bearer: env:DESK_TOKEN", " {}", "desk.yaml:4:7: auth: Here stand 0 ways in; exactly one is needed: bearer, basic, header or oauth." },
        { "bearer: env:DESK_TOKEN", "bearer: my-token", "desk.yaml:5:11: auth.bearer: A secret must be named, not written; needed is the place of a secret, such as env:ANNA_TOKEN or file:anna.token." },
        { "bearer: env:DESK_TOKEN", "basic: {user: anna}", "desk.yaml:5:10: auth.basic: Needed are 'user' and 'password', or 'secret' alone." },
        { "bearer: env:DESK_TOKEN", "basic: {user: anna, password: env:P, secret: env:K}", "desk.yaml:5:10: auth.basic: Needed are 'user' and 'password', or 'secret' alone." },
        { "pages: {number: page", "pages: {next: $.next, number: page", "desk.yaml:62:10: find.pages: Here stand 2 ways to the next page; exactly one is needed: next, number, or cursor with as." },
        { "pages: {number: page, first: 0}", "pages: {most: 3}", "desk.yaml:62:10: find.pages: Here stand 0 ways to the next page; exactly one is needed: next, number, or cursor with as." },
        { "pages: {number: page, first: 0}", "pages: {next: \"header:Link\", first: 0}", "desk.yaml:62:39: find.pages.first: 'first' stands only with 'number'." },
        { ", as: after", "", "desk.yaml:47:19: messages.pages.cursor: 'cursor' stands only with 'as'." },
        { "pages: {number: page, first: 0}", "pages: {number: page, as: p}", "desk.yaml:62:29: find.pages.as: 'as' stands only with 'cursor'." },
        { "  key: $.external_id\n  text: $.description\n", "", "desk.yaml:52:3: find: Needed is 'key' or 'text', by which our ticket is known." },
        { "- {status: [503], means: deferred}", "- {means: deferred}", "desk.yaml:73:5: errors[1]: Needed is 'status' or 'path'." },
        { "- {status: [503], means: deferred}", "- {status: [503], has: [later], means: deferred}", "desk.yaml:73:26: errors[1].has: 'has' stands only with 'path'." },
        { "status: [503]", "status: [99]", "desk.yaml:73:15: errors[1].status[0]: '99' is out of range; allowed is 100 to 599." },
        { "means: deferred", "means: defered", "desk.yaml:73:28: errors[1].means: 'defered' is not one of refused, deferred, uncertain, duplicate. Did you mean 'deferred'?" },

        // placeholders
        {
            "\"{subject}\"", "\"{subjet}\"",
            "desk.yaml:17:16: create.body.json.subject: '{subjet}' is not filled in here; what is: {text}, {html}, {subject}, {key}, {email}, {name}, {probe}, {conversation}, {language}, {tag}, {file}, {filename}, {filetype}, {contact}, {place}. Did you mean '{subject}'?"
        },
        {
            "path: /contacts", "path: /contacts/{contact}",
            "desk.yaml:8:11: before[0].path: '{contact}' is not filled in here; what is: {text}, {html}, {subject}, {key}, {email}, {name}, {probe}, {conversation}, {language}, {tag}, {file}, {filename}, {filetype}."
        },
        { "/tickets/{reference}/messages", "/tickets/{refrence}/messages", $"desk.yaml:35:9: messages.path: '{{refrence}}' is not filled in here; what is: {OfTicket}. Did you mean '{{reference}}'?" },
        { "customer: [\"{requester}\"]", "customer: [\"{requestor}\"]", $"desk.yaml:46:39: messages.author.customer[0]: '{{requestor}}' is not filled in here; what is: {OfTicket}. Did you mean '{{requester}}'?" },
        { "query: \"{key}\"", "query: \"{reference}\"", "desk.yaml:54:24: find.body.form.query: '{reference}' is not filled in here; what is: {text}, {html}, {subject}, {key}, {email}, {name}, {probe}, {conversation}, {language}, {tag}, {since}." },
        { "text: \"{html}\"", "text: \"hello\"", "desk.yaml:16:5: create.body: The message does not stand in this body; write {text}, or {html} where the desk wants HTML." },
        { "comment: \"{text}\", ", "", "desk.yaml:33:9: reply.body: The message does not stand in this body; write {text}, or {html} where the desk wants HTML." },
        { "take: {requester: $.ticket.requester_id}", "take: {requester: $.ticket.requester_id, text: $.x}", "desk.yaml:27:44: create.take.text: 'text' cannot be the name of a value that is taken: lower-case letters, at most 20, and none of the placeholders there are." },
        { "take: {requester: $.ticket.requester_id}", "take: {requester: $.ticket.requester_id, Contact-Id: $.x}", "desk.yaml:27:44: create.take.Contact-Id: 'Contact-Id' cannot be the name of a value that is taken: lower-case letters, at most 20, and none of the placeholders there are." },
        { "take: {contact: $.contact}", "take: {contakt: $.contact}", "desk.yaml:61:10: find.take.contakt: 'contakt' is not filled in here; what is: contact, place, requester. Did you mean 'contact'?" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_broken_rule_is_one_problem_that_says_where_and_what(string found, string instead, string problem)
    {
        var (desk, problems) = RichDesk.ReadWith(found, instead);

        problems.Select(each => each.In(Language.En)).ShouldBe([problem]);
        problems.ShouldAllBe(each => each.In(Language.Fr) != problem && each.In(Language.Fr).Length > 30);
        desk.ShouldBeNull();
    }

    [Fact]
    public void A_desk_that_nobody_can_read_is_none_and_one_that_answers_at_once_needs_no_messages()
    {
        string messages = Part("messages:", "ticket:");

        RichDesk.ReadWith(messages, "").Problems.Select(each => each.In(Language.En)).ShouldBe(
            ["desk.yaml:31:3: reply: Nobody would see a reply: write 'messages', or 'answer' where the desk replies at once."]);
        RichDesk.Read(RichDesk.Text.Replace(messages, "", StringComparison.Ordinal).Replace(Part("reply:", "messages:"), "", StringComparison.Ordinal)).Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("address: https:", "address: http:", "desk.yaml:2:10: warning: address: 'http://desk.example/help' is not encrypted: whoever is on the way reads what opens the desk.")]
    [InlineData("address: https://desk.example", "address: http://127.0.0.1", null)]
    [InlineData("find:", "", "desk.yaml:1:1: warning: Without 'find', a message of which no answer came stays unresolved.")]
    [InlineData("tag", "", "desk.yaml:1:1: warning: The tests are neither marked ('tag') nor closed ('close'): they would count in the desk's own statistics.")]
    [InlineData("{tag}", "x", "desk.yaml:63:6: warning: tag: No request says {tag}.")]
    public void What_is_odd_about_a_desk_is_warned_of(string found, string instead, string? warning)
    {
        string text = found switch
        {
            "find:" => RichDesk.Text.Replace(Part("find:", "tag:"), "", StringComparison.Ordinal),
            "tag" => RichDesk.Text.Replace(Part("tag:", "errors:"), "", StringComparison.Ordinal).Replace("      tags: [\"{tag}\"]\n", "", StringComparison.Ordinal),
            _ => RichDesk.Text.Replace(found, instead, StringComparison.Ordinal),
        };
        var (desk, problems) = RichDesk.Read(text);

        problems.Select(each => each.In(Language.En)).ShouldBe(warning is null ? [] : [warning]);
        desk.ShouldNotBeNull();
    }

    private static string Part(string from, string until) =>
        RichDesk.Text[(RichDesk.Text.IndexOf("\n" + from, StringComparison.Ordinal) + 1)..(RichDesk.Text.IndexOf("\n" + until, StringComparison.Ordinal) + 1)];
}
