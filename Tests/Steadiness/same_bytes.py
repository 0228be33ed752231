"""The same input gives the same bytes, whatever the circumstances of a build."""

import os
import random
import shutil
import subprocess
from pathlib import Path

from support import Skipped, difference, mount, need, pile, remove, site, unmount, write

# Overrides every way in which a program asks what time it is.
CLOCK = r"""
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>
static time_t now(void) { const char *text = getenv("STEADY_NOW"); return text ? atoll(text) : 0; }
int clock_gettime(clockid_t clock, struct timespec *t) { (void)clock; t->tv_sec = now(); t->tv_nsec = 7; return 0; }
int gettimeofday(struct timeval *t, void *zone) { (void)zone; t->tv_sec = now(); t->tv_usec = 7; return 0; }
time_t time(time_t *t) { if (t) *t = now(); return now(); }
"""


def mixed_pile(folder):
    """Clippings in several forms and folders, with pictures, entries, settings and all outputs."""
    pile(folder, count=14)
    write(folder / "articles" / "deep" / "er" / "note.txt", "Talks open in Vell\n\nAna Brook met Lena Fisk on 3 April 2031.\n")
    write(
        folder / "articles" / "page.html",
        "<title>Rail compact signed</title><meta name=date content=2031-04-05><h1>Rail compact signed</h1>"
        "<p>Lena Fisk signed the Coastal Rail Compact in Orrin on Friday, people in the harbour said.</p>"
        "<p>It runs until 30 June 2031, and costs 40 million crowns, said Ivo Marsh.</p>",
    )
    write(folder / "articles" / "Ünïcode – näme.md", "---\ntitle: Tide\n---\nThe tide came on 9 April 2031, said Odd Reyn.\n")
    write(folder / "articles" / "undated.txt", "A quiet pier\n\nNothing moved on the pier, said Mara Quill on Tuesday.\n")
    write(folder / "dates" / "2031-04-05.md", "---\ntitle: The signing\n---\nIn Orrin.\n")
    write(folder / "initiatives" / "compact.md", "---\nname: Coastal Rail Compact\nacronym: CRC\n---\n")
    write(
        folder / "site.yml",
        "title: Tarn\nas-of: 2031-05-01\ntimezone: Asia/Kolkata\nbase-url: https://desk.example/tarn\narticles: full\n",
    )
    return folder


def shuffled(content, target, seed):
    """The same files, made in another order and at other times."""
    paths = sorted(p for p in content.rglob("*") if p.is_file())
    random.Random(seed).shuffle(paths)
    for number, path in enumerate(paths):
        copy = target / path.relative_to(content)
        write(copy, path.read_bytes())
        os.utime(copy, (seed * 10**8 + number, seed * 10**8 - number))
    return target


class Variations:
    def __init__(self, program, folder, content):
        self.program, self.folder, self.content = program, folder, content
        self.output = folder / "varied" / "Output"
        self.program.build(content, folder / "wanted")
        self.wanted = site(folder / "wanted")
        self.count = 0

    def same(self, name, content=None, output=None, **options):
        remove(self.output)
        output = output or self.output
        self.program.build(content or self.content, output, **options)
        found = site(options.get("cwd", Path("/")) / Path(output))
        need(found == self.wanted, f"{name}: {difference(found, self.wanted)}")
        self.count += 1


def environments(v, log):
    plain = {"PATH": os.environ["PATH"]}
    zones = ["UTC", "Pacific/Kiritimati", "America/St_Johns", "Asia/Kolkata", ":/nowhere", "XYZ-14:30"]
    locales = ["C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8", "zz_ZZ"]
    for zone in zones:
        v.same(f"TZ={zone}", env={**plain, "TZ": zone})
    for locale in locales:
        v.same(f"LC_ALL={locale}", env={**plain, "LC_ALL": locale, "LANG": locale, "LANGUAGE": locale})
    for epoch in ("0", "1", "4102444800", "-1", "tomorrow"):
        v.same(f"SOURCE_DATE_EPOCH={epoch}", env={**plain, "SOURCE_DATE_EPOCH": epoch})
    v.same("an empty environment", env={})
    v.same("another home and user", env={**plain, "HOME": "/nowhere", "USER": "somebody", "TMPDIR": "/nowhere"})
    v.same("another umask", umask=0o077)
    log(f"{v.count} environments")


