"""Takes a browser to the pages and brings back what happened there and what they are made of."""

import asyncio, contextlib, os, pathlib, shutil, urllib.parse
from dataclasses import dataclass, field

HERE = pathlib.Path(__file__).parent
COLLECT = (HERE / "collect.js").read_text(encoding="utf-8")
WATCH = (HERE / "watch.js").read_text(encoding="utf-8")
HEIGHTS = {320: 640, 768: 1024, 1440: 900}
# Two frames, what they set off, and the frame after that.
SETTLED = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(
  () => setTimeout(() => requestAnimationFrame(done), 20))))"""
# How many pages are in use at a time, and how long a busy machine may take over one, in milliseconds.
SIDE_BY_SIDE = asyncio.Semaphore(4)
PATIENCE = 30000
# Nothing leaves the machine, whatever a page asks for.
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]


async def launch(playwright):
    """Debian's Chromium; Playwright's own download is not wanted."""
    program = next((p for p in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if p), None)
    if program is None:
        raise SystemExit("check-site: no Chromium; Scripts/install-dependencies --tests installs it")
    return await playwright.chromium.launch(executable_path=program, args=ARGUMENTS)


@dataclass
class Record:
    """What happened while a page was open."""

    visit: object
    facts: dict = field(default_factory=dict)
    messages: list = field(default_factory=list)
    failed: list = field(default_factory=list)
    foreign: list = field(default_factory=list)
    dialogs: list = field(default_factory=list)
    requests: list = field(default_factory=list)
    left_for: str = ""


class Places:
    """Where a site's pages are found, over http and on disk."""

    def __init__(self, site, base):
        self.base = base
        self.root = pathlib.Path(site.folder).as_uri() + "/"

    def address(self, page, protocol):
        return (self.base if protocol == "http" else self.root) + urllib.parse.quote(page)

    def is_own(self, url):
        return url.startswith((self.base, self.root, "data:", "blob:", "about:"))


def watch(page, places, record_of):
    """Writes down all that a page does, into the record that is current when it happens."""

    def on_console(message):
        if message.type in ("error", "warning"):
            at = message.location.get("url", "")
            record_of().messages.append(f"{message.type}: {message.text}" + (f" ({at})" if at not in message.text else ""))

    def on_request(request):
        record_of().requests.append(request.url)
        if not places.is_own(request.url):
            record_of().foreign.append(request.url)

    def on_response(response):
        if response.status >= 400:
            record_of().failed.append(f"{response.status} {response.url}")

    def on_failed(request):
        # A browser drops the icon of a page that it leaves; one that is missing answers 404 or is not found.
        if request.failure == "net::ERR_ABORTED" and request.url.rsplit("/", 1)[-1].startswith("icon."):
            return
        record_of().failed.append(f"{request.failure} {request.url}")

    async def on_dialog(dialog):
        record_of().dialogs.append(f"{dialog.type}: {dialog.message}")
        await dialog.dismiss()

    page.on("console", on_console)
    page.on("pageerror", lambda error: record_of().messages.append(f"uncaught: {error}"))
    page.on("request", on_request)
    page.on("response", on_response)
    page.on("requestfailed", on_failed)
    page.on("dialog", on_dialog)
    page.on("popup", lambda popup: record_of().foreign.append(f"a new window: {popup.url}"))


@contextlib.asynccontextmanager
async def opened(browser, places, visit, **options):
    """A page in a context of its own, and its record, for checks that use a page as a reader would."""
    async with SIDE_BY_SIDE:
        context = await browser.new_context(
            java_script_enabled=visit.javascript, color_scheme=visit.scheme,
            viewport={"width": visit.width, "height": HEIGHTS[visit.width]}, **options)
        try:
            await context.add_init_script(WATCH)
            page = await context.new_page()
            page.set_default_timeout(PATIENCE)
            record = Record(visit)
            watch(page, places, lambda: record)
            await page.goto(places.address(visit.page, visit.protocol), wait_until="load")
            yield page, record
        finally:
            await context.close()


async def visit_all(browser, site, places, visits, pictures=None):
    """The records of all visits. One context for each pair of JavaScript and colour scheme, all side by side."""
    groups = {}
    for visit in visits:
        groups.setdefault((visit.javascript, visit.scheme), []).append(visit)

    async def visit_group(javascript, scheme, group):
        records = []
        context = await browser.new_context(java_script_enabled=javascript, color_scheme=scheme)
        await context.add_init_script(WATCH)
        page = await context.new_page()
        page.set_default_timeout(PATIENCE)
        watch(page, places, lambda: records[-1])
        width = None
        for visit in sorted(group, key=lambda visit: visit.width):
            record = Record(visit)
            records.append(record)
            if visit.width != width:
                width = visit.width
                await page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
            address = places.address(visit.page, visit.protocol)
            try:
                await page.goto(address, wait_until="load")
                if javascript:
                    await page.evaluate(SETTLED)
                record.facts = await page.evaluate(COLLECT)
            except Exception as error:
                record.failed.append(str(error).split("\n")[0])
            if page.url.split("#")[0] != address:
                record.left_for = page.url
            if pictures and javascript and visit.protocol == "http" and (scheme == "light" or width == 1440):
                await take_picture(page, site, visit, pictures)
        await context.close()
        return records

    groups = await asyncio.gather(*(visit_group(*key, group) for key, group in groups.items()))
    return [record for group in groups for record in group]


async def confirm_shifts(browser, site, places, records, limit):
    """A busy machine paints a page in pieces. What shifts by the page's own fault shifts again, both times."""
    for record in records:
        if record.visit.javascript and record.facts.get("shift", 0) >= limit:
            for _ in range(2):
                again = await visit_all(browser, site, places, [record.visit])
                record.facts["shift"] = min(record.facts["shift"], again[0].facts.get("shift", 1))


async def take_picture(page, site, visit, pictures):
    """Keeps the first screen of a page; of the front page all of it."""
    name = f"{visit.page.removesuffix('.html').replace('/', '-')}-{visit.width}-{visit.scheme}.png"
    folder = os.path.join(pictures.folder, site.name)
    os.makedirs(folder, exist_ok=True)
    if visit.page in pictures.pages:
        await page.screenshot(path=os.path.join(folder, name), full_page=visit.page == "index.html")
