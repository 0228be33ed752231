"""`briefing serve` in a browser: edits show by themselves, the place is kept, an error shows its report and goes away."""

import asyncio, contextlib, os, re, signal, socket, subprocess, tempfile

from search import until

CHECKS = ("edits show", "place is kept", "errors show", "bursts", "the end", "served console")

FRONT_MATTER = "---\ntitle: {title}\npublished: 2031-04-{day:02}\n---\n"
PARAGRAPH = "Port Minister Pia Roel met union leader Tom Achterberg of the Harbour Union, round {n}, and both were content."
CARD = """() => document.querySelector("briefing-report")?.shadowRoot.querySelector("pre").textContent ?? null"""
VERSION = """() => document.querySelector("script[data-version]").dataset.version"""
HOLDS = "words => document.querySelector('main')?.textContent.includes(words) ?? false"


def pile(folder):
    """A small Content folder with one long article."""
    articles = os.path.join(folder, "Content", "articles")
    os.makedirs(articles)
    for name, title, day, count in (("talks", "Dockers and ministers talk", 2, 60), ("ferries", "Ferries wait", 3, 2)):
        write(os.path.join(articles, name + ".md"), FRONT_MATTER.format(title=title, day=day)
              + "\n\n".join(PARAGRAPH.format(n=n) for n in range(1, count + 1)) + "\n")


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def tree(folder):
    return sorted(os.path.join(where, name) for where, _, names in os.walk(folder) for name in names)


class Running:
    """The program at work in a folder, and where it serves."""

    def __init__(self, program, folder, *arguments):
        self.errors = tempfile.TemporaryFile("w+", encoding="utf-8")
        self.process = subprocess.Popen([program, "serve", "--port", "0", *arguments], cwd=folder, text=True,
                                        stdout=subprocess.PIPE, stderr=self.errors, preexec_fn=self.hears_control_c)
        self.address = ""
        for line in self.process.stdout:
            if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
                self.address = found[0]
                break

    @staticmethod
    def hears_control_c():
        """In the background of a shell it is ignored, by what is started there as well."""
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    @property
    def port(self):
        return int(self.address.rstrip("/").rsplit(":", 1)[1])

    def said(self):
        self.errors.seek(0)
        return self.errors.read()

    def stop(self, by=signal.SIGINT):
        self.process.send_signal(by)
        try:
            return self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return None


@contextlib.contextmanager
def running(program, folder, *arguments):
    serve = Running(program, folder, *arguments)
    try:
        yield serve
    finally:
        if serve.process.poll() is None:
            serve.process.kill()
            serve.process.wait()


async def check(browser, program, report, *arguments):
    """All of it on one small pile; `arguments` are options of the program, such as --poll."""
    with tempfile.TemporaryDirectory(prefix="check-serve-") as folder:
        pile(folder)
        with running(program, folder, *arguments) as serve:
            if not report.expect(serve.address, "edits show", "briefing serve", f"no address: {serve.said()[:300]}"):
                return
            context = await browser.new_context()
            page = await context.new_page()
            messages = []
            page.on("console", lambda said: messages.append(said.text) if said.type in ("error", "warning") else None)
            page.on("pageerror", lambda error: messages.append(str(error)))
            for step in (edits_show, place_is_kept, errors_show, bursts):
                await report.guarded(CHECKS[0], step(page, serve, folder, report))
            report.checked("served console")
            # The browser's own line about a page that was not there is what the check asked for.
            for message in messages:
                if "status of 404" not in message and "status of 500" not in message:
                    report.fail("served console", serve.address, message)
            before = [path for path in tree(folder)]
            ended(serve, folder, before, report)
            await context.close()


async def shows(page, words, report, check, what, seconds=20):
    report.expect(await until(page, HOLDS, words, seconds=seconds), check, what, f"“{words}” does not show")


