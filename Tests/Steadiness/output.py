"""The old site or the new one, never a mix, never nothing."""

import http.server
import os
import random
import signal
import stat
import subprocess
import threading
import time
import urllib.request
from functools import partial
from pathlib import Path

from support import Failure, Skipped, as_nobody, difference, litter, mount, need, pile, remove, seconds, site, text
from support import tree, unmount, write


class Two:
    """Two piles whose sites differ in nearly every file, and the sites that they give."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.contents = [pile(folder / "A"), pile(folder / "B", count=24, seed=2, edition=" again")]
        self.sites = []
        for number, content in enumerate(self.contents):
            output = folder / f"site-{number}"
            program.build(content, output)
            self.sites.append(site(output))
        self.duration = min(seconds(lambda: program.build(self.contents[0], folder / "timed")) for _ in range(3))
        need(self.sites[0] != self.sites[1], "both piles give one site: nothing could be told apart")

    def which(self, output):
        """The number of the site that stands there whole."""
        found = site(output)
        if found in self.sites:
            return self.sites.index(found)
        raise Failure("a mix: " + " / ".join(difference(found, wanted) for wanted in self.sites))


def kill(process, number):
    try:
        os.kill(process.pid, number)
    except ProcessLookupError:
        pass
    _, errors = process.communicate()
    return process.returncode, text(errors or b"")


def random_kills(two, chance, count, log):
    """SIGKILL at random moments, with an old site and without one; then a build that ends, and what is left."""
    place = two.folder / "killed"
    output = place / "Output"
    seen = {"too late": 0, "old": 0, "new": 0, "nothing yet": 0, "left a staging folder": 0}
    for number in range(count):
        if number % 5 == 0:
            remove(output)
            old = None
        else:
            old = two.which(output)
            write(output / ".git" / "HEAD", "ref")
            write(output / "people" / ".note", "mine")
        new = 1 - (old or 0)
        # Half of the kills fall anywhere, half into the end, when the site is written and exchanged.
        moment = chance.uniform(0 if number % 2 else 0.5, 1.1) * two.duration
        process = two.program.start(two.contents[new], output)
        time.sleep(moment)
        code, _ = kill(process, signal.SIGKILL)
        if code != -signal.SIGKILL:
            seen["too late"] += 1
        if litter(place):
            seen["left a staging folder"] += 1
        if old is None and not output.exists():
            seen["nothing yet"] += 1
        else:
            seen["old" if two.which(output) == old else "new"] += 1
        other = chance.randrange(2)
        two.program.build(two.contents[other], output)
        need(two.which(output) == other, "the build after a killed one gave another site")
        need(not litter(place), f"the next build left {litter(place)}")
        if old is not None:
            kept = [p for p in (".git/HEAD", "people/.note") if not (output / p).exists()]
            need(not kept, f"hidden files of the user's are gone: {kept}")
            remove(output / "people" / ".note")
    log(", ".join(f"{value} {name}" for name, value in seen.items()))
    need(seen["old"] and seen["new"] and seen["left a staging folder"], "the kills missed the moments that matter")


def interrupts(two, chance, count, log):
    """SIGINT and SIGTERM at random moments: 130 or 143, and nothing left behind without another build."""
    place = two.folder / "interrupted"
    output = place / "Output"
    two.program.build(two.contents[0], output)
    seen = {0: 0, 130: 0, 143: 0}
    for number in range(count):
        old = two.which(output)
        name = signal.SIGINT if number % 2 else signal.SIGTERM
        process = two.program.start(two.contents[1 - old], output)
        time.sleep(chance.uniform(0.1 if number % 3 else 0.5, 1.05) * two.duration)
        code, errors = kill(process, name)
        # Before the program listens, the signal ends it as it ends any program.
        code = 128 - code if code < 0 else code
        need(code in (0, 128 + name), f"exit {code} after {name.name}: {errors}")
        need(not litter(place), f"{name.name} left {litter(place)} (exit {code})")
        new = two.which(output)
        need(code != 0 or new == 1 - old, "exit 0, and the old site stands")
        seen[code] += 1
    log(", ".join(f"{value} times exit {code}" for code, value in seen.items()))
    need(seen[130] and seen[143], "no signal came in time")


def full_disk(two, chance, count, log):
    """A memory file system with too little room, Output in it and Output as its root."""
    for at_root in (False, True):
        where = two.folder / f"full-{at_root}"
        mount(where, "64m")
        try:
            output = where if at_root else where / "Output"
            two.program.build(two.contents[0], output)
            fits = sum(p.stat().st_size for p in where.rglob("*") if p.is_file()) * 3
            outcomes = {0: 0, 1: 0}
            for step in range(count):
                ballast = where / ".ballast"
                free = int(fits * step / count)
                room = os.statvfs(where)
                blocks = max(0, room.f_bavail * room.f_frsize - free)
                with open(ballast, "wb") as file:
                    os.posix_fallocate(file.fileno(), 0, max(1, blocks))
                old = two.which(output)
                done = two.program.build(two.contents[1 - old], output, code=(0, 1))
                os.unlink(ballast)
                outcomes[done.returncode] += 1
                need(two.which(output) == (old if done.returncode else 1 - old), "the exit code belies the site")
                left = litter(where) if not at_root else [n for n in os.listdir(where) if n.startswith(".briefing-")]
                need(not left, f"left {left}")
                if done.returncode:
                    need("No space left on device" in text(done.stderr), text(done.stderr))
            log(f"Output {'as the root' if at_root else 'inside'}: {outcomes[1]} refused, {outcomes[0]} built")
            need(outcomes[0] and outcomes[1], "the room was always or never enough")
        finally:
            unmount(where)


def unwritable(two, chance, log):
    """Nothing may be written beside Output, or in it, or anywhere: by a user without rights."""
    user = as_nobody()
    place = two.folder / "closed"
    output = place / "Output"
    for beside, inside, wanted in ((0o555, 0o755, (0, "written-in-place")), (0o555, 0o555, (1, "unwritable-output")),
                                   (0o755, 0o555, (1, "unwritable-output"))):
        remove(place)
        two.program.build(two.contents[0], output)
        own(place)
        os.chmod(output, inside)
        os.chmod(place, beside)
        done = two.program.build(two.contents[1], output, before=user, code=wanted[0])
        need(wanted[1] in text(done.stderr), f"{wanted[1]} is not said: {text(done.stderr)}")
        os.chmod(place, 0o755)
        need(two.which(output) == (1 if wanted[0] == 0 else 0), "the exit code belies the site")
        need(not litter(place), f"left {litter(place)}")
    fresh = two.folder / "closed" / "new"
    os.chmod(place, 0o555)
    done = two.program.build(two.contents[1], fresh, before=user, code=1)
    os.chmod(place, 0o755)
    need(not fresh.exists() and "unwritable-output" in text(done.stderr), text(done.stderr))
    log("beside, inside, both, none yet")


def own(folder):
    """Gives a tree to the user without rights."""
    if os.geteuid() == 0:
        for path in [folder, *Path(folder).rglob("*")]:
            os.chown(path, 65534, 65534, follow_symlinks=False)


def at_once(two, chance, count, log):
    """Several builds into one folder at once: all end well, and the site is one of the two."""
    place = two.folder / "race"
    output = place / "Output"
    won = [0, 0]
    for number in range(count):
        if number % 4 == 0:
            remove(output)
        running = []
        for build in range(2 + number % 3):
            running.append(two.program.start(two.contents[build % 2], output))
            time.sleep(chance.uniform(0, 0.3) * two.duration)
        for process in running:
            _, errors = process.communicate(timeout=60)
            need(process.returncode == 0, f"exit {process.returncode} of builds at once: {text(errors)}")
        won[two.which(output)] += 1
        need(not litter(place), f"left {litter(place)}")
    log(f"{count} races, the first pile's site stood {won[0]} times at the end, the second's {won[1]}")


def stopped_holder(two, chance, log):
    """A build that is stopped (Ctrl-Z) while it writes holds others up; killed, it lets them go on at once."""
    place = two.folder / "held"
    output = place / "Output"
    two.program.build(two.contents[0], output)
    for _ in range(40):
        holder = two.program.start(two.contents[0], output)
        time.sleep(chance.uniform(0.5, 1) * two.duration)
        os.kill(holder.pid, signal.SIGSTOP)
        time.sleep(0.02)
        if litter(place):
            break
        os.kill(holder.pid, signal.SIGCONT)
        holder.communicate()
    else:
        raise Failure("no build was caught while it writes")
    waiting = two.program.start(two.contents[1], output)
    time.sleep(5 * two.duration + 0.5)
    held = waiting.poll() is None
    os.kill(holder.pid, signal.SIGKILL)
    holder.communicate()
    _, errors = waiting.communicate(timeout=30)
    need(held, "it did not wait for the other build")
    need(waiting.returncode == 0 and two.which(output) == 1 and not litter(place), text(errors))
    log("it waited, and wrote")


def mount_point(two, chance, count, log):
    """Output is a mount point: in place, whole when a build ends; a killed one is finished by the next."""
    output = two.folder / "mounted"
    mount(output, "64m")
    try:
        seen = {"whole": 0, "a mix, finished by the next": 0}
        two.program.build(two.contents[0], output)
        for _ in range(count):
            process = two.program.start(two.contents[chance.randrange(2)], output)
            time.sleep(chance.uniform(0.4, 1.1) * two.duration)
            kill(process, signal.SIGKILL)
            try:
                two.which(output)
                seen["whole"] += 1
            except Failure:
                need((output / ".briefing-writing.json").exists(), "a mix without its marker")
                seen["a mix, finished by the next"] += 1
            other = chance.randrange(2)
            done = two.program.build(two.contents[other], output)
            need(two.which(output) == other, "the next build gave another site")
            need("written-in-place" in text(done.stderr), "it does not say that it writes in place")
            left = [n for n in os.listdir(output) if n.startswith(".briefing-")]
            need(not left, f"left {left}")
        log(", ".join(f"{value} {name}" for name, value in seen.items()))
    finally:
        unmount(output)


def link(two, chance, count, log):
    """Output is a symbolic link: the folder that it leads to is exchanged, and the link stays."""
    place = two.folder / "linked"
    far = place / "far"
    far.mkdir(parents=True)
    output = place / "Output"
    two.program.build(two.contents[0], far / "site")
    for target in ("far/site", str(far / "site")):
        remove(output)
        output.symlink_to(target)
        for _ in range(count):
            process = two.program.start(two.contents[chance.randrange(2)], output)
            time.sleep(chance.uniform(0.4, 1.1) * two.duration)
            kill(process, signal.SIGKILL)
            two.which(output)
            other = chance.randrange(2)
            done = two.program.build(two.contents[other], output)
            need(two.which(output) == other and not litter(far) and not litter(place), "left something")
            need("written-in-place" not in text(done.stderr), "it was written in place")
            need(os.readlink(output) == target, "the link was replaced")
    log(f"{2 * count} kills")


def while_read(two, chance, count, log):
    """The site is read from disk and over HTTP while it is exchanged: every page is there, and whole."""
    output = two.folder / "served" / "Output"
    two.program.build(two.contents[0], output)
    shared = sorted(set(two.sites[0]) & set(two.sites[1]) - {".briefing.json"})
    names = ["index.html", "style.css", "people/ana-brook.html", *shared[::7]]
    folders = [two.folder / f"site-{number}" for number in range(2)]
    wanted = {name: {(f / name).read_bytes() for f in folders} for name in names}
    handler = partial(http.server.SimpleHTTPRequestHandler, directory=str(output))
    handler.func.log_message = lambda *_: None
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    stop, faults, reads = threading.Event(), [], [0, 0]

    def read(number, get):
        while not stop.is_set() and not faults:
            for name in names:
                try:
                    if get(name) not in wanted[name]:
                        faults.append(f"{name} is neither the old nor the new")
                except OSError as problem:
                    faults.append(f"{name}: {problem}")
                reads[number] += 1

    address = f"http://127.0.0.1:{server.server_port}/"
    threads = [
        threading.Thread(target=read, args=(0, lambda name: (output / name).read_bytes())),
        threading.Thread(target=read, args=(1, lambda name: urllib.request.urlopen(address + name).read())),
    ]
    for thread in threads:
        thread.start()
    for number in range(count):
        two.program.build(two.contents[(number + 1) % 2], output)
    stop.set()
    for thread in threads:
        thread.join()
    server.shutdown()
    need(not faults, "; ".join(faults))
    log(f"{count} exchanges, {reads[0]} reads from disk, {reads[1]} over HTTP")


def rights(two, chance, log):
    """Permissions and group of the old folder pass to the new one; the files' times stay where bytes stay."""
    output = two.folder / "rights" / "Output"
    two.program.build(two.contents[0], output)
    group = 65534 if os.geteuid() == 0 else os.getgid()
    for path, mode in ((output, 0o2770), (output / "people", 0o2750)):
        os.chown(path, -1, group)
        os.chmod(path, mode)
    times = {p: p.stat().st_mtime_ns for p in output.rglob("*") if p.is_file() and p.name != ".briefing.json"}
    two.program.build(two.contents[0], output)
    changed = [str(p) for p, time in times.items() if p.stat().st_mtime_ns != time]
    need(not changed, f"other times without other bytes: {changed[:5]}")
    two.program.build(two.contents[1], output)
    for path, mode in ((output, 0o2770), (output / "people", 0o2750)):
        found = path.stat()
        need(stat.S_IMODE(found.st_mode) == mode, f"{path} has mode {oct(found.st_mode)}")
        need(found.st_gid == group, f"{path} has group {found.st_gid}")
    log("mode, group, times")


def run(program, folder, chance, kills, check):
    two = Two(program, folder)
    check("killed at random moments", lambda log: random_kills(two, chance, kills, log))
    check("Ctrl-C and SIGTERM", lambda log: interrupts(two, chance, max(20, kills // 2), log))
    check("out of space", lambda log: full_disk(two, chance, 24, log))
    check("unwritable folders", lambda log: unwritable(two, chance, log))
    check("two builds and more at once", lambda log: at_once(two, chance, 30, log))
    check("a stopped build", lambda log: stopped_holder(two, chance, log))
    check("a mount point", lambda log: mount_point(two, chance, 40, log))
    check("behind a symbolic link", lambda log: link(two, chance, 20, log))
    check("read and served while exchanged", lambda log: while_read(two, chance, 60, log))
    check("permissions, group and times", lambda log: rights(two, chance, log))
