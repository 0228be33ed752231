"""Nothing of an attack runs or is live: not on opening a page, not on focus, hover or search."""

import visits
from search import FIELD
from site_folder import Visit

CHECKS = ("nothing executes", "nothing is live")
WORDS = ("attack", "script", "onerror", "constructor", "__proto__", "</")
MOST_LINKS = 40
TOUCH = """element => {
  for (const type of ["pointerover", "mouseover", "mouseenter"]) element.dispatchEvent(new PointerEvent(type, {bubbles: true}));
  element.focus();
}"""
TRIED = ("main a[href]", "main [title], main abbr")


def check(records, report):
    """What the visits found."""
    for record in records:
        judge(str(record.visit), record, report)


def judge(where, record, report):
    report.checked("nothing executes")
    for trace in record.facts.get("pwned", []):
        report.fail("nothing executes", where, f"a payload ran ({trace})")
    for message in record.dialogs + record.foreign:
        report.fail("nothing executes", where, message)
    if record.left_for:
        report.fail("nothing executes", where, f"the page left for {record.left_for}")
    report.checked("nothing is live")
    for tag in record.facts.get("live", []):
        report.fail("nothing is live", where, tag)


async def check_in_use(browser, site, places, report):
    """Previews and search results are made while the page is used: the same must hold then."""
    for path in site.samples():
        async with visits.opened(browser, places, Visit(path)) as (page, record):
            for selector in TRIED:
                elements = page.locator(selector)
                for at in range(min(await elements.count(), MOST_LINKS)):
                    await elements.nth(at).evaluate(TOUCH)
            if path == "search.html" and await page.locator(FIELD).count():
                for word in WORDS:
                    await page.locator(FIELD).first.fill(word)
                    await page.evaluate("() => new Promise(done => setTimeout(done, 150))")
                    record.facts = await page.evaluate(visits.COLLECT)
                    judge(f"{path}, searching “{word}”", record, report)
            record.facts = await page.evaluate(visits.COLLECT)
            judge(f"{path}, in use", record, report)
