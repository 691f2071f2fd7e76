// Buttons over a field that put the marks of stress, headings, lists, quotes and links around what is selected. The field
// works without, and so do the marks.
document.querySelectorAll("textarea[data-format]").forEach((field) => {
  const names = field.dataset.format.split("|");
  const around = (before, after) => () => {
    const { selectionStart: start, selectionEnd: end } = field;
    const words = field.value.slice(start, end);
    field.setRangeText(before + words + after, start, end, "select");
    field.setSelectionRange(start + before.length, start + before.length + words.length);
  };
  const lineStart = () => field.value.slice(0, field.selectionStart).lastIndexOf("\n") + 1;
  const eachLine = (mark) => () => {
    const start = lineStart();
    const next = field.value.indexOf("\n", field.selectionEnd);
    const end = next < 0 ? field.value.length : next;
    const lines = field.value.slice(start, end).split("\n").map((line, i) => mark(i) + line);
    const gap = start > 1 && field.value[start - 2] !== "\n" ? "\n" : "";
    field.setRangeText(gap + lines.join("\n"), start, end, "end");
  };
  // one level deeper each time, then none; of a list or a quote the line is no part any more
  const heading = () => {
    const start = lineStart();
    const [typed, mark = ""] = /^ {0,3}(?:(?:[-+*>]|\d{1,9}[.)])[ \t]+)*(?:(#{1,3})[ \t]+)?/.exec(field.value.slice(start));
    const next = mark.length === 3 ? "" : `${mark}# `;
    const caret = Math.max(field.selectionEnd - typed.length, start) + next.length;
    field.setRangeText(next, start, start + typed.length, "end");
    field.setSelectionRange(caret, caret);
  };
  const acts = [
    around("**", "**"),
    around("*", "*"),
    heading,
    eachLine(() => "- "),
    eachLine((i) => `${i + 1}. `),
    eachLine(() => "> "),
    around("[", "](https://)"),
  ];
  const bar = document.createElement("div");
  bar.className = "format";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", names[0]);
  acts.forEach((act, i) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tag";
    button.textContent = names[i + 1];
    button.addEventListener("click", () => {
      field.focus();
      act();
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    bar.append(button);
  });
  field.before(bar);
});
