"""What stands in folders and is no clipping, and clippings that no editor writes: no crash, no hang, nothing outside Output.

Broken texts in every form are the fuzzers' (Scripts/fuzz); here is what only a real file system and a whole process have.
"""

import os
import random
import re
import shutil
import socket
import subprocess
from pathlib import Path

from support import Failure, Skipped, article, as_nobody, litter, need, pile, remove, site, text, tree, write

GIGABYTE = 1 << 30


class Desk:
    """A folder with Content, Output and something secret beside them."""

    # What is tried, for reports.
    what = ""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.content, self.output = folder / "Content", folder / "Output"
        pile(self.content, count=4, assets=1)
        write(folder / "secret.txt", "The password of the harbour is swordfish.\n")
        write(folder / "secrets" / "diary.md", "---\ntitle: Diary\n---\nThe swordfish of the harbour swims.\n")

    def outside(self):
        return {p: h for p, h in tree(self.folder).items() if not p.startswith("Output/")}

    def build(self, *said, code=(0,), memory=6 * GIGABYTE, **options):
        """Builds; nothing but Output may change, what is wanted must be said, and no secret may be on the site."""
        before = self.outside() if not options.pop("untouched", False) else None
        try:
            done = self.program.build(self.content, self.output, code=code, memory=memory, **options)
        except Failure as problem:
            raise Failure(f"{self.what}: {problem}") from problem
        errors = text(done.stderr)
        if before is not None:
            after = self.outside()
            need(after == before, f"changed beside Output: {sorted(after.items() ^ before.items())[:4]}")
        for words in said:
            need(words in errors, f"'{words}' is not said:\n{errors[:1500]}")
        odd = re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", done.stderr + done.stdout)
        need(not odd, f"a control character is printed: {odd and odd.group()}")
        if done.returncode == 0:
            need((self.output / "index.html").exists(), "exit 0 without a site")
        else:
            need("error: " in errors, f"exit {done.returncode} without an error: {errors}")
        if self.output.exists():
            leaks = subprocess.run(["grep", "-rl", "swordfish", str(self.output)], capture_output=True, text=True).stdout
            need(not leaks, f"what stands outside Content is on the site: {leaks}")
        need(not litter(self.folder), f"left {litter(self.folder)}")
        return errors


def loops(desk, log):
    articles = desk.content / "articles"
    (articles / "loop").symlink_to(".")
    (articles / "up").symlink_to("../..")
    (articles / "self.md").symlink_to("self.md")
    (articles / "ping.md").symlink_to("pong.md")
    (articles / "pong.md").symlink_to("ping.md")
    (articles / "nowhere.md").symlink_to("missing.md")
    (desk.content / "assets" / "round").symlink_to("../assets")
    desk.build("articles/loop", "articles/up", "self.md", "ping.md", "pong.md", "nowhere.md", "assets/round", "[not-a-file]")
    log("folders and files that lead round, or nowhere")


def links_out(desk, log):
    """A link below Content that leads out of it would publish what nobody clipped."""
    articles = desk.content / "articles"
    (articles / "theirs.txt").symlink_to("../../secret.txt")
    (articles / "absolute.txt").symlink_to(desk.folder / "secret.txt")
    (articles / "passwd.txt").symlink_to("/etc/passwd")
    (desk.content / "assets" / "secret.txt").symlink_to("../../secret.txt")
    (desk.content / "people" / "diary.md").symlink_to("../../secrets/diary.md")
    (articles / "again.md").symlink_to("000.md")
    (desk.content / "assets" / "same.bin").symlink_to("file-0.bin")
    errors = desk.build("articles/theirs.txt", "absolute.txt", "passwd.txt", "assets/secret.txt", "people/diary.md", "[link-leads-out]")
    need("same.bin" not in errors, "a link inside Content is complained of")
    need((desk.output / "assets" / "same.bin").read_bytes() == (desk.content / "assets" / "file-0.bin").read_bytes(), "inside")
    for name, target in (("initiatives", "secrets"), ("site.yml", "secret.txt"), ("index.md", "secrets/diary.md")):
        remove(desk.content / name)
        (desk.content / name).symlink_to(f"../{target}")
        desk.build(f"Content/{name}", "[link-leads-out]", code=(0, 1))
        remove(desk.content / name)
    shutil.move(articles, desk.folder / "pile")
    articles.symlink_to("../pile")
    desk.build("Content/articles", "[link-leads-out]", code=(1,))
    log("files, folders, settings, assets")


