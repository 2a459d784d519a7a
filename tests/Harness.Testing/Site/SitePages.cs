using System.Globalization;
using System.Net;
using System.Text;

namespace Harness.Testing.Site;

/// <summary>The pages of the test site.</summary>
internal static class SitePages
{
    public static string Contact(SiteFace face) => Page("Contact", $$"""
        <h1>Contact us</h1>
        <div id="cookies" role="dialog" aria-label="Cookies"><p>We like cookies.</p><button type="button" onclick="document.getElementById('cookies').remove()">Reject all</button></div>
        {{(face == SiteFace.Premature ? "<p>Thank you. Your reference is R-000000.</p>" : "")}}
        <form method="post" enctype="multipart/form-data" action="/contact" id="contact">
          <label>Name <input name="name" required></label>
          <label>E-mail address <input name="email" type="email" required></label>
          <label>Subject <select name="subject"><option>Question</option><option>Complaint</option></select></label>
          <label>{{(face == SiteFace.Changed ? "Tell us all" : "Your message")}} <textarea name="message" required></textarea></label>
          <label>Photo <input type="file" name="photo"></label>
          <label><input type="checkbox" name="terms" required> I accept the terms</label>
          {{(face == SiteFace.Captcha ? "<div class='g-recaptcha'>I am not a robot</div>" : "")}}
          <button {{(face == SiteFace.Disabled ? "disabled" : "")}}>Send message</button>
          {{(face == SiteFace.Doubled ? "<button>Send message</button>" : "")}}
        </form>
        <p class="agent">Marie Curie is at your service.</p>
        {{Extra(face)}}
        """);

    public static string Thanks(SiteFace face, int number) => face switch
    {
        SiteFace.Unconfirmed => Page("Contact", "<p>Please wait.</p>"),
        SiteFace.CaptchaAfter => Page("Contact", "<div class='h-captcha'>Choose all boats</div>"),
        _ => Page("Thanks", string.Create(CultureInfo.InvariantCulture, $"<p>Thank you.<br>Your reference is R-{number:000000}.</p>")),
    };

    public static string Chat(string rows) => Page("Chat", $$"""
        <ul id="log" role="log" aria-label="Chat">{{rows}}</ul>
        <form id="say"><label>Message <textarea name="message"></textarea></label><label>File <input type="file" name="photo"></label><button>Send</button></form>
        <script>
          const say = document.getElementById('say'), log = document.getElementById('log');
          say.onsubmit = async sent => {
            sent.preventDefault();
            const answer = await fetch('/chat', { method: 'POST', body: new FormData(say) });
            if (answer.ok) { log.innerHTML = await answer.text(); say.reset(); }
          };
        </script>
        """);

    public static string Row(SiteLine line) => string.Create(CultureInfo.InvariantCulture,
        $"""<li class="row {(line.Own ? "own" : line.Bot ? "brand bot" : "brand")}" data-id="m{line.Number}"><b>{(line.Own ? "You" : "Help desk")}</b> <time datetime="{line.At:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}">{line.At:HH:mm}</time><p class="body">{WebUtility.HtmlEncode(line.Text)}</p></li>""");

    private static string Extra(SiteFace face) => face switch
    {
        SiteFace.Checking => "<script>contact.onsubmit = () => false;</script>",
        SiteFace.Tall => "<div style='height:29000px;background:linear-gradient(red,blue)'></div>",
        SiteFace.Endless => "<script>setInterval(() => { for (let i = 0; i < 50; i++) document.body.append(document.createElement('p')); }, 20);</script>",
        SiteFace.Hangs => "<script>contact.onsubmit = sent => { sent.preventDefault(); fetch('/contact', { method: 'POST', body: new FormData(contact) }); setTimeout(() => { for (;;); }, 200); };</script>",
        SiteFace.Hungry => "<script>contact.onsubmit = sent => { sent.preventDefault(); fetch('/contact', { method: 'POST', body: new FormData(contact) }); setTimeout(() => { const all = []; for (;;) all.push(new Array(1e6).fill(Math.random())); }, 200); };</script>",
        SiteFace.Foreign => "<img src='http://tracker.example/a.png'><script src='https://cdn.example/a.js'></script><iframe src='http://169.254.169.254/latest/meta-data/'></iframe><script>fetch('http://localhost:1/x').catch(() => 0); new WebSocket('ws://10.0.0.1/x');</script>",
        SiteFace.Nosy => "<iframe src='/download'></iframe><script>navigator.serviceWorker?.register('/worker.js').catch(() => 0); navigator.geolocation.getCurrentPosition(() => 0); Notification.requestPermission(); window.open('/contact'); alert('Hello');</script>",
        _ => "",
    };

    private static string Page(string title, string body) => new StringBuilder()
        .Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>").Append(title)
        .Append("</title><style>label{display:block}#cookies{position:fixed;inset:0;background:#fffd;z-index:9}</style></head><body>").Append(body).Append("</body></html>").ToString();
}
