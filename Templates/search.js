/* The search of a briefing. No library, no request but for the index, which is plain scripts so that it works from disk:
   each calls briefingSearch(name, number, data). Documentation/Search.md describes their format. */
"use strict";

(() => {
  const KINDS = ["people", "initiatives", "dates", "articles", "statements"];
  const FIRST = 10; // so many hits of a kind are shown at first
  const PREFIX_PARTS = 6; // so many parts of the words are loaded for the start of a word
  const folder = new URL("search/", document.currentScript.src).href;
  const parts = new Map(); // "words-1" -> its data
  const waiting = new Map(); // "words-1" -> [promise, resolve]
  let index = null;
  const ready = new Promise((resolve) => {
    window.briefingSearch = (name, number, data) => {
      if (name === "index") {
        index = data;
        readFold(data);
        return resolve();
      }
      const key = `${name}-${number}`;
      parts.set(key, name === "words" ? readWords(data) : data);
      if (waiting.has(key)) waiting.get(key).resolve();
    };
  });

  // Words: the rules of SearchWords.swift and SearchFold.swift, with the tables that the index brings.

  const fold = new Map();
  const LETTER = /[\p{L}\p{M}\p{N}]/u;
  const SIGN = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u;
  const LONGEST = 40;

  function readFold(data) {
    for (const row of data.marked) for (const letter of [...row].slice(1)) fold.set(letter, row[0]);
    for (const row of data.spelled) fold.set(row[0], row.slice(1));
  }

  function folded(letter) {
    if (letter < "\u0080") return letter.toLowerCase();
    return [...letter.toLowerCase()].filter((c) => c < "\u0300" || c > "\u036F").map((c) => fold.get(c) ?? c).join("");
  }

  /** The words of a text: [{word, start, end}], the places in UTF-16 units. */
  function wordsOf(text) {
    const letters = [...text];
    const isLetter = (at) => at < letters.length && LETTER.test(letters[at]) && !SIGN.test(letters[at]);
    const found = [];
    let word = "", start = 0, end = 0, run = 0, count = 0, place = 0;
    const close = () => {
      if (word) found.push({ word, start, end });
      word = "";
      run = count = 0;
    };
    for (let at = 0; at < letters.length; at += 1) {
      const letter = letters[at];
      if (LETTER.test(letter) && SIGN.test(letter)) {
        close();
        [word, start, end] = [folded(letter), place, place + letter.length];
        close();
      } else if (LETTER.test(letter)) {
        if (count === 0) start = place;
        if (count < LONGEST) word += folded(letter);
        end = place + letter.length;
        run += 1;
        count += 1;
      } else if ((letter === "'" || letter === "’") && count > 0 && isLetter(at + 1)) {
        if (/s/i.test(letters[at + 1]) && !isLetter(at + 2)) {
          close();
          at += 1;
          place += 1;
        }
      } else if (letter === "." && run === 1 && isLetter(at + 1) && !isLetter(at + 2)) {
        run = 0;
      } else {
        close();
      }
      place += letter.length;
    }
    close();
    return found;
  }

  // The index.

  function readWords(text) {
    return text.split("\n").map((line) => {
      const [word, ...places] = line.split(" ");
      return { word, places };
    });
  }

  /** The entries of a word as numbers, with 2 for those that it names and 1 for others. Read when first asked for. */
  function entriesOf(line) {
    if (!line.entries) {
      let last = 0;
      line.entries = line.places.map((place) => {
        last += parseInt(place, 36);
        return [last, place.endsWith("*") ? 2 : 1];
      });
      line.places = null;
    }
    return line.entries;
  }

  function load(key) {
    if (parts.has(key)) return Promise.resolve();
    if (!waiting.has(key)) {
      const state = {};
      state.promise = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        state.resolve = () => {
          script.remove();
          resolve();
        };
        script.onerror = () => {
          waiting.delete(key);
          script.remove();
          reject(new Error(key));
        };
        script.src = `${folder}${key}.js`;
        document.head.append(script);
      });
      waiting.set(key, state);
    }
    return waiting.get(key).promise;
  }

  /** The last of ascending values that is not greater, or -1. */
  function lastNotAfter(values, value) {
    let [low, high] = [0, values.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[middle] <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Whether a word of a query stands for all words that begin so; a number or a single letter stands for itself. */
  const isStart = (word) => word.length > 1 && !/^\p{N}+$/u.test(word) && !SIGN.test(word);

  function wordParts(word) {
    const first = Math.max(0, lastNotAfter(index.words, word));
    const last = isStart(word) ? lastNotAfter(index.words, word + "\uFFFF") : first;
    return range(first, Math.min(last, first + PREFIX_PARTS - 1)).map((part) => `words-${part + 1}`);
  }

  const range = (from, to) => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

  /** The entries that hold a word: number -> how well. */
  function holding(word) {
    const found = new Map();
    for (const key of wordParts(word)) {
      for (const line of parts.get(key) ?? []) {
        const isWhole = line.word === word;
        if (!isWhole && !(isStart(word) && line.word.startsWith(word))) continue;
        for (const [entry, name] of entriesOf(line)) {
          const value = name * 2 + (isWhole ? 1 : 0);
          if (value > (found.get(entry) ?? 0)) found.set(entry, value);
        }
      }
    }
    return found;
  }

  /** The hits of a query by kind: [{kind, best, hits: [number]}], the best of people, initiatives and dates first. */
  function find(words) {
    const statements = index.starts[4];
    const isCommon = (word) => index.common.some((c) => c === word || (isStart(word) && c.startsWith(word)));
    const lists = words.map((word) => ({ found: holding(word), isCommon: isCommon(word) }));
    // Start from the shortest list whose word does not stand in nearly every statement.
    lists.sort((a, b) => a.isCommon - b.isCommon || a.found.size - b.found.size);
    const groups = KINDS.map((kind) => ({ kind, best: 0, hits: [] }));
    for (const [entry] of lists[0].found) {
      let sum = 0;
      for (const { found, isCommon } of lists) {
        const value = found.get(entry) ?? (isCommon && entry >= statements ? 1 : 0);
        sum = value && sum >= 0 ? sum + value : -1;
      }
      if (sum < 0) continue;
      const group = groups[lastNotAfter(index.starts, entry)];
      group.hits.push([entry, sum]);
      group.best = Math.max(group.best, sum);
    }
    for (const group of groups) {
      group.hits.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      group.hits = group.hits.map(([entry]) => entry);
    }
    const named = groups.slice(0, 3).sort((a, b) => b.best - a.best);
    return [...named, ...groups.slice(3)].filter((group) => group.hits.length > 0);
  }

  const entryPart = (entry) => lastNotAfter(index.entries, entry);

  function entryAt(number) {
    const at = entryPart(number);
    const [entries, sources] = parts.get(`entries-${at + 1}`);
    const [text, href, note, count, marks, doubts = []] = entries[number - index.entries[at]];
    return { text, href, note, count, marks: marks.map(([source, anchor]) => ({ source: sources[source], anchor })), doubts };
  }

  const loadEntries = (numbers) =>
    Promise.all([...new Set(numbers.map(entryPart))].map((part) => load(`entries-${part + 1}`)));

  // The page.

  const field = document.getElementById("search-field");
  const hits = document.getElementById("search-hits");
  const status = document.getElementById("search-status");
  const t = document.getElementById("search-words").dataset;
  let shown = null; // the query whose hits stand on the page
  let turn = 0;

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children.filter((child) => child !== ""));
    return made;
  }

  function link(href, className, ...children) {
    const made = element("a", className, ...children);
    made.href = href;
    return made;
  }

  /** A text as text nodes, with <mark> around the words that the query holds. Never as HTML: it is from a clipping. */
  function marked(text, words) {
    const out = [];
    let at = 0;
    for (const { word, start, end } of wordsOf(text)) {
      if (!words.some((wanted) => word === wanted || (isStart(wanted) && word.startsWith(wanted)))) continue;
      out.push(text.slice(at, start), element("mark", "", text.slice(start, end)));
      at = end;
    }
    return [...out, text.slice(at)];
  }

  function mark({ source: [number, path, title], anchor }) {
    const made = link(`${path}#${anchor}`, "mark", `[${number}]`);
    made.setAttribute("aria-label", `${t.source} ${number}: ${title}`);
    return made;
  }

  function doubt([isTogether, href, rivals]) {
    const made = element("p", "meta", link(href, "differ", isTogether ? t.together : t.differ));
    for (const [words, number, place] of rivals) made.append(" ", element("span", "rival", words, " ", link(place, "mark", `[${number}]`)));
    return made;
  }

  function hit(number, kind, words) {
    const entry = entryAt(number);
    const item = element("li", `hit hit-${kind}`);
    if (kind === "statements") {
      const { source: [number, path, title, imprint], anchor } = entry.marks[0];
      const first = link(`${path}#${anchor}`, "to", `[${number}] ${imprint}`);
      first.title = title;
      item.append(
        element("p", "", element("span", "said", ...marked(entry.text, words))),
        element("p", "meta", entry.note ? `${t.says}: ${entry.note} · ` : "", first, ...entry.marks.slice(1).map(mark)));
    } else {
      item.append(element("p", "", link(entry.href, "to", ...marked(entry.text, words)), " ", element("span", "marks", ...entry.marks.map(mark))));
      if (entry.note) item.append(element("p", "meta", ...marked(entry.note, words)));
    }
    item.append(...entry.doubts.map(doubt));
    return item;
  }

  function section(group, words) {
    const list = element("ol", "", ...group.hits.slice(0, FIRST).map((number) => hit(number, group.kind, words)));
    const title = element("h2", "", t[group.kind], " ", element("span", "count", String(group.hits.length)));
    const made = element("section", `search-group`, title, list);
    if (group.hits.length > FIRST) made.append(moreButton(group, words, list));
    return made;
  }

  function moreButton(group, words, list) {
    const button = element("button", "", t.more);
    button.type = "button";
    button.onclick = async () => {
      const from = list.children.length;
      const next = group.hits.slice(from, from + 3 * FIRST);
      await loadEntries(next);
      list.append(...next.map((number) => hit(number, group.kind, words)));
      if (from + next.length >= group.hits.length) button.remove();
      list.children[from]?.querySelector("a.to").focus();
    };
    return button;
  }

  /** Shows the hits of what is in the field. */
  async function search() {
    const query = field.value.trim();
    if (query === shown) return;
    turn += 1;
    const own = turn;
    const isOld = () => own !== turn;
    try {
      await ready;
      const words = [...new Set(wordsOf(query).map(({ word }) => word))].slice(0, 12);
      if (words.length === 0) return show(query, [], words, "");
      await Promise.all(words.flatMap(wordParts).map(load));
      if (isOld()) return;
      const groups = find(words);
      await loadEntries(groups.flatMap((group) => group.hits.slice(0, FIRST)));
      if (isOld()) return;
      const count = groups.reduce((sum, group) => sum + group.hits.length, 0);
      show(query, groups, words, count === 0 ? t.none : count === 1 ? t.one : t.many.replace("%s", count));
    } catch {
      shown = null;
      if (!isOld()) status.textContent = t.failed;
    }
  }

  function show(query, groups, words, message) {
    shown = query;
    const focused = hits.contains(document.activeElement) ? document.activeElement.href : null;
    hits.replaceChildren(...groups.map((group) => section(group, words)));
    status.textContent = message;
    if (focused) (links().find((link) => link.href === focused) ?? links()[0] ?? field).focus();
    // The query is in the address, so that the way back leads to it; no step of the history.
    const hash = query ? "#" + encodeURIComponent(query) : location.pathname + location.search;
    if (location.hash !== hash) history.replaceState(null, "", hash);
  }

  const links = () => [...hits.querySelectorAll("a.to")];

  function move(step) {
    const all = links();
    const at = all.findIndex((link) => link.closest("li").contains(document.activeElement));
    if (at < 0 && step < 0) return;
    const next = at + step < 0 ? field : all[Math.min(at + step, all.length - 1)];
    next?.focus();
  }

  function readAddress() {
    let query = location.hash.slice(1);
    try {
      query = decodeURIComponent(query);
    } catch { /* as it is */ }
    if (query === field.value || query === "main") return;
    field.value = query;
    search();
  }

  let timer = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 60);
  });
  document.getElementById("search").addEventListener("submit", async (event) => {
    event.preventDefault();
    await search();
    links()[0]?.click();
  });
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const isHere = event.target === field || hits.contains(event.target);
    if (event.key === "Escape" && isHere) {
      event.preventDefault();
      field.value = "";
      field.focus();
      search();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && isHere) {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    }
  });
  window.addEventListener("hashchange", readAddress);
  window.addEventListener("pageshow", readAddress);
  readAddress();
  if (!hits.contains(document.activeElement)) field.focus({ preventScroll: true });
  window.briefingSearch.wordsOf = wordsOf; // for the tests
})();