def whole_folder_is_a_link(desk, log):
    """The user's own word counts: --content may be a link."""
    shutil.move(desk.content, desk.folder / "real")
    desk.content.symlink_to("real")
    desk.build()
    log("--content is a link")


def pipes_and_devices(desk, log):
    articles = desk.content / "articles"
    os.mkfifo(articles / "pipe.md")
    os.mkfifo(desk.content / "people" / "pipe.md")
    (articles / "endless.txt").symlink_to("/dev/zero")
    (articles / "tty.txt").symlink_to("/dev/tty")
    here = os.getcwd()
    os.chdir(articles)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind("socket.md")
    os.chdir(here)
    said = ["pipe.md", "endless.txt", "tty.txt", "socket.md", "[not-a-file]"]
    if os.geteuid() == 0:
        try:
            os.mknod(articles / "zero.txt", 0o20666, os.makedev(1, 5))
            said.append("zero.txt")
        except PermissionError:
            pass
    copy = desk.folder / "before"
    desk.build(*said, untouched=True)
    remove(desk.content / "site.yml")
    os.mkfifo(desk.content / "site.yml")
    desk.build("site.yml", untouched=True, code=(0, 1))
    listener.close()
    log("pipes, a socket, devices, links to them")


def unreadable(desk, log):
    user = as_nobody()
    articles = desk.content / "articles"
    write(articles / "locked.md", article(50, random.Random(3)))
    os.chmod(articles / "locked.md", 0)
    os.chmod(desk.folder, 0o777)
    desk.build("locked.md", "Permission denied", code=(1,), before=user, untouched=True)
    os.chmod(articles / "locked.md", 0o644)
    (articles / "closed").mkdir()
    write(articles / "closed" / "in.md", article(51, random.Random(3)))
    os.chmod(articles / "closed", 0)
    desk.build("closed", "Permission denied", code=(1,), before=user, untouched=True)
    os.chmod(articles / "closed", 0o755)
    desk.build(before=user, untouched=True)
    log("a file, a folder")


def names(desk, log):
    articles, chance = desk.content / "articles", random.Random(5)
    odd = [
        "..md", "...md", "..%2f..%2fescape.md", "..\\..\\escape.md", "%2e%2e.md", "a\nb.md", "a\tb.md", "a\x1b[31mred\x07.md", "a\u202eb.md",
        "CON.md", "aux.html", "NUL.txt", "com1.md", "con", "-rf.md", "--output.md", "a b.md", "a'b\"c.md", "<script>.md", "{{ 7 * 7 }}.md",
        "&amp;.md", "a?b#c.md", "index.md", "INDEX.html", "Report.md", "report.md", "REPORT.MD", "caf\u00e9.md", "cafe\u0301.md", "\U0001f600.md",
        "n" * 252 + ".md", "\u4e2d" * 84 + ".md", "*.md", "a:b.md", "a|b.md", "trailing .md", "trailing..md",
    ]
    for number, name in enumerate(odd):
        write(articles / name, article(100 + number, chance))
    with open(os.path.join(os.fsencode(articles), b"caf\xe9.md"), "wb") as file:
        file.write(b"Latin name\n\nText of a clipping.\n")
    for name in ("Same.bin", "same.bin", "CON.bin", "a\nb.bin", "<b>.bin", "n" * 251 + ".bin", "..hidden", "con"):
        write(desk.content / "assets" / name, name)
    errors = desk.build("[unnameable-file]", "[unportable-name]")
    pages = [p.name for p in (desk.output / "articles").iterdir()]
    lowered = [name.lower() for name in pages]
    need(len(set(lowered)) == len(lowered), "two pages differ in case alone")
    for name in pages:
        need(re.fullmatch(r"[a-z0-9-]{1,96}\.html", name), f"a page named {name!r}")
        need(name.split(".")[0] not in {"con", "aux", "nul", "prn", "com1"}, f"a page named {name}")
    log(f"{len(odd)} clippings, {len(pages)} pages")


