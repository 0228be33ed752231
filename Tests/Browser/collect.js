// What a page is made of, as the checks want it. Run in the page by visits.py, with and without JavaScript of its own.
() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const tag = (element) => element.outerHTML.slice(0, element.outerHTML.indexOf(">") + 1).slice(0, 200);
  const root = document.documentElement;

  // The built-in templates' way: the words in .said, and behind them the marks, of which the first leads to the words.
  const said = (element) => {
    const marks = element.nextElementSibling;
    const mark = marks?.matches(".mark") ? marks : marks?.querySelector(".mark");
    return { words: element.textContent.trim(), source: mark?.getAttribute("href") || "" };
  };
  // Any other way: the words stand in .words, blockquote or q, else in the element itself; a lead, marks and notes are
  // not its words. A statement that folds others beneath it answers only for its own.
  const statement = (element) => {
    const copy = element.cloneNode(true);
    all(".statement, [data-statement]", copy).forEach((inner) => inner.remove());
    const words = copy.querySelector(".words, blockquote, q") || copy;
    const links = all('a[href*="#"]', copy).filter((link) => words === copy || !words.contains(link));
    const source = element.dataset.cite || (links.find((link) => link.matches(".mark")) || links[0])?.getAttribute("href");
    all(".lead, .mark, .marks, .meta, .note, .basis, figcaption, script", words).forEach((inner) => inner.remove());
    return { words: words.textContent.trim(), source: source || "" };
  };
  const endsInItsMark = (paragraph) => {
    const last = paragraph.lastElementChild;
    return last && last.matches('a.mark[href*="#"]') && paragraph.querySelectorAll(".mark").length === 1
      && !last.nextSibling?.textContent.trim() && !paragraph.closest(".statement, [data-statement], .meta, .note") && !paragraph.querySelector(".said");
  };

  const wide = root.scrollWidth > root.clientWidth
    ? all("body *").filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1).map(tag).pop() || "?" : "";
  const texts = {};
  for (const element of all("[id]")) {
    if (!element.matches("html, body, main, article, section, header, nav, aside")) texts[element.id] = element.textContent;
  }
  const ids = all("[id]").map((element) => element.id);
  return {
    title: document.title.trim(),
    language: root.lang,
    headings: all("h1").map((heading) => heading.textContent.trim()),
    text: document.body ? document.body.textContent.replace(/\s+/g, " ").trim().length : 0,
    overflow: wide,
    shift: window.__watch ? window.__watch.shift : 0,
    violations: window.__watch ? window.__watch.violations : [],
    pwned: window.__pwned || [],
    ids, texts,
    repeated: ids.filter((id, at) => ids.indexOf(id) !== at),
    names: all("a[name]").map((anchor) => anchor.name),
    links: all("a[href], area[href], link[href]").map((link) => link.getAttribute("href")),
    resources: all("[src]").map((element) => element.getAttribute("src")),
    policies: all('head > meta[http-equiv="Content-Security-Policy" i]').map((meta) => ({
      content: meta.content,
      late: all("script, link, style").some((e) => e.compareDocumentPosition(meta) & Node.DOCUMENT_POSITION_FOLLOWING),
    })),
    inline: [
      ...all("script:not([src])").filter((e) => !/json$/.test(e.type)).map(tag),
      ...all("style, [style]").map(tag),
      ...all("*").filter((e) => [...e.attributes].some((a) => /^on/i.test(a.name))).map(tag),
    ],
    live: [
      ...all("iframe, frame, frameset, object, embed, applet, base, portal, foreignObject, meta[http-equiv=refresh i]").map(tag),
      ...all("*").filter((e) => [...e.attributes].some((a) =>
        /^on/i.test(a.name) || /^(srcdoc|ping|formaction|background)$/i.test(a.name)
        || (/(^|:)(href|src|action|data|poster|srcset|cite)$/i.test(a.name)
          && /^[\s\0-\x20]*(javascript|vbscript|data:(?!image\/(png|jpeg|gif|webp)))/i.test(a.value.replace(/[\t\n\r]/g, ""))))).map(tag),
    ],
    scripts: all("script[src]").map((script) => script.getAttribute("src")),
    outside: all("[src], [srcset], [poster], link[rel=stylesheet], form[action], use, image")
      .filter((e) => /^(https?:)?\/\//i.test(
        ["src", "srcset", "poster", "href", "action", "xlink:href"].map((n) => e.getAttribute(n)).find((v) => v) || "")).map(tag),
    statements: [
      ...all(".said").map(said),
      ...all(".statement, [data-statement], [data-cite]").filter((e) => !e.querySelector(".said")).map(statement),
      ...all("main p").filter(endsInItsMark).map(statement),
    ],
    linkedData: all('script[type="application/ld+json"]').map((script) => script.textContent),
  };
}
