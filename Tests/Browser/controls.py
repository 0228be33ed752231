"""The checks checked: a sound site must pass them all, and each fault must be found by the check that it is there for."""

import asyncio, os
from dataclasses import dataclass

import accessibility, control_site, files, links, markup, pages, previews, printing, search, server, statements, visits
from hostile import attacks, provoke
from report import Report
from site_folder import Site, Visit

ASYNCHRONOUS = (accessibility, printing, search, previews)


@dataclass(frozen=True)
class Fault:
    """A check, words of what it must say, and the edit that makes the fault: in a file, one text for another."""

    check: str
    says: str
    file: str
    old: str
    new: str


# All in one site: they don't touch each other.
TOGETHER = [
    Fault("console", "uncaught", "preview.js", "(() => {", "throw new Error('broken');\n(() => {"),
    Fault("requests", "404", "articles/index.html", "</main>", '<img src="none.png" alt=""></main>'),
    Fault("other hosts", "attacker.invalid", "articles/talks.html", "</main>", '<img src="http://attacker.invalid/a.png" alt=""></main>'),
    Fault("horizontal scroll", "wider", "dates/index.html", "</main>", '<img width="2000" height="9" src="../icon.png" alt=""></main>'),
    Fault("layout shift", "dates/2031-04-02.html", "dates/2031-04-02.html", "</head>", '<script src="../shift.js" defer></script></head>'),
    Fault("one h1", "2 h1", "people/index.html", "</main>", "<h1>Again</h1></main>"),
    Fault("title and language", "no title", "people/ana-brook.html", "<title>Ana Brook</title>", "<title></title>"),
    Fault("title and language", "lang is “”", "people/index.html", ' lang="en"', ""),
    Fault("weight", "allowed", "initiatives/index.html", "</main>", f"<p>{'word ' * 11000}</p></main>"),
    Fault("policy", "allows 'unsafe-inline'", "initiatives/compact.html", "style-src 'self'", "style-src 'self' 'unsafe-inline'"),
    Fault("policy", "allows https:", "dates/index.html", "img-src 'self'", "img-src 'self' https:"),
    Fault("policy", "no base-uri", "dates/index.html", "base-uri 'none'; ", ""),
    Fault("policy", "0 Content-Security-Policy", "people/index.html", "http-equiv=", "name="),
    Fault("policy", "stands behind", "articles/index.html", '<meta charset="utf-8">', '<meta charset="utf-8"><link rel="stylesheet" href="../style.css">'),
    Fault("inline code", "<p style=", "initiatives/compact.html", "<p>", '<p style="color: #000">'),
    Fault("policy violations", "style-src", "initiatives/index.html", "</main>", '<p style="color: #000">Styled</p></main>'),
    Fault("links", "is not there", "index.html", "</ul>", '<li><a href="people/none.html">None</a></li></ul>'),
    Fault("links", "is no web address", "index.html", "</ul>", '<li><a href="gopher://a.invalid/">Old</a></li></ul>'),
    Fault("links", "leaves the site", "index.html", "</ul>", '<li><a href="/people/ana-brook.html">From the root</a></li></ul>'),
    Fault("links", "people/brook.html", "people/brook.html", "ana-brook.html", "gone.html"),
    Fault("anchors", "names no element", "index.html", "</ul>", '<li><a href="articles/talks.html#p9">Nine</a></li></ul>'),
    Fault("ids", "“twice”", "index.html", "</main>", '<p id="twice">a</p><p id="twice">b</p></main>'),
    Fault("statements", "not printed in", "people/ana-brook.html", "met Tomas", "meets Tomas"),
    Fault("statements", "leads to no element", "dates/2031-04-02.html", "talks.html#p1", "talks.html#p7"),
    Fault("statements", "without a source", "initiatives/compact.html", '<a class="mark" href="../articles/talks.html#p1">[1]</a>', "[1]"),
    Fault("statements", "print.html, “Ana Brook met", "print.html", "articles/talks.html#p1", "people/ana-brook.html"),
    Fault("statements", "index.html, “Ana Brook met", "index.html", "2 April 2031.</p>", "2 April  2031.</p>"),
    Fault("feed", "no updated", "feed.xml", '<updated>2031-04-02T00:00:00Z</updated><link', "<link"),
    Fault("calendar", "time of day", "calendar.ics", ";VALUE=DATE:20310402", ":20310402T090000Z"),
    Fault("calendar", "no UID", "calendar.ics", "UID:1@a.invalid\r\n", ""),
    Fault("data", "is not of type", "data/briefing.json", '"Talks"', "7"),
    Fault("tables", "a spreadsheet runs", "data/people.csv", "Ana", "=Ana"),
    Fault("tables", "has 3 cells", "data/people.csv", "Brook,1", "Brook,1,2"),
    Fault("linked data", "a Person without name", "index.html", '"@type": "Person", "name"', '"@type": "Person", "label"'),
    Fault("sitemap", "is no page", "sitemap.xml", "ana-brook", "nobody"),
    Fault("plain text", "markup in it", "briefing.txt", "Ana", "<b>Ana</b>"),
    Fault("markup", "Bad value", "articles/talks.html", '<p id="p1">', '<p id="p1" dir="sideways">'),
    Fault("accessibility", "image-alt", "articles/talks.html", "</main>", '<img src="../icon.png"></main>'),
    Fault("accessibility", "color-contrast", "style.css", "color: #111; background: #fff", "color: #bbb; background: #fff"),
]
SHIFT = """
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
  const late = document.createElement("p");
  late.textContent = "Late";
  document.querySelector("main").prepend(late);
}, 0)));
"""

