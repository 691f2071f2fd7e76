// A button over a field in which one writes: it shows the text as it will be, and the marks again. The field works without,
// and so do the marks; what shows the text is asked for where someone writes, and again at once where the browser has it.
const plain = "plain";
let asked = null;
const bring = (script) =>
  (asked ??= new Promise((done, failed) => {
    const shows = document.createElement("script");
    shows.src = script;
    shows.onload = done;
    shows.onerror = () => {
      asked = null;
      shows.remove();
      failed();
    };
    document.head.append(shows);
  }));

const furnish = () =>
  document.querySelectorAll("textarea[data-format]:not([data-furnished])").forEach((field) => {
    field.dataset.furnished = "";
    const { editor: script, opens } = field.dataset;
    const words = field.dataset.format.split("|");
    const kind = `format-${opens}`; // of a small field one may think otherwise
    let remembered = opens === "yes" ? "" : plain;
    try {
      remembered = localStorage.getItem(kind) ?? remembered;
    } catch {
      // nothing is remembered
    }
    const remember = (choice) => {
      try {
        localStorage.setItem(kind, (remembered = choice));
      } catch {
        remembered = choice;
      }
    };
    let shown = null;
    let typed = false; // since the field was entered: then nothing is put in its place until it is entered again
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tag";
    const tell = () => (button.textContent = words[shown ? 9 : 8]);
    const open = async () => {
      try {
        await bring(script);
      } catch {
        return; // out of reach: one writes with the marks
      }
      if (shown || typed || !field.isConnected) return;
      shown = window.showsText(field, bar, words);
      tell();
    };
    button.addEventListener("click", async () => {
      if (shown) {
        shown.close();
        shown = null;
        remember(plain);
        tell();
        field.focus();
      } else {
        remember(script);
        typed = false;
        await open();
        shown?.focus();
      }
    });
    // an accent, or a sign of many keys, is begun before it is in the field
    ["input", "compositionstart"].forEach((begun) => field.addEventListener(begun, () => (typed = true)));
    field.addEventListener("focus", () => {
      typed = false;
      if (shown || remembered === plain) return;
      remember(script);
      open();
    });
    const bar = document.createElement("div");
    bar.className = "format";
    bar.append(button);
    field.before(bar);
    tell();
    if (remembered === script && opens === "yes") open();
  });
furnish();
document.addEventListener("htmx:afterProcessNode", furnish); // a form that came later
