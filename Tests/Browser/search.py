"""search.html as a reader uses it: type a name, see it, open it by keyboard; without JavaScript the indexes serve."""

import asyncio

import visits
from site_folder import PROTOCOLS, Visit

CHECKS = ("search", "search without JavaScript")
FIELD = "input[type=search], [role=searchbox], input[role=combobox]"
HITS = """name => [...document.querySelectorAll("main a[href]")].filter(
  link => link.checkVisibility() && link.textContent.replace(/\\s+/g, " ").includes(name)).length"""
HAS_FOCUS = f"() => document.activeElement?.matches({FIELD!r}) ?? false"
INDEXES = ("people/index.html", "initiatives/index.html", "dates/index.html", "articles/index.html")


async def until(page, expression, argument=None, wanted=bool, seconds=5):
    """Asks until the answer is as wanted; the last answer. (wait_for_function would need eval, which a policy forbids.)"""
    value = None
    for _ in range(int(seconds / 0.05)):
        try:
            value = await page.evaluate(expression, argument)
            if wanted(value):
                break
        except Exception:
            pass  # in the middle of a navigation
        await asyncio.sleep(0.05)
    return value


async def check(browser, site, places, report, protocols=PROTOCOLS):
    if not site.has("search.html"):
        for name in CHECKS:
            report.skip(name, "no search.html yet")
        return
    names = [await heading(browser, places, site.of_kind(kind)) for kind in ("people/*", "initiatives/*")]
    for protocol in protocols:
        for name in filter(None, names):
            await check_typing(browser, places, protocol, name, report)
        await check_slash(browser, places, protocol, report)
    await check_without_javascript(browser, site, places, report)


async def heading(browser, places, pages):
    """The name on the first page of a kind."""
    if not pages:
        return None
    async with visits.opened(browser, places, Visit(pages[0])) as (page, _):
        return await page.evaluate("() => document.querySelector('h1').textContent.replace(/\\s+/g, ' ').trim()")


async def check_typing(browser, places, protocol, name, report):
    where = f"search.html ({protocol}), “{name}”"
    async with visits.opened(browser, places, Visit("search.html", protocol)) as (page, record):
        field = page.locator(FIELD).first
        if not report.expect(await field.count(), "search", where, "no search field"):
            return
        before = await page.evaluate(HITS, name)
        await field.click()
        await page.keyboard.type(name)
        hits = await until(page, HITS, name, lambda hits: hits > before)
        if not report.expect(hits > before, "search", where, "no hit carries the name"):
            return
        await page.keyboard.press("ArrowDown")
        await page.keyboard.press("Enter")
        start = places.address("search.html", protocol)
        await until(page, "() => location.href.split(/[?#]/)[0]", None, lambda url: url and url != start)
        opened = page.url.split("?")[0].split("#")[0]
        report.expect(opened != start and places.is_own(opened), "search", where, "arrow and Enter open no hit")
        report.expect(await until(page, "name => document.body.textContent.replace(/\\s+/g, ' ').includes(name)", name),
                      "search", where, f"{opened} does not hold the name")
        for message in record.messages + record.failed + record.foreign:
            report.fail("search", where, message)


async def check_slash(browser, places, protocol, report):
    """On the front page `/` puts the cursor into a search field, there or on search.html."""
    async with visits.opened(browser, places, Visit("index.html", protocol)) as (page, _):
        await page.keyboard.press("/")
        report.expect(await until(page, HAS_FOCUS), "search", f"index.html ({protocol})", "“/” leads to no search field")


async def check_without_javascript(browser, site, places, report):
    async with visits.opened(browser, places, Visit("search.html", javascript=False)) as (page, _):
        links = await page.evaluate("() => [...document.querySelectorAll('main a[href]')].filter(a => a.checkVisibility()).map(a => a.getAttribute('href'))")
    for index in INDEXES:
        if site.has(index):
            report.expect(index in links, "search without JavaScript", "search.html", f"main does not link {index}")
