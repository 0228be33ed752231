#!/usr/bin/env python3
"""Holds the two sites of the race against each other: `compare.py BRIEFING_OUTPUT HUGO_OUTPUT`.

Pages are known by their headings and parts, as the two sides name files differently. Every article and every term must link
to the same pages on both sides; the parts of an index must be as many and as long, and link to the same pages together.
"""
import collections, html, os, posixpath, re, sys
from urllib.parse import unquote

MONTHS = "January February March April May June July August September October November December".split()


def name(heading):
    """A heading without case, a date as ISO writes it."""
    found = re.fullmatch(r"(\d+) (\w+) (\d{4})", heading)
    if found and found[2] in MONTHS:
        return f"{found[3]}-{MONTHS.index(found[2]) + 1:02}-{int(found[1]):02}"
    return heading.lower()


def read(root):
    """Of each page its heading, its part, and the paths and addresses that it links to."""
    pages = {}
    for folder, _, files in os.walk(root):
        for file in files:
            if not file.endswith(".html"):
                continue
            path = posixpath.relpath(posixpath.join(folder, file), root)
            text = open(posixpath.join(folder, file), encoding="utf-8").read()
            heading = name(html.unescape(re.search(r"<h1[^>]*>(.*?)</h1>", text, re.S)[1]))
            part = re.search(r"<p>(\d+) / (\d+)", text)
            links = []
            for href in re.findall(r'<a [^>]*?href="([^"]*)"', text):
                href = unquote(html.unescape(href))
                if "://" in href:
                    links.append(href)
                elif href.startswith("/"):
                    links.append(href[1:])
                else:
                    links.append(posixpath.normpath(posixpath.join(posixpath.dirname(path), href)))
            pages[path] = (heading, (int(part[1]), int(part[2])) if part else (1, 1), links, path.split("/")[0])
    return pages


def main():
    sites = [read(folder) for folder in sys.argv[1:3]]
    problems = []
    if len(sites[0]) != len(sites[1]):
        problems.append(f"{len(sites[0])} pages against {len(sites[1])}")
    seen = []
    for pages in sites:
        site = {}
        for path, (heading, part, links, folder) in pages.items():
            targets = []
            for link in links:
                if "://" in link:
                    targets.append(link)
                elif link in pages:
                    targets.append((pages[link][3], pages[link][0], pages[link][1][0]))
                else:
                    problems.append(f"{path}: broken link to {link}")
            site[(folder, heading, part)] = collections.Counter(targets)
        seen.append(site)
    for key in sorted(set(seen[0]) ^ set(seen[1]))[:10]:
        problems.append(f"only on one side: {key}")
    indices = [collections.defaultdict(collections.Counter) for _ in sites]
    for key in set(seen[0]) & set(seen[1]):
        ours, theirs = seen[0][key], seen[1][key]
        if key[2][1] > 1 or key[1] == "the pile":
            # The sides order articles differently: of an index the length of each part counts, and all parts together.
            if sum(ours.values()) != sum(theirs.values()):
                problems.append(f"{key}: {sum(ours.values())} links against {sum(theirs.values())}")
            indices[0][key[:2]] += ours
            indices[1][key[:2]] += theirs
        elif ours != theirs:
            problems.append(f"{key}: {list((ours - theirs))[:3]} against {list((theirs - ours))[:3]}")
    for key in indices[0]:
        if key[1] != "the pile" and indices[0][key] != indices[1][key]:
            problems.append(f"{key}: its parts link to other pages")
    for problem in problems[:20]:
        print(problem)
    total = sum(sum(links.values()) for links in seen[0].values())
    print(f"{len(sites[0])} pages, {total} links" + (f", {len(problems)} differences" if problems else ": the same on both sides"))
    sys.exit(1 if problems else 0)


main()
