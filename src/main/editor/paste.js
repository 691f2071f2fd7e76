// What comes from elsewhere says much by its style, which is not read here: what of it a text may have becomes elements.
// Word writes its lists as paragraphs that bear a sign; here they are lists again.
const heading = "h1, h2, h3, h4, h5, h6";

export const plainer = (html) => {
  // the page's policy would refuse a style, even where nothing is shown
  const words = html.replace(/<style[\s>][^]*?<\/style>/gi, "").replace(/(<[^<>]*\s)style\s*=/gi, "$1data-style=");
  const page = new DOMParser().parseFromString(words, "text/html");
  const inside = (part, tag) => {
    const made = page.createElement(tag);
    made.append(...part.childNodes);
    part.append(made);
  };
  for (const part of page.querySelectorAll("[data-style]")) {
    const style = part.dataset.style.toLowerCase();
    if (part.matches("b, strong") && /(^|;)\s*font-weight:\s*(normal|[1-4]00)/.test(style)) part.replaceWith(...part.childNodes);
    if (part.closest(heading)) continue;
    if (/(^|;)\s*font-weight:\s*(bold|[6-9]00)/.test(style)) inside(part, "strong");
    if (/font-style:\s*italic/.test(style)) inside(part, "em");
  }
  for (const line of page.querySelectorAll("p[data-style*='mso-list:']")) {
    const sign = line.querySelector("[data-style*=Ignore]");
    const tag = /\d/.test(sign?.textContent ?? "") ? "ol" : "ul";
    sign?.remove();
    const before = line.previousElementSibling;
    const list = before?.matches(`${tag}[data-word]`) ? before : page.createElement(tag);
    list.dataset.word = "";
    if (list !== before) line.before(list);
    const item = page.createElement("li");
    item.append(...line.childNodes);
    list.append(item);
    line.remove();
  }
  return page.body.innerHTML;
};
