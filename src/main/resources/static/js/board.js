// Cards of a board moved by keyboard, mouse or finger; without this, the buttons of each card do the same.
const board = document.querySelector(".board");
const says = document.getElementById("board-says");
const columns = [...board.querySelectorAll(".column")];
const listOf = (card) => card.closest("ul");
const place = (card) => card.closest(".column").dataset.stage + ":" + (card.nextElementSibling?.dataset.task ?? 0);
const edge = 60; // pixels from the top or bottom of what is seen, within which a card that is held makes it scroll
const pace = 8; // pixels at each frame of the screen
const bar = document.querySelector(".bar"); // of a phone: it covers the bottom
const bottom = () => bar.getClientRects()[0]?.top ?? innerHeight;

function tell(card) {
  const stage = card.closest(".column").querySelector("h2").textContent;
  const tasks = [...listOf(card).children];
  says.textContent = board.dataset.moved
    .replace("[column]", stage).replace("[place]", tasks.indexOf(card) + 1).replace("[count]", tasks.length);
}

function ask(card, keepalive) {
  const form = card.querySelector(".move form");
  const body = new URLSearchParams({ to: place(card), _csrf: form.querySelector("[name=_csrf]").value });
  return fetch(form.action, { method: "POST", body, headers: { "X-Board": "1" }, keepalive });
}

// How far the project is, as the platform counts it.
async function count() {
  const answer = await fetch(location.pathname);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.getElementById("advance").replaceWith(page.getElementById("advance"));
}

async function send(card) {
  const stage = card.closest(".column").dataset.stage;
  for (const button of card.querySelectorAll(".move [name=to]")) button.hidden = button.value === stage;
  for (const one of board.querySelectorAll(".task")) {
    one.querySelector("[value=UP]").hidden = !one.previousElementSibling;
    one.querySelector("[value=DOWN]").hidden = !one.nextElementSibling;
  }
  try {
    const answer = await ask(card, false);
    if (answer.status !== 204) throw new Error(String(answer.status));
    tell(card);
    await count();
  } catch {
    says.textContent = board.dataset.failed;
    location.reload();
  }
}

// Keys held down or pressed in a row are one move, sent once they rest.
const rest = 400; // milliseconds
const waiting = new Map();
function sendSoon(card) {
  clearTimeout(waiting.get(card));
  tell(card);
  waiting.set(card, setTimeout(() => { waiting.delete(card); send(card); }, rest));
}
addEventListener("pagehide", () => waiting.forEach((timer, card) => {
  clearTimeout(timer);
  ask(card, true);
}));

function step(card, key) {
  const at = columns.indexOf(card.closest(".column"));
  if (key === "ArrowUp" && card.previousElementSibling) card.previousElementSibling.before(card);
  else if (key === "ArrowDown" && card.nextElementSibling) card.nextElementSibling.after(card);
  else if (key === "ArrowLeft" && at > 0) columns[at - 1].querySelector("ul").append(card);
  else if (key === "ArrowRight" && at < columns.length - 1) columns[at + 1].querySelector("ul").append(card);
  else return false;
  return true;
}

// A line shows where the card would go; the card itself stays until it is let go, so that the finger is not lost.
const line = document.createElement("li");
line.className = "drop-line";

function drag(card, grip, down) {
  card.classList.add("lifted");
  grip.setPointerCapture(down.pointerId);
  let held = down;
  let frame = 0;
  const mark = (event) => {
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const other = under?.closest(".task");
    const list = under?.closest(".column")?.querySelector("ul");
    if (other) {
      const box = other.getBoundingClientRect();
      if (event.clientY < box.top + box.height / 2) other.before(line);
      else other.after(line);
    } else if (list && under !== line && !list.contains(line)) list.append(line);
  };
  const follow = (event) => mark(held = event);
  // as long as it is held there, whether the finger moves or not
  const roll = () => {
    const by = held.clientY < edge ? -pace : held.clientY > bottom() - edge ? pace : 0;
    if (by && held !== down) {
      scrollBy(0, by);
      mark(held);
    }
    frame = requestAnimationFrame(roll);
  };
  const end = (event) => {
    cancelAnimationFrame(frame);
    card.classList.remove("lifted");
    grip.removeEventListener("pointermove", follow);
    grip.removeEventListener("pointerup", end);
    grip.removeEventListener("pointercancel", end);
    const moves = event.type === "pointerup" && line.isConnected
      && line.previousElementSibling !== card && line.nextElementSibling !== card;
    if (moves) line.before(card);
    line.remove();
    if (moves) send(card);
  };
  grip.addEventListener("pointermove", follow);
  grip.addEventListener("pointerup", end);
  grip.addEventListener("pointercancel", end);
  roll();
}

for (const grip of board.querySelectorAll(".grip")) {
  const card = grip.closest(".task");
  grip.hidden = false;
  grip.addEventListener("keydown", (event) => {
    if (!step(card, event.key)) return;
    event.preventDefault();
    grip.focus();
    sendSoon(card);
  });
  grip.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    grip.focus();
    drag(card, grip, event);
  });
}
