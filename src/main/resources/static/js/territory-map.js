// Draws a territory and its communes: outlines where they are known, otherwise a dot at each centre. Every commune
// carries the letter of its part, read from the list of the page: an element with data-commune, and data-part or a value.
window.TerritoryMap = (() => {
  const element = document.querySelector("[data-map]");
  if (!element || !window.L) return null;
  const shapes = new Map();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  const map = L.map(element, {
    attributionControl: false, zoomControl: false, scrollWheelZoom: false, zoomSnap: 0.25,
    zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still,
  });
  L.control.zoom({ zoomInTitle: element.dataset.closer, zoomOutTitle: element.dataset.farther }).addTo(map);

  function dot(letter, position, onShape) {
    const kind = `dot${onShape ? " on-shape" : ""}${position < 0 ? "" : ` part-${position}`}`;
    return L.divIcon({ className: kind, iconSize: [17, 17], html: letter });
  }

  // A territory shown alone needs no letters: there is nothing to tell apart.
  const parts = new Set(Array.from(document.querySelectorAll("[data-commune]"), (item) => item.dataset.part));
  const lettered = parts.has(undefined) || parts.size > 1;

  /** Gives a commune its letter; nothing takes it away. */
  function paint(code, letter) {
    const shape = shapes.get(code);
    if (!shape || shape.letter === letter) return;
    const position = letter ? letter.charCodeAt(0) - 65 : -1;
    shape.letter = letter;
    shape.marker.setIcon(dot(lettered ? letter : "", position, Boolean(shape.polygon)));
    const path = shape.polygon && shape.polygon.getElement();
    if (path) path.setAttribute("class", `commune leaflet-interactive${position < 0 ? "" : ` part-${position}`}`);
  }

  function paintAll() {
    for (const item of document.querySelectorAll("[data-commune]")) {
      paint(item.dataset.commune, item.tagName === "SELECT" ? item.value : item.dataset.part);
    }
  }

  function add(commune) {
    const at = [commune.latitude, commune.longitude];
    const rings = commune.outline && commune.outline.coordinates.map((p) => p.map((r) => r.map(([x, y]) => [y, x])));
    const polygon = rings && L.polygon(rings, { className: "commune", fillOpacity: 1 }).addTo(map);
    const marker = L.marker(at, { icon: dot("", -1, Boolean(rings)), keyboard: false, interactive: !rings }).addTo(map);
    (polygon || marker).bindTooltip(commune.name);
    (polygon || marker).on("click", () => element.dispatchEvent(new CustomEvent("commune", { detail: commune.code })));
    shapes.set(commune.code, { at, polygon, marker, letter: null });
  }

  const ready = fetch(element.dataset.map, { headers: { Accept: "application/json" } })
    .then((answer) => answer.json())
    .then((drawing) => {
      const bounds = L.latLngBounds(drawing.communes.map((c) => [c.latitude, c.longitude]));
      element.querySelector("p")?.remove();
      if (bounds.isValid()) map.fitBounds(bounds.pad(0.04), { animate: false });
      if (drawing.outline) L.geoJSON(drawing.outline, { interactive: false, style: { className: "area", fillOpacity: 1 } }).addTo(map);
      drawing.communes.forEach(add);
      paintAll();
      element.dataset.drawn = "true";
    })
    .catch(() => element.classList.add("empty"));

  return { map, element, shapes, paint, paintAll, ready };
})();
