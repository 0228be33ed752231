"""A link to a person, initiative, date or paragraph previews its target: on focus, hover and touch, without a request."""

import asyncio

import visits
from search import until
from site_folder import PROTOCOLS, Visit

CHECKS = ("previews",)
SHOWN = """() => [...document.querySelectorAll(
  "[role=tooltip], [role=dialog], dialog, [popover], .preview, .preview-card, #preview")].filter(
  e => e.checkVisibility({visibilityProperty: true, opacityProperty: true})).map(e => e.textContent.trim()).join(" ")"""
TARGETS = {"person": "people/", "initiative": "initiatives/", "date": "dates/", "paragraph": "articles/"}


def selector(page, kind):
    """The links of a page's text that a preview is owed: to the page of an entry, or to a paragraph."""
    fragment = '[href*=".html#p"]' if kind == "paragraph" else '[href$=".html"]:not([href$="index.html"])'
    return f'main a[href*="{TARGETS[kind]}"]{fragment}' if page.count("/") == 0 or kind != page.split("/")[0] else None


async def check(browser, site, places, report, protocols=PROTOCOLS):
    scripts = [page for page in site.files if page.endswith(".js") and "preview" in page.lower()]
    marked = any("data-preview" in site.read(page) for page in site.samples())
    if not scripts and not marked:
        report.skip("previews", "no script named preview*.js and no data-preview yet")
        return
    pages = ["index.html"] + site.of_kind("articles/*")[:1] + site.of_kind("people/*")[:1]
    checks = [check_page(browser, places, page, kind, protocol, report)
              for page in pages for kind in TARGETS for protocol in protocols]
    found = await asyncio.gather(*checks)
    await check_touch(browser, places, pages, report)
    report.expect(any(found), "previews", site.name, "no page of the sample has a link that owes a preview")


async def first_link(page, path, kind):
    links = page.locator(selector(path, kind))
    for at in range(min(await links.count(), 20)):
        if await links.nth(at).is_visible():
            return links.nth(at)
    return None


async def check_page(browser, places, path, kind, protocol, report):
    where = f"{path} ({protocol}), link to a {kind}"
    async with visits.opened(browser, places, Visit(path, protocol)) as (page, record):
        link = await first_link(page, path, kind)
        if link is None:
            return False
        before = len(record.requests)
        report.expect(not await page.evaluate(SHOWN), "previews", where, "a preview is open before anything happened")
        await link.focus()
        report.expect(await until(page, SHOWN, seconds=2), "previews", where, "focus opens no preview")
        await page.keyboard.press("Escape")
        report.expect(not await until(page, SHOWN, wanted=lambda text: not text, seconds=2), "previews", where,
                      "Escape does not close it")
        report.expect(await link.evaluate("link => link === document.activeElement"), "previews", where,
                      "Escape loses the focus")
        await link.evaluate("link => link.blur()")
        await link.hover()
        report.expect(await until(page, SHOWN, seconds=2), "previews", where, "hovering opens no preview")
        report.expect(len(record.requests) == before, "previews", where, f"requests: {record.requests[before:]}")
        for message in record.messages:
            report.fail("previews", where, message)
        return True


async def check_touch(browser, places, pages, report):
    """The first touch opens the preview and stays on the page."""
    for path in pages:
        async with visits.opened(browser, places, Visit(path, width=320), has_touch=True, is_mobile=True) as (page, _):
            start = page.url
            for kind in TARGETS:
                if link := await first_link(page, path, kind):
                    where = f"{path}, touching a link to a {kind}"
                    await link.tap()
                    report.expect(await until(page, SHOWN, seconds=2), "previews", where, "no preview")
                    report.expect(page.url == start, "previews", where, f"the page left for {page.url}")
                    break
