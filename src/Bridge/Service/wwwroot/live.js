// The page's one socket: what happens comes in, stops go out. It connects again by itself.
const waits = [300, 600, 1200, 2400];
const confirmation = 1000, patience = 4000;

export class Live {
  #socket; #failed = 0; #past = null; #stop = null; #late = false; #stopTimer; #handlers;

  // handlers: begun(past events), happened(event), reachable(whether), stopping()
  constructor(handlers) {
    this.#handlers = handlers;
    this.#connect();
  }

  // Sends a stop by whatever way is open, until the service says that it has it.
  stop(kind) {
    this.#stop = kind;
    this.#late = false;
    this.#sendStop();
  }

  // What became of the last stop: "" when the service has it, "sent", or "late" when it should have said so by now.
  get stopState() { return this.#stop === null ? "" : this.#late ? "late" : "sent"; }

  #connect() {
    const socket = this.#socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/dashboard/live`);
    socket.onopen = () => { this.#past = []; };
    socket.onmessage = message => this.#take(JSON.parse(message.data));
    socket.onclose = () => {
      this.#handlers.reachable(false);
      setTimeout(() => this.#connect(), waits[Math.min(this.#failed++, waits.length - 1)]);
    };
  }

  #take(event) {
    if (event.event === "ready") {
      const past = this.#past;
      this.#past = null;
      this.#failed = 0;
      this.#handlers.reachable(true);
      this.#handlers.begun(past);
      if (this.#stop) this.#sendStop();
    } else if (this.#past) {
      this.#past.push(event);
    } else {
      if (event.event === "stop_requested") this.#stopDelivered();
      this.#handlers.happened(event);
    }
  }

  #sendStop() {
    const open = this.#socket.readyState === WebSocket.OPEN;
    if (open) this.#socket.send(this.#stop);
    clearTimeout(this.#stopTimer);
    this.#stopTimer = setTimeout(() => this.#postStop(), open ? confirmation : 0);
    this.#handlers.stopping();
  }

  async #postStop() {
    this.#late = true;
    this.#handlers.stopping();
    try {
      const answer = await fetch("/api/stop", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ kind: this.#stop }), signal: AbortSignal.timeout(patience), keepalive: true });
      if (answer.ok) {
        this.#stopDelivered();
        this.#handlers.happened(await answer.json());
        return;
      }
    } catch { /* tried again below */ }
    if (this.#stop) this.#stopTimer = setTimeout(() => this.#sendStop(), waits[0]);
  }

  #stopDelivered() {
    this.#stop = null;
    clearTimeout(this.#stopTimer);
    this.#handlers.stopping();
  }
}
