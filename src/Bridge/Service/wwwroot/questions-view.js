// Open questions and approvals; each answer goes to the question that it was given to, and to no other.
import { element } from "./dom.js";
import { describe } from "./mission.js";

const post = (path, body) => fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: body && JSON.stringify(body) });

// What was asked carries no id: it is looked up among what is open when it is answered.
async function answer(kind, missionId, stepId, send, failed) {
  try {
    const open = await (await fetch(`/api/v1/${kind}`)).json();
    const asked = open.find(one => one.missionId === missionId && one.step?.id === stepId);
    const sent = asked && await send(`/api/v1/${kind}/${asked.id}`);
    if (!sent?.ok) failed(!sent || sent.status === 404 ? "This is not asked any more." : `Not taken: ${(await sent.json()).detail}`);
  } catch {
    failed("The answer was not delivered.");
  }
}

export class Questions {
  #host; #failed; #shown = new Map();

  constructor(host, failed) {
    this.#host = host;
    this.#failed = failed;
  }

  // Boxes stay while their question stays, so that half a typed answer is not lost.
  show(missions) {
    const open = new Map();
    for (const mission of missions) {
      if (mission.question) open.set(`${mission.id} ${mission.question}`, () => this.#question(mission));
      for (const approval of mission.approvals.values()) open.set(`${mission.id} ${approval.step.id} ${approval.time}`, () => this.#approval(mission, approval));
    }
    for (const [key, box] of this.#shown) if (!open.has(key)) { box.remove(); this.#shown.delete(key); }
    for (const [key, make] of open) if (!this.#shown.has(key)) {
      const box = make();
      this.#shown.set(key, box);
      this.#host.append(box);
      // Whoever is writing something else goes on writing.
      if (!document.activeElement?.value) box.querySelector("input, button").focus();
    }
  }

  #question(mission) {
    const input = element("input", { autocomplete: "off", "aria-label": `Answer to: ${mission.question}` });
    return element("form", { class: "question", role: "group", "aria-label": "Question", submit: event => { event.preventDefault(); if (input.value.trim()) answer("questions", mission.id, undefined, path => post(`${path}/answer`, { answer: input.value }), this.#failed); } },
      element("p", { role: "alert" }, element("b", {}, mission.question)), element("p", { class: "quiet" }, `about “${mission.command}”`),
      element("div", { class: "row" }, input, element("button", { type: "submit" }, "Answer")));
  }

  #approval(mission, approval) {
    const give = decision => () => answer("approvals", mission.id, approval.step.id, path => post(`${path}/${decision}`), this.#failed);
    return element("div", { class: "question", role: "group", "aria-label": "Approval" },
      element("p", { role: "alert" }, element("b", {}, `Approve: ${describe(approval.step)}?`), ` ${approval.reason}`), element("p", { class: "quiet" }, `about “${mission.command}”`),
      // What is done with no thought is the harmless answer: it comes first.
      element("div", { class: "row" }, element("button", { type: "button", click: give("reject") }, "Reject"), element("button", { type: "button", class: "first", click: give("approve") }, "Approve")));
  }
}
