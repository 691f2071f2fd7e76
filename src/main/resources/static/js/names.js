// While one writes: after @, the names of those who may read it. The field works without.
document.querySelectorAll("textarea[data-names]").forEach((field) => {
  const pause = 150; // milliseconds of rest before names are asked for
  const called = /(?:^|[^\p{L}\p{N}@.])@([\p{L}\p{N}][\p{L}\p{N}\p{M} .’'-]{0,59})$/u;
  const list = document.createElement("ul");
  list.className = "names";
  list.id = field.id + "-names";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.dataset.found);
  list.hidden = true;
  const told = document.createElement("p");
  told.className = "visually-hidden";
  told.setAttribute("role", "status");
  field.after(list, told);
  let chosen = 0;
  let timer = 0;
  let asked = "";
  let done = ""; // the name that was chosen last: it is not proposed again
  const settling = 300; // milliseconds in which a click that leaves the field meets the page as it was

  // where one writes: the field, or what shows its text in its place
  const plain = {
    box: field,
    before: () => field.value.slice(0, field.selectionStart),
    put: (words, length) => {
      field.setRangeText(words, field.selectionStart - length, field.selectionStart, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
  };
  let place = plain;

  const typed = () => place.before().match(called)?.[1];
  const hide = () => {
    list.hidden = true;
    list.replaceChildren();
    place.box.removeAttribute("aria-activedescendant");
    place.box.removeAttribute("aria-controls");
    told.textContent = "";
  };
  const mark = (index) => {
    chosen = (index + list.children.length) % list.children.length;
    [...list.children].forEach((one, i) => one.setAttribute("aria-selected", i === chosen));
    place.box.setAttribute("aria-activedescendant", list.children[chosen].id);
  };
  const write = (name) => {
    const { length } = typed();
    done = name + " ";
    place.put(done, length);
    field.dispatchEvent(new Event("named")); // whom the text tells is counted anew
    hide();
    place.box.focus();
  };
  const show = (names) => {
    if (names.length === 0) return hide();
    list.replaceChildren(...names.map((name, i) => {
      const one = document.createElement("li");
      one.id = list.id + "-" + i;
      one.setAttribute("role", "option");
      one.textContent = name;
      one.addEventListener("mousedown", (event) => { event.preventDefault(); write(name); });
      return one;
    }));
    list.hidden = false;
    place.box.setAttribute("aria-controls", list.id);
    told.textContent = names.length + " " + field.dataset.found;
    mark(0);
  };
  const ask = async () => {
    const words = typed();
    if (words === undefined || words === done) return hide();
    done = "";
    asked = words;
    try {
      const answer = await fetch(field.dataset.names + "?q=" + encodeURIComponent(words));
      if (answer.ok && asked === words && typed() === words) show(await answer.json());
    } catch {
      hide(); // out of reach: one goes on writing
    }
  };
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, pause); });
  const choose = (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") mark(chosen + 1);
    else if (event.key === "ArrowUp") mark(chosen - 1);
    else if (event.key === "Enter" || event.key === "Tab") write(list.children[chosen].textContent);
    else if (event.key === "Escape") hide();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const leave = () => setTimeout(() => place.box.contains(document.activeElement) || hide(), settling);
  const settle = (next) => {
    place.box.removeEventListener("blur", leave);
    place.box.removeEventListener("keydown", choose, true);
    hide();
    place = next;
    place.box.setAttribute("aria-autocomplete", "list");
    place.box.addEventListener("blur", leave);
    place.box.addEventListener("keydown", choose, true);
  };
  settle(plain);
  field.addEventListener("place", (event) => settle(event.detail ?? plain));
});
