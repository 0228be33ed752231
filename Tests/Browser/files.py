"""What a site hands to other programs: feed, calendar, data, tables, linked data, sitemap, plain text."""

import csv, datetime, io, json, re, xml.etree.ElementTree

import feedparser, icalendar, jsonschema

CHECKS = ("feed", "calendar", "data", "tables", "linked data", "sitemap", "plain text")
# What schema.org's own guides ask of the types that a briefing may use.
DEMANDED = {
    "Person": ["name"], "Organization": ["name"], "NewsArticle": ["headline"], "Article": ["headline"],
    "Event": ["name", "startDate"], "WebSite": ["name"], "WebPage": ["name"], "CollectionPage": ["name"],
    "BreadcrumbList": ["itemListElement"], "ItemList": ["itemListElement"], "Quotation": ["text"],
    "Dataset": ["name", "description"], "Report": ["name"], "DefinedTerm": ["name"], "Project": ["name"],
}


def strings(value):
    """All texts of a JSON value, one behind the other."""
    if isinstance(value, dict):
        return "\n".join(strings(v) for v in value.values())
    if isinstance(value, list):
        return "\n".join(strings(v) for v in value)
    return value if isinstance(value, str) else ""


def check(site, records, report):
    check_feed(site, report)
    check_calendar(site, report)
    check_data(site, report)
    check_tables(site, report)
    check_linked_data(records, report)
    check_sitemap(site, report)
    if not site.has("briefing.txt"):
        report.skip("plain text", "no briefing.txt yet")
    else:
        text = site.read("briefing.txt")
        # What a clipping prints may look like markup: it stands in the data as it does here.
        printed = strings(json.loads(site.read("data/briefing.json"))) if site.has("data/briefing.json") else ""
        marks = [m.group(0) for m in re.finditer(r"</?[a-z]+[ >]|&(amp|lt|quot|#\d+);", text)]
        report.expect(text.strip() and all(mark in printed for mark in marks), "plain text",
                      "briefing.txt", "empty, or markup in it")


def check_feed(site, report):
    if not site.has("feed.xml"):
        return report.skip("feed", "no feed.xml (it needs a base address)")
    feed = feedparser.parse(site.read("feed.xml"))
    report.expect(not feed.bozo, "feed", "feed.xml", str(feed.get("bozo_exception", "")))
    report.expect(feed.version == "atom10", "feed", "feed.xml", f"“{feed.version}” is not Atom")
    report.expect(feed.feed.get("title") and feed.feed.get("id"), "feed", "feed.xml", "no title or id")
    report.expect(feed.entries, "feed", "feed.xml", "no entry")
    for entry in feed.entries:
        for key in ("id", "title", "link", "updated_parsed"):
            report.expect(entry.get(key), "feed", f"feed.xml, {entry.get('title', '?')}", f"no {key}")
    ids = [entry.get("id") for entry in feed.entries]
    report.expect(len(set(ids)) == len(ids), "feed", "feed.xml", "two entries have one id")


def check_calendar(site, report):
    if not site.has("calendar.ics"):
        return report.skip("calendar", "no calendar.ics yet")
    try:
        calendar = icalendar.Calendar.from_ical(site.read("calendar.ics"))
    except ValueError as error:
        return report.fail("calendar", "calendar.ics", str(error))
    report.expect(calendar.get("PRODID") and calendar.get("VERSION"), "calendar", "calendar.ics", "no PRODID or VERSION")
    for event in calendar.walk("VEVENT"):
        where = f"calendar.ics, {event.get('SUMMARY', '?')}"
        for key in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
            report.expect(event.get(key), "calendar", where, f"no {key}")
        for name, error in getattr(event, "errors", []):
            report.fail("calendar", where, f"{name}: {error}")
        start = getattr(event.get("DTSTART"), "dt", None)
        report.expect(isinstance(start, datetime.date) and not isinstance(start, datetime.datetime), "calendar", where,
                      "only days are known, and this has a time of day")


