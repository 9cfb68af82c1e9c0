// Robots, people, places and things on a plan in metres, and as a table.
import { element, shape, words } from "./dom.js";

const margin = 22, letter = 6.6;
const order = { room: 0, furniture: 1, landmark: 1, fixture: 1, container: 1 };

export function showMap(host, table, observation) {
  const entities = observation.entities ?? [], robots = observation.robots ?? [];
  const placed = entities.filter(entity => entity.pose && entity.kind !== "robot");
  const moving = robots.filter(robot => robot.pose);
  host.replaceChildren(placed.length + moving.length > 0 ? draw(placed, moving, host.clientWidth || 340) : element("p", { class: "quiet" }, "No place of anything is known."));
  table.replaceChildren(list(entities, robots));
}

function draw(placed, robots, room) {
  const all = [...placed, ...robots], xs = all.map(one => one.pose.xMetres), ys = all.map(one => one.pose.yMetres);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((room - 2 * margin) / Math.max(right - left, .1), 420 / Math.max(high - low, .1));
  const size = [room, (high - low) * scale + 2 * margin];
  const shift = (room - (right - left) * scale) / 2;
  const at = pose => [shift + (pose.xMetres - left) * scale, margin + (high - pose.yMetres) * scale];
  const taken = [];
  const sorted = [...placed].sort((a, b) => (order[a.kind] ?? 2) - (order[b.kind] ?? 2));
  const signs = sorted.map(entity => sign(entity, at(entity.pose)));
  const arrows = robots.map(robot => arrow(robot, at(robot.pose)));
  // Robots' names first: where there is no room for all names, theirs stay.
  const names = [...robots.map(robot => label(robot.robotId, at(robot.pose), "strong", room, taken)), ...[...sorted].reverse().map(entity => label(entity.name, at(entity.pose), entity.kind === "room" ? "room" : "small", room, taken))];
  return shape("svg", { viewBox: `0 0 ${size[0]} ${size[1]}`, role: "img", "aria-label": `Map with ${robots.length} robots and ${placed.length} places and things; all are in the table below` },
    shape("rect", { class: "floor", width: size[0], height: size[1], rx: 8 }), ...grid(at, left, right, low, high, size), ...signs, ...arrows, ...names);
}

function grid(at, left, right, low, high, size) {
  const every = Math.max(right - left, high - low) > 30 ? 10 : Math.max(right - left, high - low) > 3 ? 1 : .1, lines = [];
  for (let x = Math.ceil(left / every) * every; x <= right; x += every) { const [px] = at({ xMetres: x, yMetres: low }); lines.push(shape("line", { class: "grid", x1: px, x2: px, y1: 0, y2: size[1] })); }
  for (let y = Math.ceil(low / every) * every; y <= high; y += every) { const [, py] = at({ xMetres: left, yMetres: y }); lines.push(shape("line", { class: "grid", y1: py, y2: py, x1: 0, x2: size[0] })); }
  return lines;
}

function sign(entity, [x, y]) {
  const title = shape("title", {}, `${entity.name}, ${entity.kind}`);
  if (entity.kind === "room") return shape("g", {}, title);
  if (entity.kind in order) return shape("rect", { class: "furniture", x: x - 5, y: y - 5, width: 10, height: 10, rx: 2 }, title);
  return shape("circle", { class: entity.kind === "person" ? "person" : "thing", cx: x, cy: y, r: 5 }, title);
}

function arrow(robot, [x, y]) {
  const degrees = -(robot.pose.headingRadians ?? 0) * 180 / Math.PI;
  return shape("path", { class: `robot${robot.online ? "" : " offline"}`, d: "M13,0 L-9,9 L-4,0 L-9,-9 Z", transform: `translate(${x},${y}) rotate(${degrees})` }, shape("title", {}, robot.robotId));
}

// Beside, above or below; where every place is taken the name is left to the table.
function label(text, [x, y], kind, room, taken) {
  const wide = text.length * letter, tries = kind === "room" ? [[-wide / 2, 4]] : [[9, 4], [-9 - wide, 4], [-wide / 2, -9], [-wide / 2, 19]];
  for (const [dx, dy] of tries) {
    const box = [x + dx, y + dy - 11, x + dx + wide, y + dy + 3];
    if (box[0] < 0 || box[2] > room || taken.some(other => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) continue;
    taken.push(box);
    return shape("text", { x: x + dx, y: y + dy, class: kind }, text);
  }
  return null;
}

function list(entities, robots) {
  const known = entity => Object.entries(entity.attributes ?? {}).map(([name, value]) => `${words(name)} ${value}`).join(", ");
  const where = pose => pose ? `${pose.xMetres.toFixed(2)}, ${pose.yMetres.toFixed(2)} m` : "";
  const rows = [
    ...robots.map(robot => [robot.robotId, "robot", [robot.online ? "online" : "offline", robot.moving && "moving", robot.emergencyStopped && "emergency stop", robot.battery != null && `battery ${Math.round(robot.battery * 100)} %`].filter(Boolean).join(", "), where(robot.pose)]),
    ...entities.map(entity => [entity.name, entity.kind, known(entity), where(entity.pose)]),
  ];
  return element("table", {}, element("thead", {}, element("tr", {}, ...["Name", "Kind", "Known of it", "Place"].map(title => element("th", { scope: "col" }, title)))),
    element("tbody", {}, ...rows.map(row => element("tr", {}, ...row.map(cell => element("td", {}, cell))))));
}
