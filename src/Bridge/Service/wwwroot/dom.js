// Makes elements. Words from robots, cameras and people go in as text, never as markup.
const svgSpace = "http://www.w3.org/2000/svg";

export const byId = id => document.getElementById(id);
export const element = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);
export const shape = (name, attributes, ...children) => fill(document.createElementNS(svgSpace, name), attributes, children);

function fill(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...children.filter(child => child != null && child !== false));
  return made;
}

export const clock = time => element("time", { datetime: time }, new Date(time).toLocaleTimeString());
export const seconds = milliseconds => `${(milliseconds / 1000).toFixed(1)} s`;
export const words = name => name.replaceAll("_", " ");
export const shorten = (text, most) => text.length > most ? `${text.slice(0, most - 1)}…` : text;