async def edits_show(page, serve, folder, report):
    """A clipping, a new one, a template, the stylesheet, an entry, corrections.yml: none needs a reload by hand."""
    check, content = "edits show", os.path.join(folder, "Content")
    await page.goto(serve.address + "articles/ferries-wait.html")
    path = os.path.join(content, "articles", "ferries.md")
    write(path, read(path) + "\nA whale was seen off the quay.\n")
    await shows(page, "A whale was seen off the quay.", report, check, "a clipping")
    await page.goto(serve.address + "articles/new-cranes.html")
    write(os.path.join(content, "articles", "deep", "cranes.txt"), "New cranes\n\nThe port bought two cranes.\n")
    await shows(page, "The port bought two cranes.", report, check, "a new clipping in a new folder")
    await page.goto(serve.address + "index.html")
    templates = os.path.join(folder, "Templates")
    base = read(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Templates", "base.html"))
    write(os.path.join(templates, "base.html"), base.replace('<main id="main">', '<main id="main"><p>Seen by the desk.</p>'))
    await shows(page, "Seen by the desk.", report, check, "a template")
    style = read(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Templates", "style.css"))
    write(os.path.join(templates, "style.css"), style + "\nmain { outline: 3px solid rgb(1, 2, 3) }\n")
    colour = "() => getComputedStyle(document.querySelector('main')).outlineColor"
    seen = await until(page, colour, None, lambda value: value == "rgb(1, 2, 3)", seconds=20)
    report.expect(seen == "rgb(1, 2, 3)", check, "the stylesheet", f"main's outline is {seen}")
    await page.goto(serve.address + "people/pia-roel.html")
    write(os.path.join(content, "people", "pia-roel.md"), "---\nname: Pia Roel\nrole: Minister of Ports and Quays\n---\nThe desk's words.\n")
    await shows(page, "The desk's words.", report, check, "an entry")
    await page.goto(serve.address + "people/tom-achterberg.html")
    write(os.path.join(content, "corrections.yml"), "role:\n  - {person: Tom Achterberg, role: speaker of the dockers}\n")
    await shows(page, "peaker of the dockers", report, check, "corrections.yml")
    os.remove(os.path.join(content, "corrections.yml"))
    gone = await until(page, HOLDS, "peaker of the dockers", lambda value: not value, seconds=20)
    report.expect(not gone, check, "corrections.yml taken away", "its role still shows")


async def place_is_kept(page, serve, folder, report):
    """A paragraph in sight stays where it is, although text is added above it; what was unfolded stays so."""
    check, path = "place is kept", os.path.join(folder, "Content", "articles", "talks.md")
    await page.goto(serve.address + "articles/dockers-and-ministers-talk.html")
    top = "() => document.getElementById('p30').getBoundingClientRect().top"
    await page.evaluate("() => document.getElementById('p30').scrollIntoView()")
    before, version = await page.evaluate(top), await page.evaluate(VERSION)
    write(path, read(path).replace("round 3,", "round 3 (of which " + "nobody had heard " * 60 + "before),"))
    await until(page, VERSION, None, lambda now: now != version, seconds=20)
    after = await until(page, top, None, lambda now: abs(now - before) <= 2)
    report.expect(abs(after - before) <= 2, check, "a paragraph in sight", f"moved from {before:.0f} to {after:.0f}")


async def errors_show(page, serve, folder, report):
    """A broken template shows the terminal's report over the page as it was, and is gone when it is mended."""
    check, path = "errors show", os.path.join(folder, "Templates", "person.html")
    good = read(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Templates", "person.html"))
    await page.goto(serve.address + "people/pia-roel.html")
    write(path, good + "{% if %}")
    said = await until(page, CARD, None, bool, seconds=20)
    report.expect(said and "Templates/person.html:" in said, check, "a broken template", f"the page shows {said!r}")
    report.expect(said and said.strip() in serve.said(), check, "a broken template", "the terminal's report is another")
    report.expect(await page.evaluate(HOLDS, "The desk's words."), check, "a broken template", "the page is gone")
    await page.goto(serve.address + "index.html")
    report.expect(await until(page, CARD), check, "another page", "it does not show the report")
    write(path, good.replace("{% block main %}", "{% block main %}<p>Mended.</p>"))
    said = await until(page, CARD, None, lambda value: value is None, seconds=20)
    report.expect(said is None, check, "a mended template", f"the page still shows {said!r}")
    await page.goto(serve.address + "people/pia-roel.html")
    await shows(page, "Mended.", report, check, "a mended template")
    os.remove(path)
    await until(page, HOLDS, "Mended.", lambda value: not value, seconds=20)


async def bursts(page, serve, folder, report):
    """A hundred edits, faster than they can be built: the last one of each file stands in the end."""
    check, path = "bursts", os.path.join(folder, "Content", "articles", "burst.md")
    await page.goto(serve.address + "articles/edits-in-a-burst.html")
    for n in range(1, 101):
        write(path, f"# Edits in a burst\n\nThis is edit {n} of them.\n")
        if n % 7 == 0:
            os.replace(path, path + "x")
            os.replace(path + "x", path)
        await asyncio.sleep(0.01)
    await shows(page, "This is edit 100 of them.", report, check, "the last edit")
    await asyncio.sleep(1)
    report.expect(await page.evaluate(HOLDS, "This is edit 100 of them."), check, "a second later", "another edit stands")


def ended(serve, folder, before, report):
    """Ctrl-C ends it with 0, frees the port and leaves no file behind."""
    code = serve.stop()
    report.expect(code == 0, "the end", "Ctrl-C", f"exit code {code}")
    with socket.socket() as free:
        free.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            free.bind(("127.0.0.1", serve.port))
        except OSError as error:
            report.fail("the end", "the port", str(error))
    strays = [path for path in tree(folder) if path not in before]
    report.expect(not strays and not os.path.exists(os.path.join(folder, "Output")), "the end", "files left behind", str(strays))
