// The form that cuts a territory: the map paints what the lists below it hold, and the lists are what is sent.
(() => {
  const form = document.getElementById("cut");
  if (!form) return;
  const drawn = window.TerritoryMap;
  const selects = new Map(Array.from(form.querySelectorAll("select[data-commune]"), (s) => [s.dataset.commune, s]));
  const names = Array.from(form.querySelectorAll("input[data-letter]"));
  const strokes = [];
  const of = (select) => select.closest("[data-of]").dataset.of;

  for (const part of form.querySelectorAll(".needs-script")) part.hidden = false;

  function brushes() {
    const box = document.getElementById("brushes");
    const add = (letter, position, text) => {
      const label = document.createElement("label");
      const radio = Object.assign(document.createElement("input"), { type: "radio", name: "brush", value: letter });
      radio.checked = position === 0;
      label.append(radio);
      if (letter) {
        const badge = Object.assign(document.createElement("span"), { className: `part-letter part-${position}`, textContent: letter });
        label.append(badge);
      }
      const name = Object.assign(document.createElement("span"), { textContent: text });
      label.append(name);
      box.append(label);
      return name;
    };
    for (const input of names) {
      const name = add(input.dataset.letter, Number(input.dataset.position), input.value);
      input.addEventListener("input", () => {
        name.textContent = input.value;
        for (const option of form.querySelectorAll(`select[data-epci] option[value="${input.dataset.letter}"]`)) {
          option.textContent = `${input.dataset.letter} ${input.value}`;
        }
      });
    }
    add("", -1, box.dataset.none);
  }

  function count() {
    const counts = new Map();
    const groups = new Map();
    for (const select of selects.values()) {
      counts.set(select.value, (counts.get(select.value) ?? 0) + 1);
      const letters = groups.get(of(select)) ?? new Set();
      groups.set(of(select), letters.add(select.value));
    }
    for (const place of form.querySelectorAll("[data-count]")) {
      place.textContent = String(counts.get(place.dataset.count) ?? 0);
    }
    for (const place of form.querySelectorAll("[data-letters]")) {
      place.textContent = [...(groups.get(place.dataset.letters) ?? [])].filter(Boolean).sort().join(", ");
    }
    const left = document.getElementById("unplaced");
    const missing = counts.get("") ?? 0;
    left.textContent = missing ? `${left.dataset.text} ${missing}` : left.dataset.all;
  }

  function place(codes, letter, remember = true) {
    const before = new Map();
    for (const code of codes) {
      const select = selects.get(code);
      if (!select || select.value === letter) continue;
      before.set(code, select.value);
      select.value = letter;
      drawn?.paint(code, letter);
    }
    if (remember && before.size) strokes.push(before);
    count();
  }

  const chosen = (name) => form.querySelector(`input[name="${name}"]:checked`)?.value ?? "";
  const groupOf = (code) => [...selects.values()].filter((s) => of(s) === of(selects.get(code))).map((s) => s.dataset.commune);

  form.addEventListener("change", (event) => {
    const select = event.target;
    if (select.matches("select[data-commune]")) {
      drawn?.paint(select.dataset.commune, select.value);
      count();
    } else if (select.matches("select[data-epci]") && select.value) {
      const codes = [...selects.values()].filter((s) => of(s) === select.dataset.epci).map((s) => s.dataset.commune);
      place(codes, select.value === "-" ? "" : select.value);
    } else if (select.name === "gesture") {
      draw(["rectangle", "lasso"].includes(select.value));
    }
  });

  // The arrow keys go from part to part: the choice of a whole group stays until it is left, then it is a tool again.
  form.addEventListener("focusout", ({ target }) => {
    if (target.matches("select[data-epci]")) target.value = "";
  });

  document.getElementById("stroke-undo").addEventListener("click", () => {
    for (const [code, letter] of strokes.pop() ?? []) place([code], letter, false);
  });

  // The brush, the gesture and the choice of a whole group are tools, not answers: they are not sent.
  form.addEventListener("formdata", ({ formData }) => {
    for (const name of [...formData.keys()]) {
      if (["brush", "gesture"].includes(name) || name.startsWith("e-")) formData.delete(name);
    }
  });

  function inside([y, x], ring) {
    let within = false;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [a, b] = [ring[i], ring[j]];
      if (a.lat > y !== b.lat > y && x < ((b.lng - a.lng) * (y - a.lat)) / (b.lat - a.lat) + a.lng) within = !within;
    }
    return within;
  }

  let drawing = false;
  function draw(on) {
    drawing = on;
    if (!drawn) return;
    drawn.element.classList.toggle("drawing", on);
    drawn.map.dragging[on ? "disable" : "enable"]();
  }

  function surround() {
    const { map, element, shapes } = drawn;
    let ring = null;
    let line = null;
    const at = (event) => map.mouseEventToLatLng(event);
    element.addEventListener("pointerdown", (event) => {
      if (!drawing || event.button || event.target.closest(".leaflet-control")) return;
      ring = [at(event)];
      line = L.polygon(ring, { className: "stroke", interactive: false }).addTo(map);
      element.setPointerCapture(event.pointerId);
    });
    element.addEventListener("pointermove", (event) => {
      if (!ring) return;
      const [start, end] = [ring[0], at(event)];
      ring = chosen("gesture") === "rectangle"
        ? [start, L.latLng(start.lat, end.lng), end, L.latLng(end.lat, start.lng)]
        : [...ring, end];
      line.setLatLngs(ring);
    });
    const end = () => {
      if (!ring) return;
      const codes = [...shapes].filter(([, shape]) => inside(shape.at, ring)).map(([code]) => code);
      line.remove();
      ring = null;
      place(codes, chosen("brush"));
    };
    element.addEventListener("pointerup", end);
    element.addEventListener("pointercancel", end);
    element.addEventListener("commune", ({ detail: code }) => {
      if (!drawing) place(chosen("gesture") === "epci" ? groupOf(code) : [code], chosen("brush"));
    });
  }

  brushes();
  count();
  if (drawn) surround();
})();
