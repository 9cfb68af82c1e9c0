// The talk button: a click begins and ends, and so does holding it.
import { element } from "./dom.js";

const held = 400;
const heardWords = {
  listening: () => "listening …",
  reading: () => "reading what was said …",
  partial: line => line.text,
  heard: line => element("b", {}, `heard: “${line.text}”`),
  stop: line => element("b", { class: "bad" }, `stop heard: “${line.text}”`),
  unheard: line => line.message,
  aside: line => line.message,
};

export function showHeard(host, line) {
  const words = heardWords[line.event]?.(line);
  // What is still made out of the same breath does not hide that a stop was heard in it.
  if (!words || (host.dataset.event === "stop" && ["partial", "reading"].includes(line.event))) return;
  host.dataset.event = line.event;
  host.replaceChildren(element("span", { class: typeof words === "string" ? "partial" : "" }, words));
}

export class Voice {
  #socket = null; #said = 0; #stopped = false; #stream; #context; #told;

  // told: listening(whether), heard(line), failed(words)
  constructor(told) { this.#told = told; }

  get listening() { return this.#context != null; }

  bind(button) {
    let pressed = 0;
    const begin = () => { pressed = performance.now(); this.begin(); };
    const release = () => { if (pressed && performance.now() - pressed > held) this.end(); pressed = 0; };
    button.addEventListener("pointerdown", down => {
      // A finger that slips off the button still holds it.
      button.setPointerCapture(down.pointerId);
      if (this.listening) { pressed = 0; this.end(); } else begin();
    });
    for (const over of ["pointerup", "pointercancel"]) button.addEventListener(over, release);
    button.addEventListener("contextmenu", menu => menu.preventDefault());
    // A microphone that nobody looks at must not move a robot.
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.end(); });
    // Enter and space, and a screen reader's click, come without a pointer.
    button.addEventListener("click", click => { if (click.detail === 0) { if (this.listening) this.end(); else this.begin(); } });
  }

  async begin() {
    if (this.#socket) return;
    if (!navigator.mediaDevices) { this.#told.failed("A browser gives its microphone only to pages over https, or from this machine."); return; }
    const socket = this.#socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/api/voice`);
    socket.binaryType = "arraybuffer";
    let opened = false;
    this.#said = 0;
    this.#stopped = false;
    socket.onopen = () => { opened = true; };
    socket.onmessage = message => this.#take(JSON.parse(message.data));
    socket.onclose = () => {
      if (!opened) this.#told.failed("The service takes no sound from here: it does not listen, or this role may not command.");
      if (this.#socket === socket) { this.#quiet(); this.#socket = null; }
    };
    const context = this.#context = new AudioContext();
    this.#told.listening(true);
    this.#told.heard({ event: "listening" });
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true } });
      const over = () => this.#context !== context;
      if (!over()) await context.audioWorklet.addModule("/voice-worklet.js");
      if (over()) { stream.getTracks().forEach(track => track.stop()); return; }
      this.#stream = stream;
      context.resume();
      const waiting = [];
      const worklet = new AudioWorkletNode(context, "voice", { numberOfOutputs: 0 });
      worklet.port.onmessage = ({ data }) => {
        waiting.push(data);
        if (socket.readyState === WebSocket.OPEN) waiting.splice(0).forEach(block => socket.send(block));
      };
      context.createMediaStreamSource(stream).connect(worklet);
    } catch (problem) {
      this.#told.failed(`The microphone cannot be used: ${problem.message}`);
      if (this.#context === context) this.#quiet();
      socket.close();
    }
  }

  // The service goes on reading what it has, and closes when all that was said is done.
  end() {
    if (!this.listening) return;
    this.#quiet();
    const socket = this.#socket;
    if (socket.readyState === WebSocket.OPEN) socket.send("end"); else socket.close();
    this.#socket = null;
    if (this.#said > 0) return;
    this.#told.heard({ event: "reading" });
    socket.addEventListener("close", () => { if (this.#said === 0) this.#told.heard({ event: "unheard", message: "Nothing was heard." }); });
  }

  #take(line) {
    if (["heard", "unheard", "stop", "aside"].includes(line.event)) this.#said++;
    if (line.event === "stop" || line.event === "speech") this.#stopped = line.event === "stop";
    // That a stop was heard stays in sight until somebody speaks again.
    if (line.event === "stop" || !this.#stopped) this.#told.heard(line);
  }

  #quiet() {
    this.#stream?.getTracks().forEach(track => track.stop());
    this.#context?.close();
    this.#stream = this.#context = null;
    this.#told.listening(false);
  }
}
