// Shows a text as it will be while it is written. The text stays where the form has it, in its field: whatever is changed
// here is written there at once, and whatever is changed there is shown here.
import { baseKeymap, chainCommands, lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { InputRule, inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { Slice } from "prosemirror-model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { EditorState, Selection, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { plainer } from "./paste.js";
import { address as allowed, read, schema, write } from "./text.js";

const { blockquote, bullet_list, heading, line_break, list_item, ordered_list } = schema.nodes;
const { em, link, strong } = schema.marks;
const deepest = 3; // level of a heading
const here = "\uE001"; // stands where the caret was

const around = (state, test) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if (test($from.node(depth))) return { node: $from.node(depth), pos: $from.before(depth) };
  return null;
};
const within = (type) => (state) => around(state, (node) => node.type === type);
const marked = (type) => ({ selection: { empty, $from, from, to }, storedMarks, doc }) =>
  empty ? Boolean(type.isInSet(storedMarks ?? $from.marks())) : doc.rangeHasMark(from, to, type);

// The lines on which the selection lies become blocks of their own, before something is done to them.
const apart = (state, dispatch) => {
  let { from, to } = state.selection;
  const { $from, $to } = state.selection;
  const breaks = [];
  state.doc.nodesBetween($from.start(), $to.end(), (node, pos) => void (node.type === line_break && breaks.push(pos)));
  const before = breaks.findLast((pos) => pos < from);
  const after = breaks.find((pos) => pos >= to);
  const tr = state.tr;
  for (const pos of breaks.filter((pos) => pos === before || pos === after || (pos >= from && pos < to)).reverse()) {
    const done = tr.steps.length;
    const [first, last] = [pos < from ? 1 : -1, pos < to ? 1 : -1];
    tr.delete(pos, pos + 1).split(pos);
    from = tr.mapping.slice(done).map(from, first);
    to = tr.mapping.slice(done).map(to, last);
  }
  dispatch(tr.setSelection(TextSelection.between(tr.doc.resolve(from), tr.doc.resolve(to))));
};

const lines = (act) => (state, dispatch, view) => {
  apart(state, dispatch);
  return act(view.state, dispatch, view);
};
// one level deeper each time, then none; of a list or a quote the line is no part any more
const titled = lines((state, dispatch, view) => {
  const level = (within(heading)(state)?.node.attrs.level ?? 0) + 1;
  while (liftListItem(list_item)(view.state, dispatch) || lift(view.state, dispatch));
  setBlockType(level > deepest ? schema.nodes.paragraph : heading, level > deepest ? null : { level })(view.state, dispatch);
});
const listed = (type) =>
  lines((state, dispatch) => {
    const list = around(state, (node) => node.type === bullet_list || node.type === ordered_list);
    if (!list) return wrapInList(type)(state, dispatch);
    if (list.node.type === type) return liftListItem(list_item)(state, dispatch);
    return dispatch(state.tr.setNodeMarkup(list.pos, type, { tight: list.node.attrs.tight }));
  });
const quoted = lines((state, dispatch) => (within(blockquote)(state) ? lift(state, dispatch) : wrapIn(blockquote)(state, dispatch)));
const broken = (state, dispatch) => {
  if (!state.selection.$from.parent.type.contentMatch.matchType(line_break)) return false;
  dispatch?.(state.tr.replaceSelectionWith(line_break.create()).scrollIntoView());
  return true;
};

const stress = (sign, mark) =>
  new InputRule(sign, (state, [all, words], start, end) => {
    const tr = state.tr.delete(end - (all.length - words.length) / 2 + 1, end);
    const from = start + (all.length - words.length) / 2;
    return tr.delete(start, from).addMark(start, start + words.length, mark.create()).removeStoredMark(mark);
  });
const rules = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{1,3})\s$/, heading, ([, { length }]) => ({ level: length })),
    wrappingInputRule(/^([-+*])\s$/, bullet_list, ([, mark]) => ({ mark })),
    wrappingInputRule(
      /^(\d{1,2})([.)])\s$/,
      ordered_list,
      ([, number, mark]) => ({ order: Number(number), mark }),
      ([, number], { childCount, attrs: { order } }) => childCount + order === Number(number),
    ),
    wrappingInputRule(/^>\s$/, blockquote),
    stress(/(?<![*\p{L}\p{N}])\*\*([^\s*](?:[^*]*[^\s*])?)\*\*$/u, strong),
    stress(/(?<![*\p{L}\p{N}])\*([^\s*](?:[^*]*[^\s*])?)\*$/u, em),
  ],
});

