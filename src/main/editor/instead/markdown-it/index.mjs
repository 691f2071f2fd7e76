// In the place of markdown-it's own: of the whole only what Marks.java reads, without tables of entities, domains and scripts.
import * as helpers from "./lib/helpers/index.mjs";
import ParserBlock from "./lib/parser_block.mjs";
import ParserInline from "./lib/parser_inline.mjs";

const asItStands = 4; // spaces from which on a line is read as it stands
const within = { alt: ["paragraph", "blockquote"] };

// A line that begins with one to three hashes and a space: HeadingLine.java.
const heading = (state, line, end, silent) => {
  if (state.sCount[line] - state.blkIndent >= asItStands) return false;
  const typed = state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]);
  const [, hashes, rest] = /^(#{1,3})[ \t]+(.*)$/.exec(typed) ?? [];
  const words = rest?.trimEnd().replace(/(^|\s)#+$/, "").trim();
  if (!words) return false;
  if (silent) return true;
  const level = hashes.length;
  state.line = line + 1;
  Object.assign(state.push("heading_open", `h${level}`, 1), { map: [line, state.line] });
  Object.assign(state.push("inline", "", 0), { content: words, map: [line, state.line], children: [] });
  state.push("heading_close", `h${level}`, -1);
  return true;
};

class Tokens {
  constructor() {
    this.options = { maxNesting: 100 };
    this.helpers = helpers;
    this.block = new ParserBlock();
    this.block.ruler.at("heading", heading, within);
    this.block.ruler.enableOnly(["blockquote", "list", "heading", "paragraph"]);
    this.inline = new ParserInline();
    this.inline.ruler.enableOnly(["text", "newline", "escape", "backticks", "emphasis", "link", "image", "autolink", "entity"]);
    this.inline.ruler2.enableOnly(["balance_pairs", "emphasis", "fragments_join"]);
  }

  // an address comes back as it was typed
  normalizeLink(address) {
    return address;
  }

  normalizeLinkText(address) {
    return address;
  }

  // Marks.java reads each as a link; which of them leads somewhere, text.js says where it is shown
  validateLink() {
    return true;
  }

  parse(text, env) {
    const tokens = [];
    this.block.parse(text, this, env, tokens);
    for (const token of tokens) {
      if (token.type === "inline") this.inline.parse(token.content, this, env, token.children);
    }
    env.blocks = tokens.filter((token) => token.level === 0 && token.nesting === 1).map((token) => token.map);
    return tokens;
  }
}

// called as the whole is: without new
export default () => new Tokens();
