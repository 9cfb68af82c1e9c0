// Who asked for what, who approved it, what was denied and why, and who stopped.
import { clock, element, words } from "./dom.js";

const shown = 100;
const kinds = { approved: "good", released: "good", denied: "bad", rejected: "bad", stopped: "bad", approval_asked: "ask" };

export async function showAudit(list) {
  const entries = await (await fetch(`/api/v1/audit?limit=${shown}`)).json();
  list.replaceChildren(...entries.map(line));
  if (entries.length === 0) list.append(element("li", { class: "quiet" }, "Nothing yet."));
}

function line(entry) {
  const who = entry.by ?? (entry.requester ? `${entry.requester.name} (${entry.requester.role}, ${entry.requester.way})` : "");
  return element("li", { class: kinds[entry.kind] ?? "" }, clock(entry.time), " ", element("b", {}, words(entry.kind)), ` ${entry.what}`, who && ` — ${who}`, entry.reason && element("p", { class: "quiet" }, entry.reason));
}