def working_directories(v, log):
    other = v.folder / "elsewhere" / "deep"
    other.mkdir(parents=True)
    v.same("a relative path", content=os.path.relpath(v.content, other), output="../out", cwd=other)
    v.same("the content's own folder", content=".", output="../out-of-dot", cwd=v.content)
    v.same("a path with detours", content=f"{v.content}/../{v.content.name}/./")
    away = other / "Another Näme"
    shutil.copytree(v.content, away)
    v.same("a content folder of another name", content=away)
    log(f"{v.count} ways to name a folder")


def orders(v, log):
    for seed in range(1, 9):
        v.same(f"files made in order {seed}", content=shuffled(v.content, v.folder / f"order-{seed}", seed))
    memory = v.folder / "memory"
    try:
        mount(memory, "64m")
    except Skipped as reason:
        log(f"{v.count} orders; no memory file system: {reason}")
        return
    try:
        for seed in range(1, 5):
            v.same(f"in memory, order {seed}", content=shuffled(v.content, memory / str(seed), seed))
    finally:
        unmount(memory)
    log(f"{v.count} orders on two file systems")


def cores(v, log):
    if not shutil.which("taskset"):
        raise Skipped("there is no taskset")
    available = sorted(os.sched_getaffinity(0))
    for core in available[:4]:
        v.same(f"core {core} alone", before=["taskset", "-c", str(core)])
    for _ in range(12):
        v.same(f"{len(available)} cores", before=["nice", "-n", "5"])
    log(f"one core and {len(available)}, {v.count} builds")


def clocks(v, log):
    compiler = shutil.which("cc") or shutil.which("clang") or shutil.which("gcc")
    if not compiler:
        raise Skipped("there is no C compiler")
    source, library = v.folder / "clock.c", v.folder / "clock.so"
    source.write_text(CLOCK)
    subprocess.run([compiler, "-shared", "-fPIC", "-o", library, source], check=True)
    for now in ("0", "951782400", "1767225600", "2147483648", "253402300799"):
        env = {"PATH": os.environ["PATH"], "LD_PRELOAD": str(library), "STEADY_NOW": now}
        told = subprocess.run(["date", "+%s"], env=env, capture_output=True, text=True, check=True).stdout.strip()
        need(told == now, f"the clock could not be changed: date says {told}")
        v.same(f"at {now}", env=env)
    log(f"{v.count} moments")


def old_outputs(v, log):
    """What stood there before must not matter either."""
    other = pile(v.folder / "other", count=5, seed=9)
    output = v.folder / "before" / "Output"
    for before in (other, v.content):
        v.program.build(before, output)
        v.program.build(v.content, output)
        need(site(output) == v.wanted, f"over another site: {difference(site(output), v.wanted)}")
    log("over another site and over its own")


def run(program, folder, chance, kills, check):
    content = mixed_pile(folder / "mixed")
    for name, work in (
        ("same bytes: time zones, locales, SOURCE_DATE_EPOCH", environments), ("same bytes: working directories", working_directories),
        ("same bytes: orders of files", orders), ("same bytes: cores", cores), ("same bytes: clocks", clocks),
        ("same bytes: old outputs", old_outputs),
    ):
        place = folder / name.replace(" ", "-").replace(":", "")
        check(name, lambda log, work=work, place=place: work(Variations(program, place, content), log))
    demo = Path("Content").resolve()
    if (demo / "site.yml").exists():
        check("same bytes: the demo, in other orders", lambda log: orders(Variations(program, folder / "demo", demo), log))