def words_as_names(desk, log):
    """Titles, slugs, names and dates that would lead elsewhere as paths."""
    chance = random.Random(6)
    odd = ["../../escape", "/etc/passwd", "..", ".", "con", "AUX", "a" * 300, "x/" * 150, "\u202eabc", "\\\\host\\share", "index", "\u4e2d" * 100, "'", "%00", "~root"]
    for number, word in enumerate(odd):
        quoted = word.replace("'", "''")
        text = article(200 + number, chance).replace(f"title: Report {200 + number}", f"title: '{quoted}'\nx: ", 1)
        write(desk.content / "articles" / f"t{number}.md", text)
        write(desk.content / "articles" / f"s{number}.md", article(300 + number, chance).replace("publisher:", f"slug: '{quoted}'\npublisher:", 1))
    desk.build(code=(0,))
    for number, word in enumerate(odd):
        quoted = word.replace("'", "''")
        write(desk.content / "people" / f"p{number}.md", f"---\nname: 'Person {quoted}'\n---\nText.\n")
    desk.build(code=(0, 1))
    for path in site(desk.output):
        need(".." not in path.split("/") and len(os.path.basename(path)) < 120, f"a file at {path}")
    for number, word in enumerate(odd):
        quoted = word.replace("'", "''")
        write(desk.content / "people" / f"p{number}.md", f"---\nname: Person {number}\nslug: '{quoted}'\n---\nText.\n")
    desk.build("[wrong-value]", code=(1,))
    log(f"{len(odd)} titles, slugs and names")


def sizes(desk, log):
    """Files larger than anybody's memory, as each kind of input."""
    for name in ("articles/huge.md", "articles/huge.txt", "articles/huge.html", "articles/huge.json"):
        with open(desk.content / name, "wb") as file:
            file.truncate(100 * GIGABYTE)
    desk.build("huge.md", "huge.txt", "huge.html", "huge.json", "[file-too-large]", untouched=True, memory=2 * GIGABYTE)
    for name in ("site.yml", "people/huge.md", "assets/huge.bin", "index.md"):
        path = desk.content / name
        kept = path.read_bytes() if path.exists() else None
        with open(path, "wb") as file:
            file.truncate(100 * GIGABYTE)
        desk.build(name, "[file-too-large]", code=(1,), untouched=True, memory=2 * GIGABYTE)
        remove(path)
        if kept is not None:
            path.write_bytes(kept)
    log("100 GB as a clipping, settings, an entry, a file to copy")


def many(desk, log):
    articles = desk.content / "articles"
    for number in range(20_000):
        (articles / f"empty-{number}.md").touch()
    desk.build("[empty-clipping]", cpu=60)
    log("20,000 empty clippings")


def deep(desk, log):
    folder = os.open(desk.content / "articles", os.O_RDONLY)
    for _ in range(1500):
        os.mkdir("a", dir_fd=folder)
        inner = os.open("a", os.O_RDONLY, dir_fd=folder)
        os.close(folder)
        folder = inner
    os.close(folder)
    desk.build("[folders-too-deep]", untouched=True, code=(0, 1))
    subprocess.run(["rm", "-rf", str(desk.content / "articles" / "a")], check=True)
    log("1,500 folders in each other")


