"""What every page owes its reader, held against the records of the visits."""

import re

CHECKS = (
    "console", "requests", "other hosts", "horizontal scroll", "layout shift", "one h1", "title and language",
    "weight", "policy", "inline code", "policy violations",
)
HEAVIEST = 50 * 1024
LARGEST_SHIFT = 0.01
LANGUAGE = re.compile(r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")
# What a directive may name. `file:` is how a page that is opened from disk names its own folder.
ALLOWED = {"'none'", "'self'", "file:"}
ALLOWED_PICTURES = ALLOWED | {"data:"}
HASH = re.compile(r"^'sha(256|384|512)-[A-Za-z0-9+/_=-]+'$")
DEMANDED = ("default-src", "base-uri", "form-action")


def check(site, records, report, weighs=True):
    for record in records:
        where, facts = str(record.visit), record.facts
        report.checked("console")
        for message in record.messages:
            report.fail("console", where, message)
        report.checked("requests", max(1, len(record.requests)))
        for message in record.failed:
            report.fail("requests", where, message)
        if record.left_for:
            report.fail("requests", where, f"the page left for {record.left_for}")
        report.checked("other hosts", max(1, len(record.requests)))
        for url in record.foreign + facts.get("outside", []):
            report.fail("other hosts", where, url)
        if not facts:
            continue
        report.expect(not facts["overflow"], "horizontal scroll", where, f"wider than the window: {facts['overflow']}")
        if record.visit.javascript:
            report.expect(facts["shift"] < LARGEST_SHIFT, "layout shift", where, f"{facts['shift']:.4f}")
            report.checked("policy violations")
            for violation in facts["violations"]:
                report.fail("policy violations", where, violation)
    for record in one_record_a_page(records):
        page, facts = record.visit.page, record.facts
        headings = facts["headings"]
        report.expect(len(headings) == 1 and headings[0], "one h1", page, f"{len(headings)} h1: {headings}")
        report.expect(facts["title"], "title and language", page, "no title")
        report.expect(LANGUAGE.match(facts["language"]), "title and language", page, f"lang is “{facts['language']}”")
        if weighs and page != "print.html":
            size = site.size(page)
            report.expect(size <= HEAVIEST, "weight", page, f"{size} bytes, {HEAVIEST} allowed")
        check_policy(page, facts["policies"], report)
        report.checked("inline code")
        for tag in facts["inline"]:
            report.fail("inline code", page, tag)


def one_record_a_page(records):
    """Of each page its first record without JavaScript: the page as it was written."""
    first = {}
    for record in records:
        if record.facts and (record.visit.page not in first or not record.visit.javascript):
            if record.visit.page not in first or first[record.visit.page].visit.javascript:
                first[record.visit.page] = record
    return list(first.values())


def check_policy(page, policies, report):
    """One policy, in front of everything it rules, that allows the site's own files and nothing else."""
    if not report.expect(len(policies) == 1, "policy", page, f"{len(policies)} Content-Security-Policy in the head"):
        return
    report.expect(not policies[0]["late"], "policy", page, "stands behind a script or style sheet")
    directives = {}
    for part in policies[0]["content"].split(";"):
        if words := part.split():
            directives.setdefault(words[0].lower(), words[1:])
    for name in DEMANDED:
        report.expect(name in directives, "policy", page, f"no {name}")
    for name, sources in directives.items():
        allowed = ALLOWED_PICTURES if name in ("img-src", "font-src") else ALLOWED
        for source in sources:
            report.expect(source in allowed or HASH.match(source), "policy", page, f"{name} allows {source}")
