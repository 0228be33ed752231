"""Every link, picture, script and fragment inside a site leads somewhere that exists on any server and on disk."""

import posixpath, re, urllib.parse

CHECKS = ("links", "anchors", "ids")
SCHEMES = {"http", "https", "mailto"}
ALIAS_TARGET = re.compile(r"""(?:url=|href=["'])([^"'>\s]+)""", re.IGNORECASE)


def check(site, records, report):
    anchors, pages = {}, {}
    for record in records:
        if record.facts:
            page = record.visit.page
            anchors.setdefault(page, set()).update(record.facts["ids"], record.facts["names"])
            pages.setdefault(page, set()).update(record.facts["links"], record.facts["resources"])
            report.checked("ids", len(record.facts["ids"]))
            for identifier in record.facts["repeated"]:
                report.fail("ids", page, f"two elements have the id “{identifier}”")
    for page, links in pages.items():
        for link in sorted(links):
            check_link(site, page, link, anchors, report)
    for page in site.aliases:
        targets = ALIAS_TARGET.findall(re.sub(r"<link[^>]*stylesheet[^>]*>", "", site.read(page)))
        report.expect(targets, "links", page, "an alias that leads nowhere")
        for target in targets:
            check_link(site, page, target, anchors, report)


def resolve(page, link):
    """(path inside the site or None where it leaves the site, fragment) of a relative link."""
    address = urllib.parse.urlsplit(link)
    path = urllib.parse.unquote(address.path)
    full = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    return (None if full.startswith("..") or path.startswith("/") else full), urllib.parse.unquote(address.fragment)


def check_link(site, page, link, anchors, report):
    address = urllib.parse.urlsplit(link)
    if address.scheme or link.startswith("//"):
        if not link.startswith("data:image/"):
            report.expect(address.scheme.lower() in SCHEMES, "links", page, f"“{link}” is no web address")
        return
    path, fragment = resolve(page, link)
    if not report.expect(path is not None, "links", page, f"“{link}” leaves the site"):
        return
    if not report.expect(site.has(path), "links", page, f"“{link}” is not there"):
        return
    fragment = fragment.split(":~:")[0]
    if fragment and fragment != "top" and path.endswith(".html"):
        report.expect(fragment in anchors.get(path, ()), "anchors", page, f"“{link}” names no element of {path}")