// The caret is where it was in the field: where a sign put there would be. A space or a new line before it is not lost.
const entered = (field, { doc, tr }) => {
  const { selectionStart: at, value } = field;
  const signed = read(`${value.slice(0, at)}${here}${value.slice(at)}`);
  let found = -1;
  signed.descendants((node, pos) => void (node.text?.includes(here) && (found = pos + node.text.indexOf(here))));
  if (found < 0 || signed.textContent.replace(here, "").trim() !== doc.textContent.trim()) return tr.setSelection(Selection.atEnd(doc));
  if (signed.content.size !== doc.content.size + 1) tr.replaceWith(0, doc.content.size, signed.content).delete(found, found + 1);
  return tr.setSelection(TextSelection.create(tr.doc, found)).setMeta(here, true).setMeta("addToHistory", false);
};

/*! ProseMirror, MIT, https://github.com/ProseMirror/prosemirror/blob/master/LICENSE; markdown-it, MIT, https://github.com/markdown-it/markdown-it/blob/master/LICENSE */

/**
 * @param frame over the field, for the buttons
 * @param words the names of the bar, its buttons and its form, in the order of the message
 */
window.showsText = (field, frame, words) => {
  const label = field.labels[0];
  label.id ||= `${field.id}-label`;
  label.removeAttribute("for");
  let written = field.value;
  let changed = false; // since the caret came

  const make = (tag, attributes, ...inside) => {
    const made = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => value !== null && made.setAttribute(name, value));
    made.append(...inside);
    return made;
  };
  const place = make("div", {});
  const plugins = [
    rules,
    keymap({
      "Mod-b": toggleMark(strong),
      "Mod-i": toggleMark(em),
      "Mod-k": () => ask(),
      "Mod-z": undo,
      "Mod-y": redo,
      "Shift-Mod-z": redo,
      "Mod-]": sinkListItem(list_item),
      "Mod-[": liftListItem(list_item),
      Enter: splitListItem(list_item),
      "Shift-Enter": broken,
      Backspace: undoInputRule,
    }),
    keymap(baseKeymap),
    history(),
  ];
  const view = new EditorView(
    { mount: place },
    {
      state: EditorState.create({ doc: read(written), plugins }),
      attributes: {
        class: `${field.className} prose typed`,
        id: `${field.id}-shown`,
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": label.id,
        "aria-describedby": field.getAttribute("aria-describedby") ?? "",
        "aria-required": String(field.required),
        "aria-invalid": field.getAttribute("aria-invalid") ?? "false",
      },
      dispatchTransaction(tr) {
        view.updateState(view.state.apply(tr));
        bar.tell();
        if (!tr.docChanged || tr.getMeta(here)) return;
        field.value = written = write(view.state.doc);
        changed = true;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      },
      handleDOMEvents: {
        blur() {
          if (changed) field.dispatchEvent(new Event("change", { bubbles: true }));
          changed = false;
        },
      },
      transformPastedHTML: plainer,
      clipboardTextParser: (text) => Slice.maxOpen(read(text.replace(/\r\n?/g, "\n")).content),
    },
  );
  const run = (act) => {
    act(view.state, view.dispatch, view);
    view.focus();
  };

  const address = make("input", { class: "form-control", type: "text", inputmode: "url", autocomplete: "off", id: `${field.id}-address` });
  const set = make("button", { type: "button", class: "btn btn-quiet" }, words[11]);
  const unset = make("button", { type: "button", class: "btn btn-quiet" }, words[12]);
  const expected = make("p", { class: "problem", role: "alert", id: `${address.id}-problem` }, words[13]);
  const asked = make("div", { class: "format-link", hidden: "", id: `${field.id}-link` }, make("label", { for: address.id }, words[10]), address, set, unset);
  const linked = () => {
    const { $from, empty, from, to } = view.state.selection;
    const mark = link.isInSet($from.marks()) || ($from.nodeAfter && link.isInSet($from.nodeAfter.marks));
    if (!mark) return { from, to, href: "", empty };
    let [start, end] = [$from.index(), $from.indexAfter()];
    const holds = (i) => i >= 0 && i < $from.parent.childCount && mark.isInSet($from.parent.child(i).marks);
    if (!holds(start)) start--;
    while (holds(start - 1)) start--;
    while (holds(end)) end++;
    let before = $from.start();
    let length = 0;
    $from.parent.forEach((node, offset, i) => {
      if (i === start) before += offset;
      if (i >= start && i < end) length += node.nodeSize;
    });
    return { from: Math.min(from, before), to: Math.max(to, before + length), href: mark.attrs.href, empty: false };
  };
  const ask = () => {
    const { href } = linked();
    asked.hidden = false;
    address.value = href;
    address.removeAttribute("aria-invalid");
    address.removeAttribute("aria-describedby");
    expected.remove();
    unset.hidden = !href;
    bar.tell();
    address.focus();
    address.select();
    return true;
  };
  const close = () => {
    asked.hidden = true;
    bar.tell();
    view.focus();
  };
  const put = () => {
    const typed = address.value.trim();
    const href = /^[a-z][a-z+.-]*:|^\//i.test(typed) ? typed : /^[^/\s]+@[^/\s]+$/.test(typed) ? `mailto:${typed}` : `https://${typed}`;
    if (!typed || !allowed.test(href) || !/^(https?:\/\/|mailto:|\/)\S+$/i.test(href)) {
      address.setAttribute("aria-invalid", "true");
      address.setAttribute("aria-describedby", expected.id);
      asked.append(expected);
      address.focus();
      return;
    }
    const { from, to, empty } = linked();
    const tr = view.state.tr;
    if (empty) tr.insertText(typed, from);
    tr.removeMark(from, empty ? from + typed.length : to, link).addMark(from, empty ? from + typed.length : to, link.create({ href }));
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, empty ? from + typed.length : to)).removeStoredMark(link));
    close();
  };
  set.addEventListener("click", put);
  unset.addEventListener("click", () => {
    const { from, to } = linked();
    view.dispatch(view.state.tr.removeMark(from, to, link));
    close();
  });
  asked.addEventListener("input", (event) => event.stopPropagation()); // no part of the text
  asked.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target === address) put();
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  const acts = [
    [toggleMark(strong), marked(strong)],
    [toggleMark(em), marked(em)],
    [titled, within(heading)],
    [listed(bullet_list), within(bullet_list)],
    [listed(ordered_list), within(ordered_list)],
    [quoted, within(blockquote)],
    [ask, null],
  ];
  const buttons = acts.map(([act], i) => {
    const button = make("button", { type: "button", class: "tag", tabindex: i === 0 ? "0" : "-1" }, words[i + 1]);
    button.addEventListener("mousedown", (event) => event.preventDefault()); // what is selected stays so
    button.addEventListener("click", () => {
      enter(button);
      if (act !== ask) run(act);
      else if (asked.hidden) ask();
      else close();
    });
    return button;
  });
  const enter = (entered) => buttons.forEach((button) => (button.tabIndex = button === entered ? 0 : -1));
  buttons[acts.findIndex(([act]) => act === ask)].setAttribute("aria-controls", asked.id);
  const bar = make("div", { class: "format-bar", role: "toolbar", "aria-label": words[0], "aria-controls": view.dom.id }, ...buttons);
  bar.tell = () =>
    acts.forEach(([act, on], i) => {
      const found = on?.(view.state);
      buttons[i].setAttribute(act === ask ? "aria-expanded" : "aria-pressed", String(act === ask ? !asked.hidden : Boolean(found)));
      if (act !== titled) return;
      for (const name of ["aria-label", "title"]) {
        if (found) buttons[i].setAttribute(name, `${words[i + 1]} ${found.node.attrs.level}`);
        else buttons[i].removeAttribute(name);
      }
    });
  bar.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = buttons.at(to % buttons.length);
    enter(next);
    next.focus();
  });
  bar.tell();

  const shown = () => {
    if (field.value === written) return;
    written = field.value;
    const { doc, tr } = view.state;
    view.dispatch(tr.replaceWith(0, doc.content.size, read(written).content).setMeta(here, true));
  };
  const reset = () => setTimeout(shown);
  const focus = () => view.focus();
  const had = document.activeElement === field;
  view.dispatch(entered(field, view.state));
  const style = field.className;
  field.className = "visually-hidden";
  field.tabIndex = -1;
  field.setAttribute("aria-hidden", "true");
  field.addEventListener("input", shown);
  field.addEventListener("focus", focus);
  field.form?.addEventListener("reset", reset);
  window.addEventListener("pageshow", shown);
  label.addEventListener("click", focus);
  frame.prepend(bar);
  frame.after(asked, view.dom);
  field.dispatchEvent(
    new CustomEvent("place", {
      detail: {
        box: view.dom,
        before: () => {
          const { parent, parentOffset } = view.state.selection.$from;
          return parent.textBetween(0, parentOffset, "\n", "\n");
        },
        put: (words, length) => {
          const { from } = view.state.selection;
          view.dispatch(view.state.tr.insertText(words, from - length, from));
        },
      },
    }),
  );
  if (had) view.focus();

  return {
    focus,
    close() {
      field.removeEventListener("input", shown);
      field.removeEventListener("focus", focus);
      field.form?.removeEventListener("reset", reset);
      window.removeEventListener("pageshow", shown);
      label.removeEventListener("click", focus);
      label.htmlFor = field.id;
      field.className = style;
      field.removeAttribute("tabindex");
      field.removeAttribute("aria-hidden");
      field.dispatchEvent(new CustomEvent("place"));
      view.destroy();
      [bar, asked, view.dom].forEach((part) => part.remove());
    },
  };
};