def check_data(site, report):
    if not site.has("data/briefing.json"):
        return report.skip("data", "no data/briefing.json yet")
    schemas = [file for file in site.files if file.startswith("data/") and file.endswith("schema.json")]
    if not report.expect(len(schemas) == 1, "data", "data/", f"{len(schemas)} JSON Schemas beside briefing.json"):
        return
    try:
        data, schema = json.loads(site.read("data/briefing.json")), json.loads(site.read(schemas[0]))
        validator = jsonschema.validators.validator_for(schema, jsonschema.Draft202012Validator)
        validator.check_schema(schema)
    except (ValueError, jsonschema.SchemaError) as error:
        return report.fail("data", "data/", str(error).split("\n")[0])
    report.checked("data")
    for error in validator(schema).iter_errors(data):
        report.fail("data", f"data/briefing.json at {error.json_path}", error.message[:200])
    # A schema that allows everything would prove nothing.
    report.expect(not validator(schema).is_valid({}) and not validator(schema).is_valid([]), "data", schemas[0],
                  "also allows {} or []")


def check_tables(site, report):
    tables = [file for file in site.files if file.endswith(".csv")]
    if not tables:
        return report.skip("tables", "no CSV yet")
    for file in tables:
        rows = list(csv.reader(io.StringIO(site.read(file)), strict=True))
        report.expect(rows and len(set(rows[0])) == len(rows[0]), "tables", file, "no header, or one name twice")
        for number, row in enumerate(rows, 1):
            report.expect(len(row) == len(rows[0]), "tables", file, f"row {number} has {len(row)} cells of {len(rows[0])}")
            # A spreadsheet runs such a cell as a formula.
            report.expect(not any(re.match(r"[=+@\t\r]|-(?![\d.]+$)", cell) for cell in row), "tables", file,
                          f"row {number} has a cell that a spreadsheet runs")


def check_linked_data(records, report):
    texts = {(record.visit.page, text) for record in records if record.facts for text in record.facts["linkedData"]}
    if not texts:
        return report.skip("linked data", "no JSON-LD yet")
    for page, text in sorted(texts):
        try:
            value = json.loads(text)
        except ValueError as error:
            report.fail("linked data", page, f"no JSON: {error}")
            continue
        top = value if isinstance(value, list) else [value]
        report.expect(all("schema.org" in str(item.get("@context", "")) for item in top), "linked data", page, "no @context")
        for item in typed(value):
            for key in DEMANDED.get(item["@type"], []) if isinstance(item["@type"], str) else []:
                report.expect(item.get(key), "linked data", page, f"a {item['@type']} without {key}")


def typed(value):
    """Every object with an @type, at any depth; one that only refers to another by @id is no object of its own."""
    if isinstance(value, list):
        for item in value:
            yield from typed(item)
    elif isinstance(value, dict):
        if "@type" in value and set(value) - {"@type", "@id"}:
            yield value
        for item in value.values():
            yield from typed(item)


def check_sitemap(site, report):
    if not site.has("sitemap.xml"):
        return report.skip("sitemap", "no sitemap.xml (it needs a base address)")
    try:
        root = xml.etree.ElementTree.fromstring(site.read("sitemap.xml"))
    except xml.etree.ElementTree.ParseError as error:
        return report.fail("sitemap", "sitemap.xml", str(error))
    places = [element.text.strip() for element in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    report.expect(places, "sitemap", "sitemap.xml", "no address")
    for place in places:
        path = place if not place.endswith("/") else place + "index.html"
        page = max((page for page in site.pages if path.endswith("/" + page)), key=len, default=None)
        if report.expect(page, "sitemap", "sitemap.xml", f"{place} is no page"):
            report.expect(not re.search("<meta[^>]*noindex", site.read(page)), "sitemap", "sitemap.xml",
                          f"{place} asks not to be indexed")
