// Puts the page together.
import { showAudit } from "./audit-view.js";
import { byId, clock, element } from "./dom.js";
import { Live } from "./live.js";
import { showMap } from "./map-view.js";
import { apply, newMission } from "./mission.js";
import { showMissions } from "./missions-view.js";
import { showPlan } from "./plan-view.js";
import { Questions } from "./questions-view.js";
import { showScreen } from "./screen-view.js";
import { showCamera, showCapabilities, showService, showSettings } from "./service-view.js";
import { showHeard, Voice } from "./voice.js";
import { tell } from "./words.js";

const shownLines = 60, keptMissions = 50, keptKeys = 2000, look = 1000, calm = 500;
const audited = ["mission_begun", "approval_asked", "approval_answered", "step_ended", "stop_requested", "stop_released", "release_refused"];
const missions = new Map();
const written = [];
let newest = null, connected = false, seeing = true, known = true, emergency = false, paused = false, goOn = [], behind = 0, complaint = "", auditing;

const questions = new Questions(byId("questions"), complain);
const live = new Live({
  begun(past) {
    missions.clear();
    emergency = paused = false;
    past.forEach(take);
    // What is past is there to be read, not to be read out.
    byId("log").setAttribute("aria-live", "off");
    past.forEach(write);
    requestAnimationFrame(() => byId("log").setAttribute("aria-live", "polite"));
    draw();
    refreshMissions();
    refreshAudit();
  },
  happened(event) {
    if (event.time) behind = Date.now() - Date.parse(event.time);
    take(event);
    write(event);
    draw();
    if (event.event === "mission_begun" || event.event === "mission_ended" || event.event === "paused" || event.event === "resumed") refreshMissions();
    if (audited.includes(event.event)) refreshAudit();
  },
  reachable(whether) { connected = whether; alarm(); },
  stopping: () => alarm(),
});

function take(event) {
  if (event.event === "stop_requested" && event.kind === "emergency") emergency = true;
  if (event.event === "stop_released") emergency = false;
  if (!event.missionId && event.event === "paused") { paused = true; goOn = event.goOn ?? []; }
  if (!event.missionId && event.event === "resumed") paused = false;
  if (!event.missionId) return;
  if (!missions.has(event.missionId)) missions.set(event.missionId, newest = newMission(event.missionId));
  apply(missions.get(event.missionId), event);
  if (missions.size > keptMissions) missions.delete([...missions.values()].find(mission => mission.ended)?.id);
}

function write(event) {
  const told = tell(event), key = `${event.time} ${event.event} ${event.missionId}`;
  if (!told || written.includes(key)) return;
  written.unshift(key);
  byId("log").prepend(element("li", { class: told.kind }, clock(event.time), ` ${told.text}`));
  byId("log").children[shownLines]?.remove();
  // After a reconnect the same events come again: more of them than are shown are known by their keys.
  written.length = Math.min(written.length, keptKeys);
}

function draw() {
  questions.show(missions.values());
  const shown = current();
  if (shown) showPlan(byId("plan-view"), shown, Date.now() - behind);
  byId("release").hidden = !emergency;
  byId("pause").setAttribute("aria-pressed", paused);
  byId("pause").textContent = paused ? "Resume" : "Pause";
  alarm();
}

// What is being done, rather than what waits; then what came last.
const current = () => [...missions.values()].findLast(mission => !mission.ended && mission.plans > 0) ?? newest;

function alarm() {
  const said = troubles().filter(Boolean).join(" ") || complaint;
  if (byId("alert").textContent !== said) byId("alert").textContent = said;
}

function troubles() {
  const reachable = connected && seeing;
  return [
    { sent: "STOP sent …", late: "STOP IS NOT DELIVERED YET. Use the switch on the robot. It is sent again until the service has it." }[live.stopState],
    !reachable && "The service is not reachable. What the robot does now is not known here.",
    reachable && !known && "The robot's state does not come. What the robot does now is not known here.",
    paused && `Everything is paused: nothing new begins.${goOn.length > 0 ? ` ${goOn.join(", ")} cannot stand still: it goes on to the end of its step.` : ""}`,
    emergency && "The emergency stop is on. Nothing moves until a person releases it.",
  ];
}

