// Keys, drafts and sending again. The page works without it: a draft is then lost with the page, and the browser says that a server is gone.
"use strict";
(() => {
  const form = document.getElementById("rating");
  if (!form) return;
  const { desk, card, next, back } = form.dataset;
  const said = document.getElementById("said"), keys = document.getElementById("keys"), letters = document.getElementById("letters");
  const groups = [...form.querySelectorAll("fieldset")];
  const mine = `draft ${desk} `, key = mine + card;
  let pending = false, sent = null;

  const store = (() => {
    try {
      localStorage.setItem("draft", "");
      localStorage.removeItem("draft");
      return localStorage;
    } catch {
      return null;
    }
  })();

  const field = name => form.elements[name];
  const isKept = name => name !== "uuid" && name !== "edits" && name !== "shown";
  const values = () => Object.fromEntries([...new FormData(form)].filter(([name]) => isKept(name)));
  const keep = () => store?.setItem(key, JSON.stringify({ edits: field("edits").value, sent, values: values() }));
  const freshUuid = () => crypto.randomUUID ? crypto.randomUUID() : field("uuid").value;

  // Drafts of another session are nobody's any more; one of an older version was saved, though its answer was lost.
  function restore() {
    for (const name of Object.keys(store ?? {})) if (name.startsWith("draft ") && !name.startsWith(mine)) store.removeItem(name);
    const draft = JSON.parse(store?.getItem(key) ?? "null");
    if (!draft) return;
    if (draft.edits !== field("edits").value) return store.removeItem(key);
    for (const [name, value] of Object.entries(draft.values)) if (field(name)) field(name).value = value;
    if (draft.sent) field("uuid").value = sent = draft.sent;
    said.textContent = form.dataset.kept;
  }

  // What was sent once keeps its name however often it is sent; what is changed afterwards is something else.
  function changed() {
    if (sent) {
      sent = null;
      field("uuid").value = freshUuid();
    }
    keep();
  }

  async function send() {
    if (pending || !form.reportValidity()) return;
    pending = true;
    sent = field("uuid").value;
    keep();
    said.textContent = form.dataset.saving;
    const body = new URLSearchParams(new FormData(form));
    for (let wait = 200; ; wait = Math.min(wait * 2, 5000)) {
      try {
        const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" }, redirect: "error" });
        if (answer.ok && Number.isInteger((await answer.json()).version)) {
          store?.removeItem(key);
          return location.assign(next);
        }
        if (answer.status < 500) return form.submit(); // it was not saved: the page that says so is the server's
      } catch {
        // no answer, or half of one: whether it was saved is not known, and the same again cannot be saved twice
      }
      said.textContent = form.dataset.again;
      await new Promise(done => setTimeout(done, wait));
    }
  }

  const group = () => document.activeElement?.closest("fieldset") ?? groups.find(one => !one.querySelector(":checked")) ?? groups[0];

  function choose(letter) {
    const choice = group().querySelector(`input[data-key="${letter}"]`);
    if (!choice) return;
    choice.checked = true;
    choice.focus();
    changed();
  }

  function press(event) {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1], letter = digit && !event.shiftKey ? digit : event.key.toUpperCase();
    if (/^[1-9US]$/.test(letter)) choose(letter);
    else if (letter === "N") field("note").focus();
    else if (letter === "Z" && back) location.assign(back);
    else if (letter === "?") keys.open = !keys.open;
    else return;
    event.preventDefault();
  }

  document.addEventListener("keydown", event => {
    if (pending || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const at = event.target;
    if (at === field("note")) {
      if (event.key === "Escape") groups[0].querySelector("input").focus();
      return;
    }
    if (event.key === "Enter" && !at.closest("a, button, summary")) {
      event.preventDefault();
      send();
    } else if (letters.checked) press(event);
  });

  form.addEventListener("input", changed);
  form.addEventListener("submit", event => {
    event.preventDefault();
    send();
  });
  letters.checked = store?.getItem("letters") !== "off";
  letters.addEventListener("change", () => store?.setItem("letters", letters.checked ? "on" : "off"));
  document.getElementById("switch").hidden = false;

  field("uuid").value = freshUuid();
  restore();
  (groups.find(one => !one.querySelector(":checked")) ?? groups[0]).querySelector(":checked, input").focus({ preventScroll: true });
})();
