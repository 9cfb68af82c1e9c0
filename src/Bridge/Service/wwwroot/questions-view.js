// Open questions and approvals; each answer goes to the question that it was given to, and to no other.
import { element } from "./dom.js";
import { describe } from "./mission.js";

async function answer(missionId, stepId, words, failed) {
  const sent = await fetch("/dashboard/answers", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ missionId, stepId, answer: words }) }).catch(() => null);
  if (!sent?.ok) failed(sent?.status === 409 ? "This is not asked any more." : "The answer was not delivered.");
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
    return element("form", { class: "question", role: "group", "aria-label": "Question", submit: event => { event.preventDefault(); if (input.value.trim()) answer(mission.id, null, input.value, this.#failed); } },
      element("p", { role: "alert" }, element("b", {}, mission.question)), element("p", { class: "quiet" }, `about “${mission.command}”`),
      element("div", { class: "row" }, input, element("button", { type: "submit" }, "Answer")));
  }

  #approval(mission, approval) {
    const give = words => () => answer(mission.id, approval.step.id, words, this.#failed);
    return element("div", { class: "question", role: "group", "aria-label": "Approval" },
      element("p", { role: "alert" }, element("b", {}, `Approve: ${describe(approval.step)}?`), ` ${approval.reason}`), element("p", { class: "quiet" }, `about “${mission.command}”`),
      // What is done with no thought is the harmless answer: it comes first.
      element("div", { class: "row" }, element("button", { type: "button", click: give("no") }, "Reject"), element("button", { type: "button", class: "first", click: give("yes") }, "Approve")));
  }
}