function complain(words) {
  complaint = words;
  alarm();
  setTimeout(() => { complaint = ""; alarm(); }, 8000);
}

async function see() {
  try {
    const answer = await fetch("/api/observation", { signal: AbortSignal.timeout(4000) });
    seeing = true;
    known = answer.ok;
    if (known) {
      const observation = await answer.json();
      byId("robot-state").textContent = robotWords(observation);
      const shown = observation.uiElements ?? [], onScreen = new Set(shown.map(element => element.id));
      showMap(byId("map-view"), byId("things"), { ...observation, entities: observation.entities?.filter(entity => !onScreen.has(entity.id)) });
      showScreen(byId("screen-view"), shown);
    }
  } catch {
    seeing = false;
  }
  if (!seeing || !known) byId("robot-state").textContent = "state unknown";
  if (current()?.ended === null) draw(); else alarm();
}

// One look after the other: looks that hang must not take the connections that a stop may need.
async function watch() {
  if (!document.hidden) await see();
  setTimeout(watch, look);
}

function robotWords(observation) {
  return (observation.robots ?? []).map(robot => {
    const told = observation.entities?.find(entity => entity.id === robot.robotId)?.attributes ?? {};
    return [robot.robotId, !robot.online ? "offline" : robot.emergencyStopped ? "emergency stop" : robot.moving ? "moving" : "standing", told.in && `in ${told.in}`, told.at && `at ${told.at}`, told.holding && `holding ${told.holding}`, robot.battery != null && `battery ${Math.round(robot.battery * 100)} %`].filter(Boolean).join(", ");
  }).join(" · ") || "no robot";
}

const refreshMissions = () => showMissions(byId("mission-list"), command => { byId("command").value = command; byId("command").focus(); }).catch(() => {});

// Once for many events that come together.
function refreshAudit() {
  auditing ??= setTimeout(() => { auditing = undefined; showAudit(byId("audit-list")).catch(() => {}); }, calm);
}

const post = (path, body) => fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body ?? {}) }).catch(() => null);

byId("command-form").addEventListener("submit", async submit => {
  submit.preventDefault();
  const command = byId("command").value.trim();
  if (!command) return;
  const answer = await post("/api/commands", { command });
  if (answer?.ok) byId("command").value = ""; else complain(answer ? `Not taken: ${(await answer.json()).detail}` : "The command was not delivered.");
});

byId("stop-form").addEventListener("submit", submit => {
  submit.preventDefault();
  live.stop(submit.submitter?.value === "emergency" ? "emergency" : "soft");
});


addEventListener("keydown", key => {
  const busy = key.target instanceof Element && key.target.closest("input, textarea, button, a, summary, [contenteditable]");
  if (key.key === "Escape" || (key.key === " " && !busy)) {
    key.preventDefault();
    if (!key.repeat) live.stop("soft");
  }
}, true);

byId("pause").addEventListener("click", async () => {
  if (!(await post(paused ? "/api/v1/resume" : "/api/v1/pause"))?.ok) complain(paused ? "It was not resumed." : "It was not paused.");
});

byId("release").addEventListener("click", async () => {
  const button = byId("release");
  if (button.dataset.sure) {
    if (!(await post("/api/release"))?.ok) complain("The emergency stop stays on. Look at the robots; the log says why.");
  }
  button.dataset.sure = button.dataset.sure ? "" : "yes";
  button.textContent = button.dataset.sure ? "Is everybody clear? Release now" : "Release the emergency stop";
});

const voice = new Voice({
  listening(whether) {
    byId("talk").setAttribute("aria-pressed", whether);
    byId("talk-label").textContent = whether ? "Listening" : "Talk";
  },
  heard: line => showHeard(byId("heard"), line),
  failed: complain,
});
voice.bind(byId("talk"));

showCapabilities(byId("capabilities")).catch(() => {});
showSettings(byId("settings")).catch(() => {});
showService(byId("facts")).then(facts => showCamera(byId("camera-view"), facts.camera)).catch(() => {});
watch();
