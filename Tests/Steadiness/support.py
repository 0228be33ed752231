"""What every check uses: the program, piles of invented clippings, trees of files."""

import hashlib
import os
import random
import resource
import shutil
import signal
import subprocess
import time
from pathlib import Path

PEOPLE = ["Ana Brook", "Tom Achterberg", "Lena Fisk", "Ivo Marsh", "Petra Holm", "Juno Vale", "Mara Quill", "Odd Reyn"]
PLACES = ["Tarn", "Orrin", "Selby Quay", "North Pier", "Vell", "Harrow Bay"]
PACTS = ["Harbour Wage Agreement", "Coastal Rail Compact", "Tarn Water Initiative", "Open Quay Framework"]


class Failure(Exception):
    """A check that found what must not be."""


class Skipped(Exception):
    """A check that this machine can't run, with the reason."""


def need(condition, message):
    if not condition:
        raise Failure(message)


class Program:
    """The `briefing` that is checked."""

    def __init__(self, path):
        self.path = str(Path(path).resolve())

    def arguments(self, content, output, *more):
        return [self.path, "build", "--content", str(content), "--output", str(output), *more]

    def start(self, content, output, *more, **options):
        """Starts a build in a session of its own; what it prints is kept.

        Where the tests themselves run in the background of a shell, Ctrl-C is ignored, and would be by the build.
        """
        options.setdefault("stdout", subprocess.DEVNULL)
        options.setdefault("stderr", subprocess.PIPE)
        options.setdefault("cwd", "/")
        options.setdefault("preexec_fn", lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
        return subprocess.Popen(self.arguments(content, output, *more), start_new_session=True, **options)

    def build(self, content, output, *more, code=0, before=(), cpu=20, timeout=600, memory=None, **options):
        """Builds and waits; the exit code must be the one given (or one of several).

        How long it may take is counted in seconds of the processor, as a machine may be busy; `timeout` is for what hangs.
        """

        def limit():
            resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))
            if memory:
                resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

        options.setdefault("cwd", "/")
        command = list(before) + self.arguments(content, output, *more)
        try:
            done = subprocess.run(command, capture_output=True, timeout=timeout, preexec_fn=limit, **options)
        except subprocess.TimeoutExpired as problem:
            raise Failure(f"no end after {timeout} s: {' '.join(command)}") from problem
        need(done.returncode not in (-signal.SIGXCPU, -signal.SIGKILL), f"more than {cpu} s of the processor: {' '.join(command)}")
        codes = code if isinstance(code, (tuple, list, set)) else (code,)
        need(done.returncode in codes, f"exit {done.returncode}: {' '.join(command)}\n{text(done.stderr)[:2000]}")
        return done


def text(data):
    return data.decode("utf-8", "backslashreplace")


def write(path, content):
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def article(number, chance, edition=""):
    """A clipping that names people, an initiative and days, and says which edition of the pile it is."""
    day = 1 + chance.randrange(28)
    lines = [f"---\ntitle: Report {number} from {chance.choice(PLACES)}\npublisher: Harbour Gazette"]
    lines.append(f"published: 2031-04-{day:02}\n---")
    for _ in range(4):
        first, second = chance.sample(PEOPLE, 2)
        lines.append(
            f"{first} met {second} in {chance.choice(PLACES)} on {1 + chance.randrange(28)} April 2031. "
            f"The {chance.choice(PACTS)} was discussed{edition}, said {second} on Tuesday.\n"
        )
    return "\n".join(lines) + "\n"


def pile(folder, count=30, seed=1, edition="", assets=3):
    """A content folder: clippings, one entry, settings, a few files to copy."""
    chance = random.Random(seed)
    for number in range(count):
        write(folder / "articles" / f"{number:03}.md", article(number, chance, edition))
    write(folder / "people" / "ana-brook.md", "---\nname: Ana Brook\nrole: Port Minister\n---\nShe is new.\n")
    write(folder / "site.yml", f"title: The strike in Tarn{edition}\nas-of: 2031-05-01\n")
    for number in range(assets):
        write(folder / "assets" / f"file-{number}.bin", chance.randbytes(40_000) + edition.encode())
    return folder


def tree(folder):
    """Every file below a folder by its path, with the hash of its bytes; a link with where it leads."""
    found = {}
    for root, folders, files in os.walk(folder):
        for name in files + [f for f in folders if os.path.islink(os.path.join(root, f))]:
            path = os.path.join(root, name)
            relative = os.path.relpath(path, folder)
            if os.path.islink(path):
                found[relative] = "-> " + os.readlink(path)
            else:
                with open(path, "rb") as file:
                    found[relative] = hashlib.sha256(file.read()).hexdigest()
    return found


def site(folder):
    """The site's own files: the tree without what is hidden but the manifest; None where there is none."""
    if not os.path.isdir(folder):
        return None

    def is_hidden(path):
        return path != ".briefing.json" and any(part.startswith(".") for part in path.split("/"))

    return {path: hash for path, hash in tree(folder).items() if not is_hidden(path)}


def difference(found, wanted):
    if found is None or wanted is None:
        return f"{'nothing' if found is None else 'a site'} instead of {'nothing' if wanted is None else 'a site'}"
    paths = sorted(p for p in found.keys() | wanted.keys() if found.get(p) != wanted.get(p))
    return f"{len(paths)} files differ: {', '.join(paths[:5])}"


def litter(folder, keep=()):
    """What a build left in the folder that holds Output."""
    if not os.path.isdir(folder):
        return []
    return sorted(name for name in os.listdir(folder) if ".briefing-" in name and name not in keep)


def remove(path):
    if os.path.islink(path) or os.path.isfile(path):
        os.unlink(path)
    elif os.path.isdir(path):
        shutil.rmtree(path)


def seconds(work):
    start = time.monotonic()
    work()
    return time.monotonic() - start


def mount(path, size):
    """A memory file system; only in the private mounts that Scripts/check-steady makes."""
    if not os.environ.get("STEADY_MOUNTS"):
        raise Skipped("it needs root and `unshare -m`")
    os.makedirs(path, exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(path)], check=True)


def unmount(path):
    subprocess.run(["umount", "-l", str(path)], check=True)


def as_nobody():
    """The words before a command that run it as a user without rights."""
    if os.geteuid() != 0:
        return []
    if not shutil.which("setpriv"):
        raise Skipped("it runs as root and there is no setpriv")
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
