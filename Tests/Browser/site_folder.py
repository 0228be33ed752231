"""A folder of pages: what kinds there are, and which page is visited how."""

import itertools, os, random, re
from dataclasses import dataclass

WIDTHS = (320, 768, 1440)
SCHEMES = ("light", "dark")
PROTOCOLS = ("http", "file")


@dataclass(frozen=True)
class Visit:
    page: str
    protocol: str = "http"
    javascript: bool = True
    width: int = 1440
    scheme: str = "light"

    def __str__(self):
        how = "" if self.javascript else ", no JavaScript"
        return f"{self.page} ({self.protocol}, {self.width} px, {self.scheme}{how})"


WAYS = [
    {"protocol": p, "javascript": j, "width": w, "scheme": s}
    for p, j, w, s in itertools.product(PROTOCOLS, (True, False), WIDTHS, SCHEMES)
]
# All over http; from disk, where only loading differs, every width with and without JavaScript in one scheme or the other.
KIND_WAYS = [
    way for way in WAYS
    if way["protocol"] == "http" or (way["scheme"] == "dark") == (way["javascript"] == (way["width"] == 768))
]


class Site:
    """The files of one Output folder. Pages that only lead on (`<html data-alias>`) are kept apart."""

    def __init__(self, name, folder, seed=1):
        self.name = name
        self.folder = os.path.realpath(folder)
        self.random = random.Random(seed)
        self.files = sorted(
            os.path.relpath(os.path.join(where, file), self.folder)
            for where, _, files in os.walk(self.folder) for file in files
            if not os.path.relpath(os.path.join(where, file), self.folder).startswith(".")
        )
        html = [file for file in self.files if file.endswith(".html")]
        self.aliases = [page for page in html if re.search(r"<html[^>]*\sdata-alias", self.read(page)[:600])]
        self.pages = [page for page in html if page not in self.aliases]

    def read(self, path):
        with open(os.path.join(self.folder, path), encoding="utf-8") as file:
            return file.read()

    def size(self, path):
        return os.path.getsize(os.path.join(self.folder, path))

    def has(self, path):
        return path in self._set

    @property
    def _set(self):
        if not hasattr(self, "_files"):
            self._files = set(self.files)
        return self._files

    @staticmethod
    def kind(page):
        """`people/ana-brook.html` is of the kind `people/*`; an index or a page at the top is a kind of its own."""
        folder, name = os.path.split(page)
        return page if not folder or name == "index.html" else folder + "/*"

    def kinds(self):
        kinds = {}
        for page in self.pages:
            kinds.setdefault(self.kind(page), []).append(page)
        return kinds

    def samples(self):
        """Of every kind its heaviest page, and one that the seed draws."""
        chosen = []
        for pages in self.kinds().values():
            chosen.append(max(pages, key=self.size))
            chosen.append(self.random.choice(pages))
        return list(dict.fromkeys(chosen))

    def of_kind(self, kind):
        return self.kinds().get(kind, [])

    def visits(self):
        """Every page twice, with and without JavaScript, the other ways by turns; the heaviest page of every kind in all ways of KIND_WAYS."""
        visits = []
        with_javascript = [way for way in WAYS if way["javascript"]]
        without = [way for way in WAYS if not way["javascript"]]
        for at, page in enumerate(self.pages):
            visits.append(Visit(page, **with_javascript[at % len(with_javascript)]))
            visits.append(Visit(page, **without[(at * 7 + 3) % len(without)]))
        for pages in self.kinds().values():
            heaviest = max(pages, key=self.size)
            visits += [Visit(heaviest, **way) for way in KIND_WAYS]
        return list(dict.fromkeys(visits))