# Each in a site of its own, where only its own check looks.
ALONE = [
    Fault("search", "no hit carries the name", "search.js", "name.includes(field.value)", "false"),
    Fault("search", "arrow and Enter open no hit", "search.js", 'event.key === "ArrowDown"', "false"),
    Fault("search", "leads to no search field", "search.js", 'event.key !== "/"', "true"),
    Fault("search", "no search field", "search.html", 'type="search"', 'type="text"'),
    Fault("search without JavaScript", "people/index.html", "search.html", '<a href="people/index.html">people</a>', "people"),
    Fault("previews", "focus opens no preview", "preview.js", '"focusin"', '"never"'),
    Fault("previews", "hovering opens no preview", "preview.js", '"pointerover"', '"never"'),
    Fault("previews", "Escape does not close it", "preview.js", '"Escape" && close()', '"Escape" && 0'),
    Fault("previews", "requests:", "preview.js", "close();\n    card =", "close(); new Image().src = 'icon.png?' + Math.random();\n    card ="),
    Fault("previews", "the page left for", "preview.js", "event.preventDefault(); touched", "touched"),
    Fault("print", "can't be read", "style.css", "\nbody {", "\n@media print { h1 { font-size: 0 } }\nbody {"),
    Fault("front page in print", "sides of A4", "style.css", "\nbody {", "\n@media print { .statement { height: 90cm } }\nbody {"),
]


def write(folder, made):
    for path, text in made.items():
        file = os.path.join(folder, path)
        os.makedirs(os.path.dirname(file), exist_ok=True)
        with open(file, "wb") as out:
            out.write(text if isinstance(text, bytes) else text.encode("utf-8"))


def with_faults(faults):
    made = control_site.files()
    made["shift.js"] = SHIFT
    for fault in faults:
        if fault.old not in made[fault.file]:
            raise SystemExit(f"controls: “{fault.old}” is not in {fault.file} of the sound site")
        made[fault.file] = made[fault.file].replace(fault.old, fault.new, 1)
    return made


