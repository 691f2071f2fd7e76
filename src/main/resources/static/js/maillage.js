// What the pages do beyond plain HTML; every act works without it.

// An htmx request sends the form's own token; links that post through htmx find it here.
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector('input[name="_csrf"]');
  if (token && event.detail.verb !== "get" && !event.detail.parameters._csrf) {
    event.detail.headers["X-CSRF-TOKEN"] = token.value;
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
