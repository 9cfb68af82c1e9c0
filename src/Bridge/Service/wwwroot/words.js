// Each event in a sentence, and how grave it is; null for what is not worth one.
import { words } from "./dom.js";
import { describe } from "./mission.js";

const told = {
  mission_begun: event => ["", event.heard ? `heard “${event.heard.text}”` : `asked “${event.command}”`],
  mission_waiting: event => ["", `waits, ${event.ahead} before it`],
  plan_made: event => event.outcome.kind === "plan" ? ["", `plan: ${event.outcome.plan.steps.map(describe).join("; ")}`] : event.outcome.kind === "refuse" ? ["ask", `refused: ${event.outcome.message}`] : null,
  approval_asked: event => ["ask", `approval needed for ${describe(event.step)}: ${event.reason}`],
  approval_answered: event => ["", `${event.granted ? "approved" : "not approved"} by ${event.by}`],
  question_asked: event => ["ask", event.question],
  question_answered: event => ["", `answered: ${event.answer}`],
  step_starting: event => ["run", `starts ${describe(event.step)}`],
  step_ended: event => event.result.status === "succeeded" ? ["good", `${describe(event.step)}: ${event.result.message || "done"}`] : ["bad", `${describe(event.step)} ${event.result.status}: ${event.result.message}`],
  step_verified: event => event.effect === "seen" ? ["good", `effect of ${describe(event.step)} seen`] : event.effect === "not_seen" ? ["bad", `effect of ${describe(event.step)} not seen: ${event.result.message}`] : null,
  step_recovered: event => ["ask", event.message],
  replanning: event => ["ask", `planned anew: ${event.result.message}`],
  paused: event => ["ask", `${event.missionId ? "" : "everything "}paused by ${event.by}${event.goOn?.length ? `; ${event.goOn.join(", ")} cannot stand still, and goes on to the end of its step` : ""}`],
  resumed: event => ["good", event.missionId ? `resumed by ${event.by}` : `everything resumed by ${event.by}`],
  stop_requested: event => ["bad", `${event.kind} stop, asked for by ${event.source}`],
  stop_completed: event => [event.report.actuators.every(one => one.confirmed) ? "good" : "bad", event.report.actuators.map(one => one.confirmed ? `${one.actuator} stands` : `${one.actuator} HAS NOT CONFIRMED the stop: ${one.message}`).join("; ")],
  stop_released: event => ["good", `emergency stop released by ${event.source}`],
  release_refused: event => ["bad", `emergency stop stays on: ${event.reason}`],
  mission_ended: event => [event.status === "succeeded" ? "good" : "bad", `mission ${words(event.status)}${event.message ? `: ${event.message}` : ""}`],
};

export function tell(event) {
  const said = told[event.event]?.(event);
  return said ? { kind: said[0], text: said[1] } : null;
}
