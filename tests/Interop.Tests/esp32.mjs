// The robot of samples/esp32-robot in MicroPython built for WebAssembly. Usage: node esp32.mjs PORT
// Two of its modules are of this file: umqtt.simple, over the client of npm, and the board's hardware, which does nothing.
// It ends with its input, and so never outlives its test.
import { readFileSync } from "node:fs";
import { loadMicroPython } from "@micropython/micropython-webassembly-pyscript/micropython.mjs";
import mqtt from "mqtt";

const heard = [];
let client;
// On the board each of these waits for the broker's word before the next; here they queue for it.
let last = Promise.resolve();
const inTurn = act => { last = last.then(() => new Promise(act)); };
const wire = {
  connect(id, host, port, keepalive, topic, payload, retain, qos) {
    client = mqtt.connect({ host, port, clientId: id, keepalive, will: { topic, payload, retain, qos } });
    client.on("message", (name, message) => heard.push([name, message.toString()]));
  },
  publish: (topic, payload, retain, qos) => inTurn(done => client.publish(topic, payload, { retain, qos }, done)),
  subscribe: (topic, qos) => inTurn(done => client.subscribe(topic, { qos }, done)),
  next: () => heard.length ? heard.shift() : null,
};

const umqtt = `
import wire
class MQTTClient:
    def __init__(self, client_id, server, port=0, user=None, password=None, keepalive=0):
        self.id, self.server, self.port, self.keepalive = client_id, server, port, keepalive
    def set_callback(self, callback):
        self.callback = callback
    def set_last_will(self, topic, message, retain=False, qos=0):
        self.will = (topic, message, retain, qos)
    def connect(self):
        wire.connect(self.id, self.server, self.port, self.keepalive, *self.will)
    def publish(self, topic, message, retain=False, qos=0):
        wire.publish(topic, message, retain, qos)
    def subscribe(self, topic, qos=0):
        wire.subscribe(topic, qos)
    def ping(self):
        pass
    def check_msg(self):
        message = wire.next()
        if message:
            self.callback(message[0].encode(), message[1].encode())
`;
const hardware = `
class Motors:
    def drive(self, way): pass
    def stand(self): pass
class Lamp:
    on = False
    def set(self, on): self.on = on
def join_network(config): pass
`;
const config = `
ROBOT, BROKER, PORT, USER, PASSWORD = "rover", "127.0.0.1", ${Number(process.argv[2])}, None, None
`;

process.stdin.resume().on("end", () => process.exit(0));
const python = await loadMicroPython({ stdout: line => console.log(line) });
python.registerJsModule("wire", wire);
for (const folder of ["/lib", "/lib/umqtt"]) python.FS.mkdir(folder);
for (const [path, text] of [["/lib/umqtt/__init__.py", ""], ["/lib/umqtt/simple.py", umqtt], ["/lib/hardware.py", hardware], ["/lib/config.py", config]]) python.FS.writeFile(path, text);

// The event loop of this build is that of JavaScript: a program's last line begins its task.
const asyncio = python.pyimport("asyncio");
asyncio.run = async task => { await asyncio.create_task(task); };
const main = readFileSync(new URL("../../samples/esp32-robot/main.py", import.meta.url), "utf8");
try {
  python.runPython(`import sys\nsys.path.append("/lib")\n${main}`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
