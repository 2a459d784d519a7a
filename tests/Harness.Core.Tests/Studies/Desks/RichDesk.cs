using System.Text;
using Harness.Studies;
using Harness.Studies.Desks;

namespace Harness.Core.Tests.Studies.Desks;

/// <summary>A desk that sets every key there is, and what becomes of it when its file is changed.</summary>
internal static class RichDesk
{
    public const string Text = """
        about: {en: A desk., fr: Un service.}
        address: https://desk.example/help
        source: https://desk.example/docs
        auth:
          bearer: env:DESK_TOKEN
        headers: {Accept-Version: "2"}
        before:
          - path: /contacts
            headers: {X-Trace: "{probe}"}
            body: {json: {email: "{email}", name: "{name}", language: "{language}"}}
            take: {contact: $.id, place: "header:Location"}
        create:
          method: post
          path: /tickets?contact={contact}
          body:
            json:
              subject: "{subject}"
              text: "{html}"
              priority: 2
              test: true
              group: ~
              tags: ["{tag}"]
              files: [{name: "{filename}", type: "{filetype}", data: "{file}"}]
          created: [200, 201]
          id: $.ticket.id
          at: $.ticket.created_at
          take: {requester: $.ticket.requester_id}
          answer: {path: "$.replies[*].text", by: agent, format: either}
          key: {header: Idempotency-Key, source: https://desk.example/docs#keys}
        reply:
          method: put
          path: /tickets/{reference}
          body: {multipart: {comment: "{text}", author: "{requester}", attachment: "{file}"}}
        messages:
          path: /tickets/{reference}/messages
          list: $.messages
          id: $.id
          text: $.body
          format: html
          at: $.created_at
          edited: $.updated_at
          only: {path: $.type, is: [comment]}
          internal: {path: $.public, is: [false]}
          deleted: {path: $.deleted, is: [true]}
          automatic: {path: $.auto, is: [true]}
          author: {path: $.author, customer: ["{requester}"], agent: [agent], bot: [bot]}
          pages: {cursor: $.meta.after, as: after, while: {path: $.meta.more, is: [true]}, most: 5}
        ticket:
          path: /tickets/{reference}
          gone: {path: $.status, is: [deleted]}
        find:
          method: post
          path: /search?since={since}
          body: {form: {query: "{key}"}}
          list: $.results[*]
          id: $.id
          key: $.external_id
          text: $.description
          format: plain
          at: $.created_at
          take: {contact: $.contact}
          pages: {number: page, first: 0}
        tag: test
        tagging:
          path: /tickets/{reference}/tags
          body: {text: "{tag}"}
        close:
          method: patch
          path: /tickets/{reference}
          body: {json: {status: closed}}
        errors:
          - {status: [422], path: $.error, has: [already exists], means: duplicate}
          - {status: [503], means: deferred}

        """;

    public static (Desk? Desk, IReadOnlyList<Problem> Problems) Read(string text) =>
        new StudyReader(["simulated", "http"]).ReadDesk("desk.yaml", name => name == "desk.yaml" ? Encoding.UTF8.GetBytes(text) : null);

    public static (Desk? Desk, IReadOnlyList<Problem> Problems) ReadWith(string found, string instead)
    {
        Text.ShouldContain(found);
        int at = Text.IndexOf(found, StringComparison.Ordinal);
        return Read(Text[..at] + instead + Text[(at + found.Length)..]);
    }
}
