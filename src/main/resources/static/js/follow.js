// Makes what is shown follow what it is now, piece by piece. What somebody is in the middle of stays as it is: what has the
// focus, an answer chosen and not sent, a list they unfolded, words they marked. Tells whether anything had to wait for that.
const follow = (() => {
  const changed = (field) =>
    field.type !== "hidden" && (field.value !== field.defaultValue || field.checked !== field.defaultChecked);
  const marked = (piece) => {
    const words = getSelection();
    return words && !words.isCollapsed && words.containsNode(piece, true);
  };
  const used = (piece) =>
    piece.contains(document.activeElement) ||
    marked(piece) ||
    piece.matches("details[open]") ||
    piece.querySelector("details[open]") !== null ||
    [...piece.querySelectorAll("input, textarea")].some(changed);
  const same = (shown, piece) =>
    shown.id || piece.id ? shown.id === piece.id : shown.tagName === piece.tagName && shown.className === piece.className;
  // a form's token is another one each time
  const settle = (piece) =>
    piece.querySelectorAll("input[type=hidden][name=_csrf]").forEach((field) => {
      const here = document.querySelector("input[type=hidden][name=_csrf]");
      if (here) field.setAttribute("value", here.value);
    });
  const alive = (piece) => {
    if (window.htmx) window.htmx.process(piece);
    return piece;
  };

  let waits = false;
  const step = (shown, piece) => {
    if (shown.isEqualNode(piece)) return shown;
    if (!used(shown)) {
      shown.replaceWith(piece);
      return alive(piece);
    }
    if (shown.matches("form") || !shown.children.length) {
      waits = true;
      return shown;
    }
    const left = [...shown.children];
    let last = null;
    for (const one of [...piece.children]) {
      const at = left.findIndex((other) => same(other, one));
      if (at < 0) {
        if (last) last.after(one);
        else shown.prepend(one);
        last = alive(one);
      } else {
        last = step(left.splice(at, 1)[0], one);
      }
    }
    left.forEach((one) => (used(one) ? (waits = true) : one.remove()));
    return shown;
  };
  return (shown, piece) => {
    waits = false;
    settle(piece);
    step(shown, piece);
    return waits;
  };
})();
