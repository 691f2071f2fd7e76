// A page that is looked at is told when there is something new below, or when something of it changed; it then asks for it
// as anyone would, and puts it there. Nothing that is being read moves, and while someone writes, the new words wait.
const place = document.querySelector(".live");
if (place) {
  const haste = 700; // milliseconds at most before asking, so that many pages do not ask at once
  const calm = 4000; // milliseconds between two times of asking, however much is told
  const farthest = 10; // pages of one discussion that are looked at again; below it, what was taken away shows on opening
  const { address, one, many, gone, nothing } = place.dataset;
  const on = place.querySelector(".live-on");
  const off = place.querySelector(".live-off");
  const more = place.querySelector(".live-more");
  const said = place.querySelector("[role=status]");
  const root = document.documentElement;
  let position = Number(place.dataset.position);
  let grows = place.dataset.grows === "yes"; // what is new is shown on this page, not on a later one
  let source = null;
  let over = false;
  let ending = false;
  let asking = false;
  let missed = false; // what changed while nothing was heard is told to nobody
  let changed = false; // something of what is shown did
  let waits = false; // until who reads it is done with it
  let known = position; // up to which we were told that there is something
  let timer = 0;
  let asked = -calm;

  const say = (open) => {
    on.hidden = !open;
    off.hidden = open;
  };
  const hush = () => {
    if (source) source.close();
    source = null;
    missed = true;
    say(false);
  };
  const end = () => {
    over = true;
    hush();
  };
  const reply = () => document.getElementById("reply");
  const writing = () => {
    const form = reply();
    return form && (form.contains(document.activeElement) || [...form.querySelectorAll("textarea")].some((t) => t.value.trim()));
  };

  class Gone extends Error {}
  const read = async (from) => {
    const answer = await fetch(from);
    if (answer.status === 404 || answer.redirected) throw new Gone(from);
    if (!answer.ok) throw new Error(from);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };
  const pieces = (page) => [...page.querySelectorAll("article.comment[id]")];

  // where no browser does it, what is read stays under the eyes
  const still = (act) => {
    const seen = CSS.supports("overflow-anchor", "auto")
      ? null
      : [...document.querySelectorAll("#post, article.comment")].find((piece) => piece.getBoundingClientRect().bottom > 0);
    const before = seen ? seen.getBoundingClientRect().top : 0;
    act();
    const now = seen && document.getElementById(seen.id);
    if (now) root.scrollTop += now.getBoundingClientRect().top - before;
  };

  // who may not read it any more, reads it no more; their own words stay
  const leave = () => {
    end();
    document
      .querySelectorAll("#post, #accepted, #comments, article.comment, nav.pages, .older")
      .forEach((piece) => piece.remove());
    document.querySelector("h1").textContent = document.title = nothing;
    const note = document.createElement("p");
    note.className = "empty";
    note.setAttribute("role", "status");
    note.textContent = gone;
    place.before(note);
  };

  const bring = async (wanted) => {
    if (over || !grows || known <= position) return;
    if (!wanted && writing()) {
      more.hidden = false;
      return;
    }
    const page = await read(`${address}?after=${position}`);
    const fresh = pieces(page).filter((piece) => !document.getElementById(piece.id));
    const next = page.querySelector(".live");
    const heading = page.getElementById("comments");
    const pages = page.querySelector("nav.pages");
    place.before(...fresh);
    if (window.htmx) fresh.forEach((piece) => window.htmx.process(piece));
    if (heading) document.getElementById("comments").textContent = heading.textContent;
    more.hidden = true;
    position = next ? Number(next.dataset.position) : known;
    if (fresh.length) said.textContent = fresh.length === 1 ? one : many.replace("#", fresh.length);
    if (pages) {
      place.before(pages);
      grows = false;
    }
    if (!next) end();
  };

  // a note that comes where it stays is said from there, once
  const announce = (note) => {
    const words = note.textContent;
    note.textContent = "";
    note.setAttribute("role", "status");
    setTimeout(() => (note.textContent = words), 100);
  };
  const answering = (page) => {
    const shown = document.getElementById("answering");
    const now = page.getElementById("answering");
    if (!shown || !now || shown.dataset.state === now.dataset.state) return;
    const closed = now.querySelector(".closed");
    shown.querySelectorAll(".closed").forEach((note) => note.remove());
    if (!writing()) {
      shown.replaceChildren(...now.childNodes);
      if (window.htmx) window.htmx.process(shown);
    } else if (closed) shown.prepend(closed);
    shown.dataset.state = now.dataset.state;
    if (closed) announce(closed);
  };
  const around = (page) => {
    const title = page.querySelector("h1");
    if (title) document.querySelector("h1").textContent = title.textContent;
    document.title = page.title;
    const heading = page.getElementById("comments");
    if (heading) document.getElementById("comments").textContent = heading.textContent;
    const post = document.getElementById("post");
    if (!post) return;
    const accepted = page.getElementById("accepted");
    const shown = document.getElementById("accepted");
    if (accepted && !shown) post.after(accepted);
    else if (shown && !accepted) shown.remove();
  };
  const mend = async () => {
    if (over || !changed) return;
    changed = false;
    waits = false;
    let from = `${address}/now${location.search}`;
    for (let nth = 0; from && nth < farthest; nth++) {
      const page = await read(from);
      still(() => {
        if (nth === 0) around(page);
        for (const piece of [...page.querySelectorAll("#post, #accepted"), ...pieces(page)]) {
          const shown = document.getElementById(piece.id);
          if (!shown) continue;
          piece.className = shown.className; // unread when it was opened
          if (follow(shown, piece)) waits = true;
        }
        answering(page);
      });
      // what came while it was open stands below its first page
      const last = pieces(page).at(-1);
      const next = page.querySelector("nav.pages a[rel=next]");
      const shown = pieces(document).at(-1);
      from = next && last && shown && last.id !== shown.id ? `${address}/now${new URL(next.href).search}` : null;
    }
  };

  const ask = async (wanted = false) => {
    if (asking || over) return;
    asking = true;
    asked = performance.now();
    try {
      await mend();
      await bring(wanted);
    } catch (error) {
      if (error instanceof Gone) leave();
      else end();
    } finally {
      asking = false;
    }
    if (ending && !changed) end();
    else if (ending) ask();
    else if (changed || (known > position && grows && !writing())) soon();
  };
  const soon = () => {
    if (timer) return;
    const rest = Math.max(0, asked + calm - performance.now());
    timer = setTimeout(() => {
      timer = 0;
      ask();
    }, rest + Math.random() * haste);
  };
  const again = () => {
    if (!waits || over) return;
    changed = true;
    soon();
  };

  const open = () => {
    if (source || over || document.hidden) return;
    source = new EventSource(`${address}/live?after=${position}`);
    place.dispatchEvent(new CustomEvent("listening", { detail: source }));
    source.onopen = () => {
      say(true);
      if (missed) changed = true;
      if (missed) soon();
      missed = false;
    };
    source.onerror = () => {
      if (source && source.readyState === EventSource.CLOSED) hush();
      else say(false);
      missed = true;
    };
    source.addEventListener("new", (event) => {
      known = Math.max(known, Number(event.lastEventId));
      if (!grows) changed = true;
      soon();
    });
    source.addEventListener("changed", () => {
      changed = true;
      soon();
    });
    source.addEventListener("end", () => {
      ending = changed = true;
      ask();
    });
  };

  more.addEventListener("click", () => ask(true));
  document.addEventListener("focusout", () =>
    setTimeout(() => {
      again();
      if (known > position && grows && !writing()) soon();
    }),
  );
  document.addEventListener("pointerup", () => setTimeout(again));
  // a page in the background listens to nothing: a browser has six connections for all its tabs
  document.addEventListener("visibilitychange", () => (document.hidden ? hush() : open()));
  window.addEventListener("pagehide", hush);
  window.addEventListener("pageshow", open);
  open();
}
