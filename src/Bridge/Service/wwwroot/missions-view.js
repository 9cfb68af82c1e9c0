// The missions so far, and a replay of one, event by event.
import { byId, clock, element, seconds, words } from "./dom.js";
import { endKind, fold } from "./mission.js";
import { showPlan } from "./plan-view.js";
import { tell } from "./words.js";

const beat = 700;
let ticking;

export async function showMissions(list, ask) {
  const missions = await (await fetch("/dashboard/missions")).json();
  list.replaceChildren(...missions.map(mission => line(mission, ask)));
  if (missions.length === 0) list.append(element("li", { class: "quiet" }, "None yet."));
}

function line(mission, ask) {
  const state = mission.paused ? "paused" : mission.runs ? "runs" : mission.status ? words(mission.status) : "not ended";
  const kind = mission.runs ? "run" : endKind[mission.status] ?? "bad";
  return element("li", { class: kind },
    clock(mission.started), " ", element("b", {}, mission.command), mission.spoken ? " (spoken) " : " ", element("span", { class: `state ${kind}` }, state),
    mission.ended ? ` after ${seconds(new Date(mission.ended) - new Date(mission.started))}` : "", mission.message ? element("p", { class: "quiet" }, mission.message) : "",
    element("div", { class: "row" },
      element("button", { type: "button", "aria-label": `Replay ${mission.command}`, click: () => replay(mission) }, "Replay"),
      element("button", { type: "button", "aria-label": `Ask again ${mission.command}`, click: () => ask(mission.command) }, "Ask again"),
      mission.runs ? element("button", { type: "button", "aria-label": `${mission.paused ? "Resume" : "Pause"} ${mission.command}`, click: () => fetch(`/api/v1/missions/${encodeURIComponent(mission.id)}/${mission.paused ? "resume" : "pause"}`, { method: "POST" }) }, mission.paused ? "Resume" : "Pause") : ""));
}

async function replay(mission) {
  clearInterval(ticking);
  const events = await (await fetch(`/dashboard/missions/${encodeURIComponent(mission.id)}`)).json();
  const host = byId("replay"), view = element("div", {}), said = element("p", { "aria-live": "polite" });
  const position = element("input", { type: "range", min: 1, max: events.length, value: 1, "aria-label": "Event", input: () => show() });
  const go = by => { position.valueAsNumber += by; show(); };
  const play = element("button", { type: "button", click: () => { if (ticking) { pause(); } else { if (position.valueAsNumber === events.length) position.value = 1; ticking = setInterval(() => position.valueAsNumber < events.length ? go(1) : pause(), beat); play.textContent = "Pause"; } } }, "Play");
  const pause = () => { clearInterval(ticking); ticking = undefined; play.textContent = "Play"; };
  function show() {
    const until = events[position.valueAsNumber - 1];
    said.replaceChildren(clock(until.time), ` ${position.value} of ${events.length}: ${tell(until)?.text ?? words(until.event)}`);
    showPlan(view, fold(mission.id, events.slice(0, position.valueAsNumber)), Date.parse(until.time));
  }
  pause();
  host.replaceChildren(element("h3", { tabindex: "-1" }, `Replay of “${mission.command}”`), position,
    element("div", { class: "row" }, element("button", { type: "button", click: () => go(-1) }, "Back"), play, element("button", { type: "button", click: () => go(1) }, "Forward"), element("button", { type: "button", click: () => { pause(); host.hidden = true; } }, "Close")),
    said, view);
  host.hidden = false;
  host.querySelector("h3").focus();
  show();
}
