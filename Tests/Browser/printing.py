"""The front page on two sides of A4, and print.html as a document whose pages a person can read."""

import os, re, subprocess, tempfile, unicodedata

import visits
from site_folder import Visit

CHECKS = ("print", "front page in print")
MOST_SIDES = 2


def squeezed(text):
    """Letters and figures only in one case: a line may break anywhere, a style may set capitals."""
    return re.sub(r"[\s\u00ad\u200b-]+", "", unicodedata.normalize("NFKC", text)).casefold()


async def as_pdf(browser, places, page_path):
    """(number of pages, text of each, headings that are shown)"""
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "page.pdf")
        async with visits.opened(browser, places, Visit(page_path)) as (page, _):
            await page.emulate_media(media="print")
            headings = await page.evaluate(
                "() => [...document.querySelectorAll('h1, h2, h3')].filter(h => h.checkVisibility()).map(h => h.innerText)")
            await page.pdf(path=file, format="A4", print_background=False, prefer_css_page_size=True)
        text = subprocess.run(["pdftotext", "-enc", "UTF-8", file, "-"], capture_output=True, check=True).stdout
    pages = text.decode("utf-8", "replace").split("\f")[:-1]
    return pages, headings


async def check(browser, site, places, report):
    sides, _ = await as_pdf(browser, places, "index.html")
    report.expect(len(sides) <= MOST_SIDES, "front page in print", "index.html", f"{len(sides)} sides of A4, {MOST_SIDES} allowed")
    if not site.has("print.html"):
        report.skip("print", "no print.html yet")
        return
    sides, headings = await as_pdf(browser, places, "print.html")
    report.expect(sides, "print", "print.html", "no page")
    report.expect(headings, "print", "print.html", "no heading is printed")
    text = squeezed("".join(sides))
    for heading in headings:
        report.expect(squeezed(heading) in text, "print", "print.html", f"the heading “{heading}” can't be read in the PDF")
    for number, side in enumerate(sides, 1):
        report.expect(side.strip(), "print", "print.html", f"side {number} of {len(sides)} is empty")
