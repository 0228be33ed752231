"""A small site that every check must pass, written here so that each fault of controls.py is the only one."""

import json

POLICY = ("default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; "
          "base-uri 'none'; form-action 'none'")
WORDS = "Ana Brook met Tomas Reyes in Harbour Town on 2 April 2031."
NAMES = {
    "people/ana-brook.html": "Ana Brook", "initiatives/compact.html": "Harbour Compact",
    "dates/2031-04-02.html": "2 April 2031", "articles/talks.html": "Talks in Harbour Town",
}

STYLE = """
body { margin: 1rem; color: #111; background: #fff; font: 1rem/1.5 sans-serif }
a { color: #003399 }
#preview { border: 1px solid #555; padding: .5rem }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #111 } a { color: #9cf } }
"""

SEARCH = """
(() => {
  const pages = { "people/ana-brook.html": "Ana Brook", "initiatives/compact.html": "Harbour Compact" };
  const field = document.querySelector("input[type=search]"), list = document.querySelector("#hits");
  const home = document.querySelector("link[rel=stylesheet]").getAttribute("href").replace("style.css", "");
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.target.matches("input")) return;
    event.preventDefault();
    if (field) field.focus(); else location.href = home + "search.html";
  });
  if (!field) return;
  field.focus();
  field.addEventListener("input", () => {
    list.replaceChildren();
    for (const [path, name] of Object.entries(pages)) {
      if (!field.value || !name.includes(field.value)) continue;
      const item = document.createElement("li"), link = document.createElement("a");
      link.href = path; link.textContent = name; item.append(link); list.append(item);
    }
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") list.querySelector("a")?.focus();
  });
})();
"""

PREVIEW = """
(() => {
  let card = null, touched = null;
  const close = () => { card?.remove(); card = null; };
  const open = (link) => {
    close();
    card = document.createElement("div");
    card.id = "preview"; card.setAttribute("role", "tooltip"); card.textContent = "About " + link.textContent;
    document.body.append(card);
  };
  const owed = (node) => node.closest?.('main a[href*=".html"]');
  document.addEventListener("focusin", (event) => owed(event.target) && open(owed(event.target)));
  document.addEventListener("focusout", close);
  document.addEventListener("pointerover", (event) => owed(event.target) && open(owed(event.target)));
  document.addEventListener("touchend", (event) => {
    const link = owed(event.target);
    if (link && link !== touched) { event.preventDefault(); touched = link; open(link); }
  }, { passive: false });
  document.addEventListener("keydown", (event) => event.key === "Escape" && close());
})();
"""


def page(path, title, main, scripts=("search.js", "preview.js")):
    up = "../" * path.count("/")
    code = "".join(f'<script src="{up}{script}" defer></script>\n' for script in scripts)
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<title>{title}</title>
<link rel="icon" href="{up}icon.png">
<link rel="stylesheet" href="{up}style.css">
{code}</head>
<body>
<header><a href="{up}index.html">Home</a> <a href="{up}search.html">Search</a></header>
<main>
<h1>{title}</h1>
{main}
</main>
</body>
</html>
"""


def statement(up):
    return (f'<figure class="statement"><blockquote><p>{WORDS}</p></blockquote><figcaption>'
            f'<a class="mark" href="{up}articles/talks.html#p1">[1]</a></figcaption></figure>')


def said(up):
    """The same in the built-in templates' way: a greyed lead, the words, the marks of all sources."""
    return (f'<p><span class="lead">Before that.</span> <span class="said">{WORDS}</span> <span class="marks">'
            f'<a class="mark" href="{up}articles/talks.html#p1">[1]</a></span></p>')


def files():
    """path -> text, or bytes."""
    links = "".join(f'<li><a href="{path}">{name}</a></li>\n' for path, name in NAMES.items())
    made = {"index.html": page("index.html", "Talks", f"{statement('')}\n<ul>\n{links}</ul>")}
    for path, name in NAMES.items():
        folder = path.split("/")[0]
        made[f"{folder}/index.html"] = page(f"{folder}/index.html", folder.capitalize(),
                                            f'<p><a href="{path.split("/")[1]}">{name}</a></p>')
        made[path] = page(path, name, said("../") if folder == "initiatives" else statement("../"))
    made["articles/talks.html"] = page(
        "articles/talks.html", NAMES["articles/talks.html"],
        f'<p id="p1">{WORDS} More was said.</p>\n<p>See <a href="../people/ana-brook.html">Ana Brook</a>.</p>')
    indexes = "".join(f'<li><a href="{path.split("/")[0]}/index.html">{path.split("/")[0]}</a></li>' for path in NAMES)
    made["search.html"] = page("search.html", "Search", f'<p><label>Words <input type="search"></label></p>'
                               f'<ul id="hits"></ul><ul>{indexes}</ul>')
    made["print.html"] = page("print.html", "All of it", f"<h2>Ana Brook</h2>{statement('')}", scripts=())
    made["people/brook.html"] = ('<!DOCTYPE html><html lang="en" data-alias><head><meta charset="utf-8"><title>Moved</title>'
                                 '<meta http-equiv="refresh" content="0; url=ana-brook.html"></head>'
                                 '<body><p><a href="ana-brook.html">Ana Brook</a></p></body></html>')
    made |= {"style.css": STYLE, "search.js": SEARCH, "preview.js": PREVIEW, "briefing.txt": WORDS + "\n"}
    made["icon.png"] = bytes.fromhex(
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
        "a5f645400000000049454e44ae426082")
    made["index.html"] = made["index.html"].replace("</head>", '<script type="application/ld+json">' + json.dumps({
        "@context": "https://schema.org", "@type": "WebSite", "name": "Talks",
        "about": {"@type": "Person", "name": "Ana Brook"}}) + "</script>\n</head>")
    made["feed.xml"] = (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Talks</title>'
        '<id>https://a.invalid/</id><updated>2031-04-02T00:00:00Z</updated><entry><title>Talks in Harbour Town</title>'
        '<id>https://a.invalid/articles/talks.html</id><updated>2031-04-02T00:00:00Z</updated>'
        '<link href="https://a.invalid/articles/talks.html"/></entry></feed>')
    made["sitemap.xml"] = ('<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
                           '<url><loc>https://a.invalid/people/ana-brook.html</loc></url></urlset>')
    made["calendar.ics"] = "\r\n".join([
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//control//EN", "BEGIN:VEVENT", "UID:1@a.invalid",
        "DTSTAMP:20310401T000000Z", "DTSTART;VALUE=DATE:20310402", "SUMMARY:Talks", "END:VEVENT", "END:VCALENDAR", ""])
    made["data/briefing.json"] = json.dumps({"title": "Talks"})
    made["data/briefing.schema.json"] = json.dumps({
        "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["title"],
        "properties": {"title": {"type": "string"}}})
    made["data/people.csv"] = "name,statements\r\nAna Brook,1\r\n"
    return made
