// What can be asked for, how the service is set up, and the camera.
import { element, words } from "./dom.js";

const effects = { irreversible: "cannot be undone: it is asked for first", reversible: "can be undone", idempotent: "twice is the same as once", read_only: "changes nothing" };
const glance = 600;

export async function showCapabilities(host) {
  const manifest = await (await fetch("/api/manifest")).json();
  host.replaceChildren(...manifest.actuators.map(actuator => element("details", { open: manifest.actuators.length === 1 },
    element("summary", {}, element("b", {}, actuator.id), ` (${words(actuator.kind)}), ${actuator.actions.length} actions`), element("p", {}, actuator.description),
    element("div", { class: "capabilities" }, ...actuator.actions.map(action => element("div", { class: "capability" },
      element("p", {}, element("b", {}, words(action.name)), " ", action.description), element("p", { class: "quiet" }, [...action.parameters.filter(one => !one.seenAs).map(parameter), effects[action.effect]].join("; "))))))));
}

function parameter(one) {
  const range = one.kind === "number" ? [one.minimum != null && `from ${one.minimum}`, one.maximum != null && `to ${one.maximum}`, one.unit].filter(Boolean).join(" ") : one.kind === "choice" ? one.choices.join(", ") : one.kind === "entity" ? one.entityKinds.join(" or ") : one.kind;
  return `${words(one.name)}${one.required ? "" : " (may be left out)"}: ${range || one.kind}`;
}

export async function showService(host) {
  const facts = await (await fetch("/dashboard/service")).json();
  const rows = {
    Version: facts.version,
    Planner: [facts.planner, facts.plannerRemark].filter(Boolean).join(". "),
    Robot: `${facts.robot}${facts.simulated ? " (simulated)" : ""}`,
    Broker: facts.broker,
    Camera: facts.camera ?? "none",
    Journal: facts.journal ?? "kept in memory alone",
    "A person must approve": ["what cannot be undone", ...facts.asks].join(", "),
    "Left from an earlier run": facts.remarks.join(" "),
  };
  host.replaceChildren(...Object.entries(rows).filter(([, value]) => value).flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]));
  return facts;
}

export async function showSettings(host) {
  const settings = await (await fetch("/dashboard/settings")).json();
  host.replaceChildren(settings.length === 0 ? element("p", { class: "quiet" }, "None are known.") : element("table", {},
    element("thead", {}, element("tr", {}, ...["Setting", "Value", "From", "What it is for"].map(title => element("th", { scope: "col" }, title)))),
    element("tbody", {}, ...settings.map(one => element("tr", {}, element("th", { scope: "row" }, one.name), ...[one.value ?? "", one.origin, one.meaning].map(cell => element("td", {}, cell)))))));
}

// One picture after the other: a stream would hold a connection for as long as the page is open.
export function showCamera(host, camera) {
  if (!camera) {
    host.replaceChildren(element("p", { class: "quiet" }, "There is no camera whose pictures could be shown: lamrobot run --camera 0 shows one."));
    return;
  }
  const said = element("p", { class: "quiet" }), picture = element("img", { alt: `What ${camera} sees, with what is recognised outlined.` });
  let seen = false, count = 0;
  const again = () => setTimeout(look, glance);
  const look = () => { if (seen && !document.hidden) picture.src = `/dashboard/camera.jpg?${count++}`; else again(); };
  picture.onload = () => { picture.hidden = false; said.textContent = `${camera}: live, picture of ${new Date().toLocaleTimeString()}`; again(); };
  // An old picture would be taken for what is there now.
  picture.onerror = async () => { picture.hidden = true; said.textContent = `No picture comes. ${await complaint()}`; again(); };
  new IntersectionObserver(entries => { seen = entries.at(-1).isIntersecting; }).observe(host);
  host.replaceChildren(picture, said);
  look();
}

async function complaint() {
  try {
    const answer = await fetch("/dashboard/camera.jpg");
    return answer.status === 503 ? await answer.text() : "";
  } catch {
    return "The service does not answer.";
  }
}
