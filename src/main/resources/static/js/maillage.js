// What the pages do beyond plain HTML; every act works without it.

// An htmx request sends the form's own token; links that post through htmx find it here.
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector('input[name="_csrf"]');
  if (token && event.detail.verb !== "get" && !event.detail.parameters._csrf) {
    event.detail.headers["X-CSRF-TOKEN"] = token.value;
  }
});

// Where a part of the page takes the place of another, the button that was pressed may be gone with what it dealt with: then
// the focus goes on to the next thing that has a name and takes it. A button that has a name keeps it by htmx.
let onward = [];
document.addEventListener("htmx:beforeSwap", (event) => {
  const pressed = document.activeElement;
  onward = event.detail.target.contains(pressed)
    ? [...event.detail.target.querySelectorAll("[id][tabindex='-1']")]
        .filter((one) => pressed.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
        .map((one) => one.id)
    : [];
});
document.addEventListener("htmx:afterSettle", () => {
  if (document.activeElement === document.body) {
    onward.map((id) => document.getElementById(id)).find(Boolean)?.focus();
  }
});

// After a refused form, what is wrong is read first.
const problems = document.querySelector(".problems");
if (problems) problems.focus();

// A second click while the first is under way says nothing new.
const patience = 3000; // milliseconds, after which a form that got no answer may be sent again
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, patience);
});

// A guest leaves at once: the neutral page takes the place of this one, so that Back does not return, and the session ends
// meanwhile. The same on Escape, three times in a row.
const exit = document.querySelector(".quick-exit");
if (exit) {
  const inARow = 1500; // milliseconds between two
  let escapes = 0;
  let last = 0;
  const leave = () => {
    document.documentElement.hidden = true;
    fetch(exit.action, { method: "POST", keepalive: true }).catch(() => {});
    location.replace(exit.dataset.leave);
  };
  exit.addEventListener("submit", (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat) return;
    escapes = event.timeStamp - last < inARow ? escapes + 1 : 1;
    last = event.timeStamp;
    if (escapes === 3) leave();
  });
  // a page that the browser kept as it was asks again who looks
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}
