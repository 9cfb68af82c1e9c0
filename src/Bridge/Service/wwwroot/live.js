// The page's one socket: what happens comes in, stops go out. It connects again by itself.
const waits = [300, 600, 1200, 2400];
const confirmation = 1500;

export class Live {
  #socket; #failed = 0; #past = null; #stop = null; #stopTimer; #handlers;

  // handlers: begun(past events), happened(event), reachable(whether)
  constructor(handlers) {
    this.#handlers = handlers;
    this.#connect();
  }

  // Sends a stop by whatever way is open, until the service says that it has it.
  stop(kind) {
    this.#stop = kind;
    this.#sendStop();
  }

  get stopUndelivered() { return this.#stop !== null; }

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
      if (event.event === "stop_requested") { this.#stop = null; clearTimeout(this.#stopTimer); }
      this.#handlers.happened(event);
    }
  }

  #sendStop() {
    clearTimeout(this.#stopTimer);
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(this.#stop);
    this.#stopTimer = setTimeout(() => this.#postStop(), this.#socket.readyState === WebSocket.OPEN ? confirmation : 0);
  }

  async #postStop() {
    try {
      const answer = await fetch("/api/stop", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ kind: this.#stop }), signal: AbortSignal.timeout(5000), keepalive: true });
      if (answer.ok) {
        this.#stop = null;
        const report = await answer.json();
        // An open socket tells it by itself.
        if (this.#socket.readyState !== WebSocket.OPEN) this.#handlers.happened(report);
        return;
      }
    } catch { /* tried again below */ }
    if (this.#stop) this.#stopTimer = setTimeout(() => this.#sendStop(), waits[0]);
  }
}
