"""Every statement stands, byte for byte, in the element that its source mark leads to."""

import links, pages

CHECKS = ("statements",)


def check(site, records, report):
    written = {record.visit.page: record.facts for record in pages.one_record_a_page(records)}
    for page, facts in written.items():
        for statement in facts["statements"]:
            check_statement(page, statement, written, report)
    if report.of("statements").checked == 0 and site.of_kind("articles/*"):
        report.fail("statements", site.name, "no page marks a statement (.statement, [data-statement] or [data-cite])")


def check_statement(page, statement, written, report):
    words, source = statement["words"], statement["source"]
    where = f"{page}, “{words[:60]}”"
    if not report.expect(words and source, "statements", where, "without words or without a source"):
        return
    path, fragment = links.resolve(page, source)
    text = written.get(path, {}).get("texts", {}).get(fragment)
    if not report.expect(text is not None, "statements", where, f"{source} leads to no element"):
        return
    # A soft line break is one space in a statement; everything else is the same bytes.
    report.expect(words.replace("\n", " ") in text.replace("\n", " "), "statements", where, f"not printed in {source}")
