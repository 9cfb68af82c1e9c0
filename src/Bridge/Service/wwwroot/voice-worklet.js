// Runs beside the page: makes 16 kHz mono, signed 16 bit, of whatever rate the microphone has, in blocks of 40 ms.
const target = 16000, block = 640, half = 16, fine = 64;

class VoiceProcessor extends AudioWorkletProcessor {
  constructor() {
    super();
    this.ratio = sampleRate / target;
    // A windowed sinc that lets nothing above 8 kHz through, tabled between its samples.
    const cut = Math.min(1, 1 / this.ratio) * .92, reach = this.reach = Math.ceil(half * Math.max(1, this.ratio));
    this.kernel = Float32Array.from({ length: reach * fine + 1 }, (_, index) => {
      const at = index / fine, x = Math.PI * at * cut, window = .5 + .5 * Math.cos(Math.PI * at / reach);
      return (x === 0 ? 1 : Math.sin(x) / x) * window * cut;
    });
    this.history = new Float32Array(2 * reach);
    this.next = reach;
    this.made = new Int16Array(block);
    this.count = 0;
  }

  process([input]) {
    if (!input?.length) return true;
    const mixed = Float32Array.from(input[0], (_, index) => input.reduce((sum, channel) => sum + channel[index], 0) / input.length);
    const sound = new Float32Array(this.history.length + mixed.length);
    sound.set(this.history);
    sound.set(mixed, this.history.length);
    for (; this.next + this.reach < sound.length; this.next += this.ratio) this.keep(this.sampleAt(sound, this.next));
    const dropped = sound.length - 2 * this.reach;
    this.history = sound.slice(dropped);
    this.next -= dropped;
    return true;
  }

  sampleAt(sound, at) {
    let sum = 0;
    for (let index = Math.ceil(at - this.reach); index <= at + this.reach; index++) {
      const far = Math.abs(index - at) * fine, low = Math.floor(far), part = far - low;
      if (low < this.kernel.length - 1) sum += sound[index] * (this.kernel[low] * (1 - part) + this.kernel[low + 1] * part);
    }
    return sum;
  }

  keep(sample) {
    this.made[this.count++] = Math.max(-32768, Math.min(32767, Math.round(sample * 32768)));
    if (this.count === block) {
      this.port.postMessage(this.made.buffer, [this.made.buffer]);
      this.made = new Int16Array(block);
      this.count = 0;
    }
  }
}

registerProcessor("voice", VoiceProcessor);
