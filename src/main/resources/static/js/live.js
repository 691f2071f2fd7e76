// A page that is looked at is told when there is something new below; it then asks for it as anyone would, and puts it
// there. Nothing that is being read moves, and while someone writes, the new words wait.
const place = document.querySelector(".live");
if (place) {
  const haste = 700; // milliseconds at most before asking, so that many pages do not ask at once
  const { address, one, many } = place.dataset;
  const on = place.querySelector(".live-on");
  const off = place.querySelector(".live-off");
  const more = place.querySelector(".live-more");
  const said = place.querySelector("[role=status]");
  const reply = document.getElementById("reply");
  let position = Number(place.dataset.position);
  let source = null;
  let over = false;
  let asking = false;
  let known = position; // up to which we were told that there is something

  const say = (open) => {
    on.hidden = !open;
    off.hidden = open;
  };
  const hush = () => {
    if (source) source.close();
    source = null;
    say(false);
  };
  const end = () => {
    over = true;
    hush();
  };
  const writing = () =>
    reply && (reply.contains(document.activeElement) || [...reply.querySelectorAll("textarea")].some((t) => t.value.trim()));

  const read = async (from) => {
    const answer = await fetch(from);
    if (!answer.ok || answer.redirected) throw new Error(from);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };
  const pieces = (page) => [...page.querySelectorAll("article.comment[id]")];

  // asked for, it comes above what is being written
  const bring = async (asked = false) => {
    if (asking || over || known <= position) return;
    if (!asked && writing()) {
      more.hidden = false;
      return;
    }
    asking = true;
    try {
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
      if (!next) {
        if (pages) place.before(pages);
        end();
      }
    } catch {
      end();
    } finally {
      asking = false;
    }
    bring();
  };

  // something was taken away, or came back: what is shown follows, in its place
  const mend = async () => {
    try {
      pieces(await read(location.pathname + location.search)).forEach((piece) => {
        const shown = document.getElementById(piece.id);
        const differs = shown && !shown.querySelector(".author") !== !piece.querySelector(".author");
        if (differs && !shown.contains(document.activeElement)) shown.replaceWith(piece);
      });
    } catch {
      end();
    }
  };
  const soon = (act) => setTimeout(act, Math.random() * haste);

  const open = () => {
    if (source || over || document.hidden) return;
    source = new EventSource(`${address}/live?after=${position}`);
    source.onopen = () => say(true);
    source.onerror = () => {
      if (source && source.readyState === EventSource.CLOSED) hush();
      else say(false);
    };
    source.addEventListener("new", (event) => {
      known = Math.max(known, Number(event.lastEventId));
      soon(() => bring());
    });
    source.addEventListener("changed", () => soon(mend));
    source.addEventListener("end", end);
  };

  more.addEventListener("click", () => bring(true));
  if (reply) reply.addEventListener("focusout", () => setTimeout(() => bring()));
  // a page in the background listens to nothing: a browser has six connections for all its tabs
  document.addEventListener("visibilitychange", () => (document.hidden ? hush() : open()));
  window.addEventListener("pagehide", hush);
  window.addEventListener("pageshow", open);
  open();
}