def yaml(desk, log):
    """Front matter and settings that are bombs."""
    lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
    for level in range(1, 12):
        was, name = chr(96 + level), chr(97 + level)
        lines.append(f"{name}: &{name} [" + ", ".join([f"*{was}"] * 10) + "]")
    aliases = "\n".join(lines) + "\n"
    bombs = {
        "aliases": aliases, "itself": "title: &a [*a]\n", "nested lists": "title: " + "[" * 50_000 + "\n", "nested maps": "title: " + "{a: " * 50_000 + "\n",
        "many keys": "".join(f"key{n}: {n}\n" for n in range(50_000)), "a long value": "title: " + "x" * 5_000_000 + "\n",
        "a long list": "aliases: [" + "a, " * 200_000 + "]\n", "tags": "title: !!python/object/apply:os.system ['touch /tmp/steady-was-here']\n",
        "anchors": "".join(f"k{n}: &a{n} x\n" for n in range(20_000)), "merge": "a: &a {b: c}\n<<: [" + "*a, " * 5000 + "]\n", "zeros": "title: a\x00b\n",
        "numbers": "title: 1e999999999\nas-of: 99999999999999999999-01-01\nversion: 0x" + "f" * 10_000 + "\n",
    }
    for name, bomb in bombs.items():
        desk.what = name
        write(desk.content / "articles" / "bomb.md", f"---\n{bomb}---\nA text below the bomb, said Ana Brook.\n")
        desk.build(code=(0,))
        remove(desk.content / "articles" / "bomb.md")
        for place in ("site.yml", "corrections.yml", "sources.yml"):
            kept = (desk.content / place).read_bytes() if (desk.content / place).exists() else None
            write(desk.content / place, bomb)
            desk.build(code=(0, 1))
            remove(desk.content / place)
            if kept is not None:
                write(desk.content / place, kept)
        write(desk.content / "people" / "bomb.md", f"---\n{bomb}---\nText.\n")
        desk.build(code=(0, 1))
        remove(desk.content / "people" / "bomb.md")
    log(f"{len(bombs)} bombs in four places")


def templates(desk, log):
    """Templates that never end, or lead out."""
    bombs = {
        "endless": "{% for a in range(999999999) %}{% for b in range(999999999) %}x{% endfor %}{% endfor %}", "itself": "{% include 'person.html' %}",
        "parent": "{% extends 'person.html' %}", "outside": "{% include '../../secret.txt' %}", "absolute": "{% include '/etc/passwd' %}",
        "nested": "{{ " + "(" * 20_000 + "1" + ")" * 20_000 + " }}", "doubling": "{% set a = 'x' * 10000000 %}{{ a * 10000 }}",
        "macro": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "bytes": bytes(range(256)), "cut": "{% for", "power": "{{ 9 ** 9 ** 9 ** 9 }}",
    }
    for name, bomb in bombs.items():
        place, desk.what = desk.folder / "Templates", name
        write(place / "person.html", bomb)
        desk.build("Templates/person.html", code=(1,), cwd=desk.folder, memory=3 * GIGABYTE)
        remove(place)
    log(f"{len(bombs)} templates")


def template_links(desk, log):
    place = desk.folder / "Templates"
    place.mkdir()
    (place / "secret.txt").symlink_to("../secret.txt")
    (place / "copied.css").symlink_to("../secret.txt")
    (place / "loop").symlink_to(".")
    os.mkfifo(place / "pipe.css")
    (place / "zero.css").symlink_to("/dev/zero")
    desk.build("Templates/secret.txt", "Templates/copied.css", "Templates/loop", "pipe.css", "zero.css", cwd=desk.folder, untouched=True)
    log("links, a pipe and a device among the templates")


def run(program, folder, chance, kills, check):
    for name, work in (
        ("links that lead round", loops), ("links that lead out", links_out), ("a content folder behind a link", whole_folder_is_a_link),
        ("pipes and devices", pipes_and_devices), ("unreadable", unreadable), ("names of files", names), ("names in texts", words_as_names),
        ("sizes", sizes), ("many files", many), ("deep folders", deep), ("YAML bombs", yaml), ("template bombs", templates),
        ("links among templates", template_links),
    ):
        place = folder / name.replace(" ", "-")
        check("hostile: " + name, lambda log, work=work, place=place: work(Desk(program, place), log))
