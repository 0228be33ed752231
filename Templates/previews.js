/* On every page: previews of what links lead to, from what the page brings along (<template data-preview>); the sentence
   that a link to a paragraph stands for, highlighted where one lands, with a way back; and "/" for the search. */
"use strict";

(() => {
  const root = new URL(".", document.currentScript.src).href;
  const main = document.getElementById("main");
  const words = document.body.dataset;
  const PARAGRAPH = /^articles\/[^#]+#(p\d+|headline|standfirst)$/;

  /** The path of a link's target from the site's root, with its fragment; null where it leaves the site or the page is it. */
  function target(link) {
    const [page, fragment] = link.href.split("#");
    if (!link.href.startsWith(root) || page === location.href.split(/[?#]/)[0]) return null;
    return decodeURI(page.slice(root.length)) + (fragment ? "#" + fragment : "");
  }

  /** The sentence that a mark stands for: the words before it, where it is the first of its marks. */
  function sentence(link) {
    const marks = link.closest(".marks");
    if (!link.matches(".mark, .to") || (marks && marks.querySelector(".mark") !== link)) return null;
    return link.closest("p, li, dd, td")?.querySelector(".said") ?? link.closest("li")?.querySelector(".said") ?? null;
  }

  // Previews

  let contents = null; // path -> the template's content; read when first needed
  let card = null; // the preview
  let shown = null; // its link
  let timer = 0;
  let pointer = "mouse";
  let touched = null; // the link that a first touch opened

  function content(link) {
    contents ??= new Map([...document.querySelectorAll("template[data-preview]")].map((t) => [t.dataset.preview, t.content]));
    const path = target(link);
    if (!path) return null;
    const parts = [path, path.split("#")[0]].map((key) => contents.get(key)?.cloneNode(true));
    if (!PARAGRAPH.test(path)) return path.includes("#") ? null : parts[0];
    const out = document.createDocumentFragment();
    out.append(parts[1] ?? paragraph("preview-name", link.getAttribute("aria-label") ?? link.textContent));
    const said = sentence(link);
    if (parts[0]) out.append(parts[0]);
    else if (said) out.append(paragraph("preview-said", said.textContent));
    return out;
  }

  function paragraph(name, text) {
    const made = document.createElement("p");
    made.className = name;
    made.textContent = text;
    return made;
  }

  function open(link) {
    clearTimeout(timer);
    if (shown === link) return true;
    close();
    const inside = content(link);
    if (!inside) return false;
    if (!card) {
      card = document.createElement("div");
      card.id = "preview";
      card.className = "preview";
      card.setAttribute("role", "tooltip");
      card.addEventListener("pointerenter", () => clearTimeout(timer));
      card.addEventListener("pointerleave", closeSoon);
    }
    card.replaceChildren(inside);
    if (pointer === "touch" && words.follow) card.append(paragraph("preview-note", words.follow));
    main.append(card);
    link.setAttribute("aria-describedby", "preview");
    shown = link;
    place(link);
    return true;
  }

  /** Below the link, above it where there is no room; never beyond the window's edges. */
  function place(link) {
    const line = [...link.getClientRects()][0] ?? link.getBoundingClientRect();
    const edge = document.documentElement;
    const left = Math.max(8, Math.min(line.left, edge.clientWidth - card.offsetWidth - 8));
    const fits = line.bottom + card.offsetHeight + 4 <= edge.clientHeight || line.top < card.offsetHeight + 4;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${scrollY + (fits ? line.bottom + 2 : line.top - card.offsetHeight - 2)}px`;
  }

  function close() {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    card?.remove();
    shown = touched = null;
  }

  function closeSoon() {
    clearTimeout(timer);
    timer = setTimeout(close, 300);
  }

  const linkAt = (event) => (event.target.closest ? event.target.closest("#main a[href]") : null);

  document.addEventListener("pointerdown", (event) => {
    pointer = event.pointerType;
    if (shown && !card.contains(event.target) && linkAt(event) !== shown) close();
  });
  document.addEventListener("pointerover", (event) => {
    const link = linkAt(event);
    if (event.pointerType === "touch" || !link || link === shown) return;
    pointer = event.pointerType;
    clearTimeout(timer);
    timer = setTimeout(open, shown ? 100 : 250, link);
  });
  document.addEventListener("pointerout", (event) => {
    // The keyboard's preview stays: the pointer did not open it.
    if (event.pointerType !== "touch" && linkAt(event) && document.activeElement !== shown) closeSoon();
    else if (!shown) clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const link = linkAt(event);
    if (link && pointer !== "touch" && link.matches(":focus-visible")) open(link);
  });
  document.addEventListener("focusout", (event) => {
    if (shown && linkAt(event) === shown) close();
  });
  document.addEventListener("click", (event) => {
    const link = linkAt(event);
    if (!link) return;
    // A finger can't hover: its first touch shows the preview, the second follows the link.
    if (pointer === "touch" && touched !== link && open(link)) {
      touched = link;
      return event.preventDefault();
    }
    remember(link);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Tab" && event.key !== "Escape" && event.key !== "Enter") pointer = "keyboard";
    if (event.key === "Escape" && shown) {
      event.stopPropagation();
      close();
    } else if (event.key === "/" && !event.altKey && !event.ctrlKey && !event.metaKey && !event.target.matches("input, textarea, select")) {
      const field = document.getElementById("search-field");
      const search = document.querySelector("link[rel=search]");
      if (field || search) event.preventDefault();
      if (field) field.focus();
      else if (search) location.href = search.href;
    }
  }, true);

  // The sentence where one lands, and the way back

  const STORE = "briefing-landing";

  /** Keeps for the next page which sentence a link stands for. Without storage the paragraph alone is marked. */
  function remember(link) {
    const path = target(link);
    if (!path || !PARAGRAPH.test(path)) return;
    content(link);
    const own = contents.get(path)?.querySelectorAll(".preview-said");
    const said = own?.length === 1 ? own[0] : sentence(link);
    try {
      sessionStorage.setItem(STORE, JSON.stringify({ path, said: said?.textContent ?? "", from: location.href }));
    } catch { /* no storage */ }
  }

  function land() {
    let landing = null;
    try {
      landing = JSON.parse(sessionStorage.getItem(STORE));
    } catch { /* no storage */ }
    const place = document.getElementById(location.hash.slice(1));
    document.querySelector("a.back")?.remove();
    globalThis.CSS?.highlights?.delete("sentence");
    document.documentElement.classList.remove("has-sentence");
    if (!place || !landing || landing.path !== decodeURI(location.href.slice(root.length))) return;
    const range = find(place, landing.said);
    if (range && globalThis.CSS?.highlights) {
      CSS.highlights.set("sentence", new Highlight(range));
      document.documentElement.classList.add("has-sentence");
    }
    const back = document.createElement("a");
    back.className = "back";
    back.href = landing.from;
    back.textContent = `↩ ${words.back}`;
    back.addEventListener("click", (event) => {
      if (history.length < 2 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.back();
    });
    place.append(" ", back);
  }

  /** Where an element holds a text, white space aside. */
  function find(place, text) {
    const wanted = text.replace(/\s+/g, "");
    if (!wanted) return null;
    let all = "";
    const at = [];
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      for (let offset = 0; offset < node.data.length; offset += 1) {
        if (/\s/.test(node.data[offset])) continue;
        all += node.data[offset];
        at.push([node, offset]);
      }
    }
    const start = all.indexOf(wanted);
    if (start < 0) return null;
    const range = document.createRange();
    const [last, offset] = at[start + wanted.length - 1];
    range.setStart(...at[start]);
    range.setEnd(last, offset + 1);
    return range;
  }

  if (location.hash) land();
  window.addEventListener("hashchange", land);
  window.addEventListener("pagehide", close);
})();
