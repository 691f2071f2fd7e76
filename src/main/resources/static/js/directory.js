// The map beside the list, and "around me". The list says the same without them.
(() => {
  let leaflet;

  function load(url) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = url;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  }

  function popup(id, name) {
    const link = document.createElement("a");
    link.href = `/directory/entries/${id}`;
    link.textContent = name;
    return link;
  }

  function loadLeaflet(place) {
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = place.dataset.style;
    document.head.append(style);
    return load(place.dataset.leaflet);
  }

  async function draw(place) {
    const markers = JSON.parse(place.dataset.markers);
    leaflet ??= loadLeaflet(place);
    await leaflet;
    const map = L.map(place, { attributionControl: false, zoomControl: false, zoomSnap: 0.25 });
    L.control.zoom({ zoomInTitle: place.dataset.zoomIn, zoomOutTitle: place.dataset.zoomOut }).addTo(map);
    const listed = new Set([...document.querySelectorAll(".entry-card")].map((card) => Number(card.dataset.n)));
    const bounds = L.latLngBounds(markers.map(([, , latitude, longitude]) => [latitude, longitude]));
    for (const [n, id, latitude, longitude, name] of markers.reverse()) {
      const onPage = listed.size === 0 || listed.has(n);
      const size = onPage ? 26 : 12;
      const icon = L.divIcon({
        className: onPage ? "pin" : "pin near-by",
        html: onPage && listed.size ? String(n) : "",
        iconSize: [size, size],
      });
      const label = listed.size ? `${n}. ${name}` : name;
      L.marker([latitude, longitude], { icon, keyboard: onPage && name !== "", interactive: name !== "", title: label, alt: label, zIndexOffset: onPage ? 1000 - n : 0 })
        .bindPopup(() => popup(id, name))
        .addTo(map);
    }
    const view = bounds.isValid() ? bounds.pad(0.12) : L.latLngBounds([[41.3, -5.2], [51.1, 9.6]]);
    // Without tiles, outlines alone say where one is: nearer, there is nothing left to recognise.
    map.fitBounds(view, { maxZoom: markers.length > 1 ? 12 : 9, animate: false });
    if (place.dataset.outline) {
      const answer = await fetch(place.dataset.outline);
      if (answer.ok) {
        const outlines = await answer.json();
        L.geoJSON(outlines, { interactive: false, style: { className: "outline", weight: 1.5, fillOpacity: 1 } })
          .addTo(map)
          .bringToBack();
      }
    }
  }

  function showMap() {
    const place = document.getElementById("map");
    if (!place || (place.dataset.markers === "[]" && !place.dataset.always)) return;
    place.closest("[hidden]")?.removeAttribute("hidden");
    new IntersectionObserver((seen, observer) => {
      if (seen.some((entry) => entry.isIntersecting)) {
        observer.disconnect();
        draw(place);
      }
    }).observe(place);
  }

  function offerAround() {
    const around = document.querySelector("button.around");
    if (!around || !navigator.geolocation) return;
    around.hidden = false;
    around.addEventListener("click", () => {
      navigator.geolocation.getCurrentPosition(({ coords }) => {
        const address = new URL("/directory/around", location);
        new URLSearchParams(location.search).forEach((value, key) => address.searchParams.append(key, value));
        // about one kilometre: enough to know the town
        address.searchParams.set("latitude", coords.latitude.toFixed(2));
        address.searchParams.set("longitude", coords.longitude.toFixed(2));
        location.assign(address);
      });
    });
  }

  const copy = document.querySelector("button.copy-link");
  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(copy.dataset.link);
      copy.querySelector("span").textContent = copy.dataset.done;
    });
  }

  // Empty choices stay out of the address, whoever sends the form.
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form.search")) return;
    for (const field of event.target.elements) {
      if (field.name && field.value === "") field.disabled = true;
    }
  }, true);

  // The answers came without a new page: draw them, say how many, and keep the keyboard where it was or at their top.
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id !== "search-page") return;
    showMap();
    offerAround();
    const count = document.getElementById("found-count");
    document.getElementById("announced").textContent = count.textContent;
    if (document.activeElement === document.body) {
      count.focus({ preventScroll: true });
      if (count.getBoundingClientRect().top < 0) count.scrollIntoView();
    }
  });

  showMap();
  offerAround();

  document.querySelector("button.print")?.addEventListener("click", () => window.print());
  document.querySelectorAll("button.print").forEach((button) => { button.hidden = false; });
})();
