// A mission's plan: a graph of its steps and their dependencies, and the same as a list that can be read aloud.
import { element, shape, seconds, shorten, words } from "./dom.js";
import { describe, endKind, kindOf } from "./mission.js";

const width = 216, height = 66, gap = 34;
const marks = { waiting: "○", approval: "?", running: "▶", done: "✓", verified: "✓", unverified: "~", failed: "✗", rejected: "✗", stopped: "■" };
const names = { waiting: "waits", approval: "waits for approval", running: "runs", done: "done", verified: "done, effect seen", unverified: "done, effect not seen yet", failed: "failed", rejected: "rejected", stopped: "stopped" };

export function showPlan(host, mission, now) {
  host.replaceChildren(
    element("p", {}, element("b", {}, `“${mission.command}”`), mission.heard ? ` heard, confidence ${mission.heard.confidence.toFixed(2)}` : ""),
    verdict(mission),
    mission.steps.length > 0 ? graph(mission.steps, host.clientWidth || 340, now) : "",
    element("ol", { class: "steps", "aria-label": "Steps" }, ...mission.steps.map(step => line(step, now))),
  );
}

function verdict(mission) {
  if (mission.ended) return element("p", { class: "verdict" }, element("span", { class: `state ${endKind[mission.status]}` }, `mission ${words(mission.status)}`), ` after ${seconds(new Date(mission.ended) - new Date(mission.begun))}. ${mission.message ?? ""}`);
  if (mission.plans === 0) return element("p", { class: "quiet" }, mission.ahead ? `waits for ${mission.ahead} before it` : "is being planned …");
  const sure = mission.kind === "plan" ? `plan ${mission.plans}, confidence ${mission.confidence.toFixed(2)}` : mission.note;
  return element("p", { class: "quiet" }, mission.plans > 1 && mission.replanned ? `${sure}, made anew: ${mission.replanned}` : sure);
}

function duration(step, now) {
  if (!step.started) return "";
  return seconds((step.ended ? Date.parse(step.ended) : now) - Date.parse(step.started));
}

function stateWords(step, now) {
  const share = step.state === "running" && step.fraction != null ? ` ${Math.round(step.fraction * 100)} %` : "";
  return [names[step.state] + share, duration(step, now)].filter(Boolean).join(", ");
}

function line(step, now) {
  return element("li", { class: kindOf[step.state], "data-step": step.id, "data-state": step.state },
    `${describe(step)} `, element("span", { class: `state ${kindOf[step.state]}` }, stateWords(step, now)), step.reason ? ` – ${step.reason}` : "",
    step.dependsOn.length > 0 ? element("span", { class: "quiet" }, ` (after ${step.dependsOn.join(", ")})`) : "");
}

// A step's layer is one more than the deepest of those it depends on.
function layers(steps) {
  const depth = new Map();
  for (const step of steps) depth.set(step.id, Math.max(0, ...step.dependsOn.map(id => (depth.get(id) ?? -1) + 1)));
  const rows = [];
  for (const step of steps) (rows[depth.get(step.id)] ??= []).push(step);
  return rows;
}

function graph(steps, room, now) {
  const rows = layers(steps), widest = Math.max(...rows.map(row => row.length));
  const across = rows.length * (width + gap) - gap <= room;
  const place = (layer, index, count) => {
    const along = layer * ((across ? width : height) + gap), side = across ? height + 12 : width + 12, beside = (widest - count) * side / 2 + index * side;
    return across ? { x: along, y: beside } : { x: beside, y: along };
  };
  const at = new Map(rows.flatMap((row, layer) => row.map((step, index) => [step.id, place(layer, index, row.length)])));
  const full = across ? [rows.length * (width + gap) - gap, widest * (height + 12) - 12] : [widest * (width + 12) - 12, rows.length * (height + gap) - gap];
  const size = [full[0] + 4, full[1] + 4];
  const picture = shape("svg", { viewBox: `-2 -2 ${size[0]} ${size[1]}`, role: "img", "aria-label": `Plan with ${steps.length} steps; they are listed below` },
    ...steps.flatMap(step => step.dependsOn.filter(id => at.has(id)).map(id => edge(at.get(id), at.get(step.id), across))),
    ...steps.map(step => node(step, at.get(step.id), now)));
  picture.style.maxWidth = `${size[0]}px`;
  return picture;
}

function edge(from, to, across) {
  const [a, b] = across ? [[from.x + width, from.y + height / 2], [to.x, to.y + height / 2]] : [[from.x + width / 2, from.y + height], [to.x + width / 2, to.y]];
  const half = across ? [(b[0] - a[0]) / 2, 0] : [0, (b[1] - a[1]) / 2], tip = across ? "-9,-5 -9,5" : "-5,-9 5,-9";
  return shape("g", {},
    shape("path", { class: "edge", d: `M${a} C${a[0] + half[0]},${a[1] + half[1]} ${b[0] - half[0]},${b[1] - half[1]} ${b}` }),
    shape("polygon", { class: "tip", points: `0,0 ${tip}`, transform: `translate(${b})` }));
}

function node(step, { x, y }, now) {
  const given = Object.entries(step.arguments ?? {}).map(([, value]) => value).join(", ");
  return shape("g", { class: `node ${kindOf[step.state]}`, transform: `translate(${x},${y})` },
    shape("title", {}, `${describe(step)}: ${names[step.state]}${step.reason ? ` – ${step.reason}` : ""}`),
    shape("rect", { width, height, rx: 8 }),
    shape("text", { x: 10, y: 21, class: "strong" }, `${step.id}  ${shorten(words(step.action), 22)}`),
    shape("text", { x: width - 10, y: 21, class: "strong mark", "text-anchor": "end" }, marks[step.state]),
    shape("text", { x: 10, y: 39 }, shorten(given, 30)),
    shape("text", { x: 10, y: 56, class: "small" }, shorten(stateWords(step, now), 34)));
}