async def check_site(browser, folder, name, made, only=None):
    """The report of a written site: all checks, or those of one module."""
    place = os.path.join(folder, name)
    write(place, made)
    site, report = Site(name, place), Report(name)
    with server.serving(site.folder) as base:
        places = visits.Places(site, base)
        if only is None:
            chosen = [Visit(page, "http", javascript, 320) for page in site.pages for javascript in (True, False)]
            records = await visits.visit_all(browser, site, places, chosen)
            for module in (links, statements, files):
                module.check(site, records, report)
            pages.check(site, records, report)
            await asyncio.to_thread(markup.check, site, report, markup.Waivers([]))
        for module in ASYNCHRONOUS if only is None else (only,):
            less = {"protocols": ("http",)} if only in (search, previews) else {}
            await report.guarded(module.CHECKS[0], module.check(browser, site, places, report, **less))
    return report


async def check(browser, folder, report):
    sound = await check_site(browser, folder, "sound", control_site.files() | {"shift.js": ""})
    for name, outcome in sound.outcomes.items():
        report.expect(outcome.checked and not outcome.failures and not outcome.skipped, "sound site passes", name,
                      f"{outcome.skipped or outcome.failures[:3] or 'looked at nothing'}")
    broken = await check_site(browser, folder, "broken", with_faults(TOGETHER))
    for fault in TOGETHER:
        judge(fault, broken, report)
    for name in sound.outcomes:
        report.expect(any(fault.check == name for fault in TOGETHER + ALONE), "every check has a fault", name, "no fault of its own")

    async def check_alone(at, fault):
        module = next(module for module in ASYNCHRONOUS if fault.check in module.CHECKS)
        judge(fault, await check_site(browser, folder, f"alone{at}", with_faults([fault]), module), report)

    await asyncio.gather(*(check_alone(*fault) for fault in enumerate(ALONE)))
    await check_naive(browser, folder, report)
    check_waivers(report)
    check_open_faults(report)


def judge(fault, found, report):
    failures = found.outcomes[fault.check].failures if fault.check in found.outcomes else []
    report.expect(any(fault.says in line for line in failures), "faults are found", f"{fault.check}, “{fault.says}”",
                  f"the fault in {fault.file} was not found; found: {failures[:3]}")


async def check_naive(browser, folder, report):
    """Attacks that a careless generator writes as they stand: each with markup of its own must be seen to run or to be live."""
    armed = [(word, text) for word, text in zip((f"attack{n:02}" for n in range(1, 99)), attacks.IN_TEXT)
             if text not in attacks.HARMLESS_WHEN_NAIVE]
    made = {f"{word}.html": attacks.naive_page(word, text) for word, text in armed}
    place = os.path.join(folder, "naive")
    write(place, made)
    site = Site("naive", place)
    with server.serving(site.folder) as base:
        records = await visits.visit_all(browser, site, visits.Places(site, base), [Visit(page) for page in site.pages])
    ran = 0
    for record in records:
        found = Report("naive")
        provoke.check([record], found)
        report.expect(found.failed(), "attacks are found", record.visit.page, "neither ran nor was live in a careless page")
        ran += bool(found.of("nothing executes").failures)
    report.expect(ran * 2 >= len(records), "attacks are found", "naive pages", f"only {ran} of {len(records)} ran")


def check_waivers(report):
    waivers = markup.Waivers([{"message": "used", "reason": "is"}, {"message": "not used", "reason": "is"}, {"message": "used too", "reason": " "}])
    answers = [waivers.covers("used"), waivers.covers("used too"), waivers.covers("used again")]
    complaints = list(waivers.complaints())
    report.expect(answers == [True, True, False] and len(complaints) == 2, "waivers", "Waivers", f"{answers} {complaints}")


def check_open_faults(report):
    found, used = Report("open"), set()
    found.fail("links", "a.html", "“b.html” is not there")
    found.fail("links", "a.html", "“c.html” is not there")
    found.set_known_aside([{"check": "links", "says": "b.html"}, {"check": "ids", "says": "x"}], used)
    report.expect(len(found.of("links").failures) == 1 and found.failed() == ["links"] and used == {0}, "waivers", "open faults",
                  f"{found.of('links')} {used}")
