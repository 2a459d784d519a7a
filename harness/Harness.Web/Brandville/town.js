// Brings what is new into the page and leaves what is being read where it is.
(() => {
  const parts = [...document.querySelectorAll("[data-live]")].filter(part => part.dataset.live);
  if (parts.length === 0) return;
  const ended = document.getElementById("ended");
  let misses = 0, busy = false;

  const isBusyWith = node => node.contains(document.activeElement) && document.activeElement !== document.body;

  function merge(list, fresh) {
    const wanted = new Set([...fresh.children].map(child => child.id));
    for (const child of [...list.children]) if (!wanted.has(child.id)) child.remove();
    let at = list.firstElementChild;
    for (const child of [...fresh.children]) {
      const known = document.getElementById(child.id);
      if (!known) {
        child.classList.add("new");
        list.insertBefore(child, at);
        continue;
      }
      if (known !== at) list.insertBefore(known, at);
      at = known.nextElementSibling;
      known.classList.remove("new");
      if (known.innerHTML !== child.innerHTML && !isBusyWith(known)) known.innerHTML = child.innerHTML;
    }
  }

  function reading(list) {
    const seen = [...list.children].find(child => child.getBoundingClientRect().bottom > 0);
    return list.getBoundingClientRect().top < 0 && seen ? { id: seen.id, top: seen.getBoundingClientRect().top } : null;
  }

  function take(text) {
    const page = new DOMParser().parseFromString(text, "text/html");
    for (const part of parts) {
      const fresh = page.getElementById(part.id);
      if (!fresh) continue;
      if (part.dataset.live !== "list") {
        if (part.innerHTML !== fresh.innerHTML && !isBusyWith(part)) part.innerHTML = fresh.innerHTML;
        continue;
      }
      const place = reading(part);
      merge(part, fresh);
      const still = place && document.getElementById(place.id);
      if (still) scrollBy(0, still.getBoundingClientRect().top - place.top);
    }
  }

  async function look() {
    if (busy || document.hidden) return;
    busy = true;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.ok) take(await answer.text());
      misses = 0;
    } catch {
      misses++;
    }
    ended.hidden = misses < 3;
    busy = false;
  }

  setInterval(look, Number(document.body.dataset.every));
})();
