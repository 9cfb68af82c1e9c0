// What programs show of themselves, as a tree: windows, kinds of elements, elements.
import { element, words } from "./dom.js";

let shown = "";

export function showScreen(host, elements) {
  // What is open stays open while nothing changes.
  const state = JSON.stringify(elements.map(one => [one.id, one.role, one.name, one.value, one.states]));
  if (state === shown) return;
  const open = new Set([...host.querySelectorAll("details[open]")].map(branch => branch.dataset.branch));
  shown = state;
  if (elements.length === 0) {
    host.replaceChildren(element("p", { class: "quiet" }, "No program shows its windows here. lamrobot ui tree looks at those of this machine's desktop."));
    return;
  }
  const first = open.size === 0;
  host.replaceChildren(...[...groups(elements, windowOf)].map(([window, inside], index) => branch(window, window, inside.length, first ? index === 0 : open.has(window),
    [...groups(inside, one => one.role)].map(([role, ofRole]) => branch(`${window}/${role}`, words(role), ofRole.length, open.has(`${window}/${role}`),
      [element("ul", { class: "tree" }, ...ofRole.map(leaf))])))));
}

// An id is made of the window, the role and the name.
const windowOf = one => one.id.split("/")[0];

function groups(elements, key) {
  const found = new Map();
  for (const one of elements) found.set(key(one), [...found.get(key(one)) ?? [], one]);
  return found;
}

const branch = (id, name, count, open, children) => element("details", { "data-branch": id, open, class: "branch" }, element("summary", {}, `${name} (${count})`), ...children);

const leaf = one => element("li", { "data-element": one.id }, element("b", {}, one.name || "without a name"), one.value ? ` = ${one.value}` : "", one.states?.length ? element("span", { class: "quiet" }, ` ${one.states.join(", ")}`) : "");
