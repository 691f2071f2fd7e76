// A text as it is kept, with the marks of CommonMark that Marks.java reads, and as it is shown while one writes it.
import { MarkdownParser, MarkdownSerializerState, defaultMarkdownSerializer } from "prosemirror-markdown";
import { Fragment, Schema } from "prosemirror-model";
import tokens from "markdown-it";

// what a link may lead to: nothing that a browser would take for another host or a script
export const address = /^(https?:|mailto:|\/(?![/\\])|#)\P{Cc}*$/iu;
const deepest = 3;
const list = (tag, attrs) => ({
  content: "list_item+",
  group: "block",
  attrs: { tight: { default: true }, ...attrs },
  parseDOM: [{ tag, getAttrs: (dom) => ({ order: dom.start ?? 1 }) }],
  toDOM: ({ attrs: { order, tight } }) => [tag, { start: order === 1 ? null : order, "data-tight": tight ? "" : null }, 0],
});

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { content: "inline*", group: "block", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    blockquote: { content: "block+", group: "block", parseDOM: [{ tag: "blockquote" }], toDOM: () => ["blockquote", 0] },
    heading: {
      attrs: { level: { default: 1 } },
      content: "text*",
      group: "block",
      defining: true,
      parseDOM: [1, 2, 3, 4, 5, 6].map((n) => ({
        tag: `h${n}`,
        getAttrs: (dom) => ({ level: Number(dom.dataset.level) || Math.min(n, deepest) }),
      })),
      toDOM: ({ attrs: { level } }) => [`h${level + 1}`, { "data-level": level }, 0], // under that of the page
    },
    bullet_list: list("ul", { mark: { default: "-" } }),
    ordered_list: list("ol", { order: { default: 1 }, mark: { default: "." } }),
    list_item: { content: "block+", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    text: { group: "inline" },
    line_break: {
      inline: true,
      group: "inline",
      selectable: false,
      linebreakReplacement: true,
      parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"],
    },
  },
  marks: {
    em: {
      parseDOM: [{ tag: "em" }, { tag: "i" }],
      toDOM: () => ["em", 0],
    },
    strong: {
      parseDOM: [{ tag: "strong" }, { tag: "b" }],
      toDOM: () => ["strong", 0],
    },
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{ tag: "a[href]", getAttrs: (dom) => address.test(dom.getAttribute("href")) && { href: dom.getAttribute("href") } }],
      toDOM: ({ attrs: { href } }) => ["a", address.test(href) ? { href } : {}, 0],
    },
    code: { code: true, parseDOM: [{ tag: "code" }], toDOM: () => ["code", 0] },
  },
});

// drawn without what sets its items apart
const tight = (all, i) =>
  all.slice(i, all.findIndex((token, at) => at > i && token.level === all[i].level && token.nesting < 0))
    .every((token) => token.type !== "paragraph_open" || token.level !== all[i].level + 2 || token.hidden);
const parser = new MarkdownParser(schema, tokens(), {
  paragraph: { block: "paragraph" },
  blockquote: { block: "blockquote" },
  heading: { block: "heading", getAttrs: (token) => ({ level: Number(token.tag[1]) }) },
  bullet_list: { block: "bullet_list", getAttrs: (token, all, i) => ({ mark: token.markup, tight: tight(all, i) }) },
  ordered_list: {
    block: "ordered_list",
    getAttrs: (token, all, i) => ({ mark: token.markup, order: Number(token.attrGet("start") ?? 1), tight: tight(all, i) }),
  },
  list_item: { block: "list_item" },
  softbreak: { node: "line_break" },
  hardbreak: { node: "line_break" },
  em: { mark: "em" },
  strong: { mark: "strong" },
  link: { mark: "link", getAttrs: (token) => ({ href: token.attrGet("href").replace(/[\s<>\p{Cc}]/gu, encodeURIComponent) }) },
  code_inline: { mark: "code", noCloseToken: true },
});
Object.assign(parser.tokenHandlers, {
  text_special: parser.tokenHandlers.text,
  image: (state, token) => state.addText(`![${token.content}](${token.attrGet("src")})`), // none is shown
});

// what each block was typed as, and what stood between it and the one before
const typed = new WeakMap();

export const read = (text) => {
  const found = {};
  const doc = parser.parse(text, found);
  const lines = text.split("\n");
  doc.forEach((block, _, i) => {
    if (!found.blocks[i]) return;
    const words = lines.slice(...found.blocks[i]).join("\n").trimEnd();
    const before = i > 0 ? doc.child(i - 1) : null;
    const gap = before ? lines.slice(found.blocks[i - 1][0], found.blocks[i][0]).join("\n").slice(typed.get(before).words.length) : "";
    typed.set(block, { words, before, gap: `${gap}\n` });
  });
  return doc;
};

// Before a sign that may be a mark: a backslash, where the sign would be read as one.
const perhaps = "\uE000";
const enough = 50_000; // letters read for one block, from which on no sign of it is looked at any more

