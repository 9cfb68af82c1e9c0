// The virtual vehicle of vda-5050-lib, another implementation of VDA 5050. Usage: node agv.js JSON
// JSON: {"url", "interfaceName", "manufacturer", "serialNumber", "version", "position": {"mapId", "x", "y", "theta", "lastNodeId"}, "timeLapse"}
// It says "ready" when it is connected. A line "stop" ends it with a goodbye; so does the end of its input, and so it never outlives its test.
const readline = require("node:readline");
const { AgvController, VirtualAgvAdapter } = require("vda-5050-lib");

const options = JSON.parse(process.argv[2]);

const parameter = (key, valueDataType, description, isOptional = false) => ({ key, valueDataType, description, isOptional });
const handling = [
  parameter("stationType", "STRING", "Type of the station, such as floor."),
  parameter("loadType", "STRING", "Type of the load, such as EPAL."),
  parameter("duration", "NUMBER", "How long it takes, in seconds.", true),
];
const action = (actionType, actionScopes, actionDescription, actionParameters = []) => ({ actionType, actionScopes, actionDescription, actionParameters });

// The library's vehicle has an empty factsheet; this one says what it really does.
const factsheet = {
  typeSpecification: {
    seriesName: "VirtualAgv", seriesDescription: "A virtual forklift.", agvKinematic: "DIFF", agvClass: "FORKLIFT", maxLoadMass: 1000,
    localizationTypes: ["NATURAL"], navigationTypes: ["AUTONOMOUS"],
  },
  physicalParameters: { speedMin: 0.1, speedMax: 2, accelerationMax: 1, decelerationMax: 1, heightMin: 1, heightMax: 2, width: 1, length: 2 },
  protocolLimits: { maxStringLens: {}, maxArrayLens: {}, timing: { minOrderInterval: 0, minStateInterval: 0 } },
  protocolFeatures: {
    optionalParameters: [],
    agvActions: [
      action("pick", ["NODE"], "Picks up a load.", handling),
      action("drop", ["NODE"], "Sets down a load.", handling),
      action("noop", ["NODE"], "Waits.", [parameter("duration", "NUMBER", "How long, in seconds.", true)]),
      action("startCharging", ["INSTANT", "NODE"], "Starts to charge."),
      action("stopCharging", ["INSTANT", "NODE"], "Stops charging."),
      ...["initPosition", "startPause", "stopPause", "cancelOrder", "stateRequest", "factsheetRequest"].map(type => action(type, ["INSTANT"], type)),
    ],
  },
  agvGeometry: {},
  loadSpecification: { loadSets: [{ setName: "pallet", loadType: "EPAL" }] },
};

async function main() {
  const agv = new AgvController(
    { manufacturer: options.manufacturer, serialNumber: options.serialNumber },
    { interfaceName: options.interfaceName, transport: { brokerUrl: options.url, heartbeat: 3 }, vdaVersion: options.version },
    { agvAdapterType: VirtualAgvAdapter, publishStateInterval: 5000, publishVisualizationInterval: 1000 },
    { initialPosition: options.position, vehicleSpeed: 2, timeLapse: options.timeLapse });
  await agv.start();
  agv.updateFactsheet(factsheet);

  let stopping;
  const stop = () => stopping ??= agv.stop().finally(() => process.exit(0));
  readline.createInterface({ input: process.stdin }).on("line", line => line.trim() === "stop" && stop()).on("close", stop);
  console.log("ready");
}

// The library lets a message that was on its way when the connection broke end the whole vehicle, though its client connects again by itself.
process.on("uncaughtException", error => {
  if (error.message !== "Connection closed") {
    console.error(error);
    process.exit(1);
  }
});

main().catch(error => {
  console.error(error);
  process.exit(1);
});
