// What the events say of a mission: the same for the live view and for a replay.
const ends = { succeeded: "done", failed: "failed", rejected: "rejected", stopped: "stopped" };

export const kindOf = { waiting: "", approval: "ask", running: "run", done: "good", verified: "good", unverified: "ask", failed: "bad", rejected: "bad", stopped: "bad" };
export const endKind = { succeeded: "good", needs_answer: "ask", refused: "ask", failed: "bad", stopped: "bad" };

export const describe = step => {
  const given = Object.entries(step.arguments ?? {}).map(([name, value]) => `${name.replaceAll("_", " ")}: ${value}`).join(", ");
  return `${step.action.replaceAll("_", " ")}${given && ` (${given})`}`;
};

export function newMission(id) {
  return { id, command: "", steps: [], plans: 0, question: null, approvals: new Map(), ended: null };
}

export function apply(mission, event) {
  const step = id => mission.steps.find(candidate => candidate.id === id) ?? {};
  switch (event.event) {
    case "mission_begun": Object.assign(mission, { command: event.command, heard: event.heard, begun: event.time }); break;
    case "mission_waiting": mission.ahead = event.ahead; break;
    case "plan_made": takePlan(mission, event); break;
    case "question_asked": mission.question = event.question; break;
    case "question_answered": mission.question = null; break;
    case "approval_asked":
      mission.approvals.set(event.step.id, event);
      Object.assign(step(event.step.id), { state: "approval", reason: event.reason });
      break;
    case "approval_answered":
      mission.approvals.delete(event.stepId);
      Object.assign(step(event.stepId), { state: "waiting", reason: event.granted ? `approved by ${event.by}` : `not approved by ${event.by}` });
      break;
    case "step_starting": Object.assign(step(event.step.id), { state: "running", started: event.time, ended: null, fraction: null, reason: "" }); break;
    case "step_progressed": Object.assign(step(event.progress.stepId), { fraction: event.progress.fraction, reason: event.progress.message }); break;
    case "step_ended":
      mission.approvals.delete(event.step.id);
      Object.assign(step(event.step.id), { state: ends[event.result.status], ended: event.time, reason: event.result.message, code: event.result.code });
      break;
    case "step_verified":
      Object.assign(step(event.step.id), {
        state: !event.result.succeeded ? "failed" : event.effect === "seen" ? "verified" : event.effect === "unknown" ? "unverified" : "done",
        reason: event.result.message, code: event.result.code,
      });
      break;
    case "replanning": mission.replanned = event.result.message; break;
    case "mission_ended":
      Object.assign(mission, { ended: event.time, status: event.status, message: event.message, code: event.code, question: null });
      mission.approvals.clear();
      break;
  }
  return mission;
}

export const fold = (id, events) => events.reduce(apply, newMission(id));

function takePlan(mission, { outcome }) {
  mission.plans++;
  Object.assign(mission, { kind: outcome.kind, confidence: outcome.confidence, note: outcome.message });
  if (outcome.kind === "plan") mission.steps = outcome.plan.steps.map(step => ({ ...step, state: "waiting", reason: "" }));
}
