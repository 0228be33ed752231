// `briefing serve` adds this to the pages that it serves; no page of Output has it. It waits for word of a newer site,
// loads the page again and keeps the reader's place; while there is an error it shows the report over the page.
(() => {
  "use strict";
  const version = document.currentScript.dataset.version;
  const key = "briefing-serve-place";
  let stream = null;

  // The element with an id that is nearest to the window's top: it stays where it is, whatever changed above it.
  const landmark = () => {
    let best = null;
    for (const element of document.querySelectorAll("main [id], [id]")) {
      const box = element.getBoundingClientRect();
      if (!box.height) continue;
      if (!best || Math.abs(box.top) < Math.abs(best.top)) best = { id: element.id, top: box.top };
    }
    return best;
  };

  const reload = () => {
    const opened = [...document.querySelectorAll("details")].map((details) => details.open);
    const place = { path: location.pathname, x: scrollX, y: scrollY, mark: scrollY > 0 ? landmark() : null, opened };
    try {
      sessionStorage.setItem(key, JSON.stringify(place));
      history.scrollRestoration = "manual";
    } catch { /* without storage the browser keeps the place in its own way */ }
    location.reload();
  };

  const saved = () => {
    try {
      const place = JSON.parse(sessionStorage.getItem(key));
      sessionStorage.removeItem(key);
      return place && place.path === location.pathname ? place : null;
    } catch {
      return null;
    }
  };

  const restore = (place) => {
    const details = [...document.querySelectorAll("details")];
    if (details.length === place.opened.length) details.forEach((one, at) => { one.open = place.opened[at]; });
    const put = () => {
      const found = place.mark && document.getElementById(place.mark.id);
      const y = found ? scrollY + found.getBoundingClientRect().top - place.mark.top : place.y;
      scrollTo({ left: place.x, top: y, behavior: "instant" });
    };
    put();
    // Pictures that load later move the page once more.
    addEventListener("load", () => {
      put();
      history.scrollRestoration = "auto";
    }, { once: true });
  };

  const style = `
    :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; color-scheme: light }
    section { box-sizing: border-box; max-height: 70vh; overflow: auto; margin: 0; padding: 12px 16px; color: #111;
      background: #fff; border-top: 4px solid #a40000; box-shadow: 0 -2px 16px #0006; font: 15px/1.5 system-ui, sans-serif }
    h2 { margin: 0 0 4px; font-size: 16px }
    p { margin: 0 0 8px }
    pre { margin: 0; font: 13px/1.45 ui-monospace, monospace; white-space: pre; overflow-x: auto; tab-size: 4 }
    button { float: right; font: inherit; padding: 2px 10px }
    @media print { :host { display: none } }`;
  let box = null;

  const show = (report) => {
    if (box && box.report === report) return;
    hide();
    const host = document.createElement("briefing-report");
    const root = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    const make = (name, text) => {
      const element = document.createElement(name);
      if (text) element.textContent = text;
      return element;
    };
    const section = make("section"), button = make("button", "Hide"), words = make("pre", report);
    section.setAttribute("role", "alert");
    words.tabIndex = 0;
    button.addEventListener("click", () => { host.hidden = true; host.style.display = "none"; });
    section.append(button, make("h2", "The site can't be built as it is"),
                   make("p", "You see it as it was before. This report goes away when the error is mended."), words);
    root.append(section);
    document.documentElement.append(host);
    box = { host, report };
  };

  const hide = () => {
    box?.host.remove();
    box = null;
  };

  const connect = () => {
    if (stream || document.visibilityState === "hidden") return;
    stream = new EventSource("/.briefing/changes");
    stream.addEventListener("message", (event) => {
      const state = JSON.parse(event.data);
      if (state.version !== version) reload();
      else if (state.report && state.isThere) show(state.report);
      else hide();
    });
  };
  // A page that nobody sees holds no connection (a browser has six for a server); it asks when it is seen again.
  const disconnect = () => {
    stream?.close();
    stream = null;
  };

  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" ? disconnect() : connect());
  const place = saved();
  const start = () => {
    if (place) restore(place);
    connect();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start();
})();
