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