class Inline extends MarkdownSerializerState {
  esc(text) {
    return text.replace(/^\s*(?=[-+#>])|^\s*\d{1,9}(?=[.)])|(?=#+$)|(?=[*_`[\]\\<&])/g, (found) => found + perhaps);
  }
}

// Between a letter and a sign no stress begins or ends, says CommonMark: there the sign is left out of it.
const signs = { first: /^[\p{P}\p{S}]+/u, last: /[\p{P}\p{S}]+$/u };
const stress = (mark) => mark.type === schema.marks.em || mark.type === schema.marks.strong;
const outside = (block) => {
  const parts = [];
  block.forEach((part) => parts.push(part));
  const leave = (i, other, sign, letter, at) => {
    const [part, beside] = [parts[i], parts[other]];
    if (!part?.isText || !beside?.isText || !letter.test(beside.text)) return;
    const over = part.marks.filter((mark) => stress(mark) && !mark.isInSet(beside.marks));
    const length = over.length && sign.exec(part.text)?.[0].length;
    if (!length) return;
    const cut = at === 0 ? length : part.text.length - length;
    const halves = [part.text.slice(0, cut), part.text.slice(cut)].map((text, half) =>
      text ? schema.text(text, (half === 0) === (at === 0) ? part.marks.filter((mark) => !over.includes(mark)) : part.marks) : null,
    );
    parts.splice(i, 1, ...halves.filter(Boolean));
  };
  for (let i = parts.length - 1; i > 0; i--) {
    leave(i, i - 1, signs.first, /[\p{L}\p{N}]$/u, 0);
    leave(i - 1, i, signs.last, /^[\p{L}\p{N}]/u, 1);
  }
  return block.copy(Fragment.fromArray(parts));
};

const inlines = new WeakMap();
const inline = (block) => {
  if (inlines.has(block)) return inlines.get(block);
  const state = new Inline(nodes, defaultMarkdownSerializer.marks, { hardBreakNodeName: "line_break" });
  state.renderInline(outside(block));
  const begins = block.type.name === "heading" ? "# " : "";
  const parts = state.out.split(perhaps);
  const signed = (needed) => parts.reduce((words, part, i) => words + (needed[i - 1] ? "\\" : "") + part);
  let left = enough;
  const reads = (words) => {
    left -= words.length;
    return parser.parse(begins + words);
  };
  let needed = parts.slice(1).fill(true);
  const meant = reads(signed(needed));
  // all of them at once, else half by half: whether all of these could go, which is known where they could not
  const without = (from, to, known = false) => {
    if (from === to || left < 0) return false;
    const fewer = needed.slice().fill(false, from, to);
    if (!known && reads(signed(fewer)).eq(meant)) {
      needed = fewer;
      return true;
    }
    const half = (from + to) >> 1;
    if (half > from) without(from, half, without(half, to));
    return false;
  };
  without(0, needed.length);
  const words = signed(needed);
  inlines.set(block, words);
  return words;
};

const seen = (block) => block.textContent.trim() !== "";
// of two lists that follow each other the second has another mark: else they would be one
const others = { "-": "*", "*": "-", "+": "-", ".": ")", ")": "." };
const markOf = (parent, index) => {
  const { type, attrs } = parent.child(index);
  let i = index - 1;
  while (i >= 0 && parent.child(i).type.name === "paragraph" && !seen(parent.child(i))) i--;
  return i >= 0 && parent.child(i).type === type && markOf(parent, i) === attrs.mark ? others[attrs.mark] : attrs.mark;
};
const near = (state, node) => {
  if (state.inTightList && state.closed?.type !== node.type) state.flushClose(1);
};
const items = (state, node, parent, index) => {
  const { order, tight } = node.attrs;
  const mark = markOf(parent, index);
  const outer = state.inTightList;
  if (order === undefined || order === 1) near(state, node); // else its number is a word of the line before
  state.inTightList = tight;
  node.forEach((item, _, i) => {
    if (i > 0 && tight) state.flushClose(1);
    const begins = `${order === undefined ? "" : order + i}${mark} `;
    state.wrapBlock(" ".repeat(begins.length), begins, node, () => state.renderContent(item));
  });
  state.inTightList = outer;
};
const nodes = {
  paragraph(state, node) {
    state.text(inline(node), false);
    state.closeBlock(node);
  },
  heading(state, node) {
    near(state, node);
    if (seen(node)) state.write(`${"#".repeat(node.attrs.level)} ${inline(node)}`);
    state.closeBlock(node);
  },
  blockquote(state, node) {
    near(state, node);
    state.wrapBlock("> ", null, node, () => state.renderContent(node));
  },
  bullet_list: items,
  ordered_list: items,
  text: (state, node) => state.text(node.text, !state.inAutolink),
  line_break: (state) => state.write("\n"),
};

// What nobody touched stays as it was typed.
const kept = (doc, i) => {
  const block = doc.child(i);
  const was = typed.get(block);
  return was && !/^\s/.test(was.words) && (!block.attrs.mark || markOf(doc, i) === block.attrs.mark) ? was : null;
};
const made = (doc, i) => {
  const state = new MarkdownSerializerState(nodes, {}, {});
  state.render(doc.child(i), doc, i);
  return state.out;
};

export const write = (doc) => {
  let text = "";
  let before = null;
  doc.forEach((block, _, i) => {
    const was = kept(doc, i);
    const words = was ? was.words : made(doc, i);
    if (!words.trim()) return;
    if (text) text += was && before && was.before === before ? was.gap : "\n\n";
    text += words;
    before = was ? block : null;
  });
  return text;
};
