// Two people who both chose it see, while each has the conversation open before them, that the other is there and writes.
// What is typed is not sent: only that something is. What was seen is forgotten here.
const presence = document.querySelector(".presence");
if (presence) {
  const beat = 20000; // milliseconds between two times of saying that somebody is here
  const pause = 3000; // at least, between two of saying that they write
  const idle = 300000; // after which whoever left the page open is not here
  const writes = 6000; // after which who wrote no more does not write
  const away = 45000; // after which who was not heard of is not there
  const quiet = 60000; // between two times of reading it aloud
  const place = document.querySelector(".live");
  const field = document.getElementById("body");
  const words = presence.querySelector(".presence-words");
  const aloud = presence.querySelector("[role=status]");
  let source = null;
  let over = false;
  let touched = performance.now();
  let signed = -beat;
  let wrote = -pause;
  let state = "alone";
  let read = -quiet;
  let resting = 0;
  let leaving = 0;

  const tell = async (writing) => {
    if (over || !source || source.readyState !== EventSource.OPEN || performance.now() - touched > idle) return;
    signed = performance.now();
    const body = new URLSearchParams({ writes: writing, _csrf: field.form.querySelector("[name=_csrf]").value });
    const answer = await fetch(presence.dataset.sign, { method: "POST", body }).catch(() => null);
    if (answer && answer.status !== 204) over = true;
  };
  const show = (now) => {
    clearTimeout(resting);
    if (now === "alone") clearTimeout(leaving);
    if (now === state) return;
    const says = now !== "alone" && state !== "writes" && performance.now() - read > quiet;
    if (says) read = performance.now();
    aloud.textContent = says ? presence.dataset[now] : "";
    words.textContent = presence.dataset[now];
    state = now;
  };
  const hear = (now) => {
    if (state === "alone") tell(false); // who just came sees us without waiting
    show(now);
    if (now === "writes") resting = setTimeout(show, writes, "here");
    clearTimeout(leaving);
    leaving = setTimeout(show, away, "alone");
  };

  place.addEventListener("listening", ({ detail }) => {
    source = detail;
    source.addEventListener("open", () => tell(false));
    source.addEventListener("here", () => hear("here"));
    source.addEventListener("writes", () => hear("writes"));
    for (const doubt of ["changed", "end"]) source.addEventListener(doubt, () => show("alone"));
  });
  for (const act of ["keydown", "pointerdown", "scroll"]) {
    document.addEventListener(act, () => (touched = performance.now()), { capture: true, passive: true });
  }
  field.addEventListener("input", () => {
    if (performance.now() - wrote < pause || !field.value.trim()) return;
    wrote = performance.now();
    tell(true);
  });
  setInterval(() => performance.now() - signed > beat / 2 && tell(false), beat);
}
