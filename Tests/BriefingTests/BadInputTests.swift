import Basics
import Briefing
import Foundation
import TestSupport
import Testing

/// Each kind of bad input: one clear complaint with its place, all other input still read, nothing lost.
@Suite struct BadInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var files: [String: String]
        var bytes: [String: [UInt8]] = [:]
        /// A file that the system won't let us read.
        var unreadable: String?
        /// A file that the system won't let us write.
        var unwritable: String?
        /// A link by its path, and where it leads.
        var link: (path: String, target: String)?
        var testDescription: String { name }

        func with(bytes: [String: [UInt8]]) -> Case {
            var copy = self
            copy.bytes = bytes
            return copy
        }
    }

    static let good = ["Content/articles/strike.md": Fixtures.strike]

    static func with(_ name: String, _ files: [String: String]) -> Case {
        Case(name: name, files: good.merging(files) { $1 })
    }

    static let errors: [Case] = [
        with(
            "entry-not-closed", ["Content/people/ana.md": "---\nname: Ana Brook\nrole: Port Minister\n\nShe is new.\n"]),
        with("entry-not-yaml", ["Content/people/ana.md": "---\nname: [Ana\nrole: Minister\n---\nText.\n"]),
        with("entry-wrong-shape", ["Content/people/ana.md": "---\nname: Ana Brook\nrole:\n  - a\n  - b\n---\n"]),
        with("entry-bad-slug", ["Content/people/ana.md": "---\nname: Ana Brook\nslug: ../Ana\n---\n"]),
        with("settings-not-yaml", ["Content/site.yml": "title: Strike\nsubtitle: \"open\nlanguage: en\n"]),
        with("settings-a-list", ["Content/site.yml": "- title\n- subtitle\n"]),
        with("settings-bad-language", ["Content/site.yml": "language: the Queen's English\n"]),
        with("settings-no-switch", ["Content/site.yml": "recognition: maybe\n"]),
        with(
            "settings-no-moment",
            ["Content/site.yml": "as-of: 31 May 2031\ntimezone: Kolkatta\nreviewed: Lena Fisk, yesterday\n"]),
        with("settings-moment-without-zone", ["Content/site.yml": "as-of: 2031-05-31T18:00\n"]),
        with("settings-time-zone-alone", ["Content/site.yml": "timezone: Kolkata\n"]),
        with("settings-base-url-without-scheme", ["Content/site.yml": "base-url: desk.example/visit\n"]),
        with("settings-base-url-scheme", ["Content/site.yml": "base-url: javascript://desk.example/%0Aalert(1)\n"]),
        with("settings-base-url-query", ["Content/site.yml": "base-url: https://desk.example/visit?a=1#top\n"]),
        with("settings-base-url-host", ["Content/site.yml": "base-url: https://ana@desk.example/\n"]),
        with(
            "settings-base-url-characters", ["Content/site.yml": "base-url: 'https://desk.example/\"><script>'\n"]),
        with("settings-outputs", ["Content/site.yml": "outputs: [serch, print, [data]]\narticles: quote\n"]),
        with("settings-outputs-switch", ["Content/site.yml": "outputs:\n  feeds: perhaps\n  atom: off\n"]),
        with("settings-wrong-shapes", ["Content/site.yml": "marking: [a]\nversion: {a: b}\nas-of: []\n"]),
        with("impossible-date", ["Content/dates/x.md": "---\ndate: 2031-02-30\n---\n"]),
        with(
            "two-entries-one-slug",
            [
                "Content/people/ana.md": "---\nname: Ana Brook\n---\n",
                "Content/people/brook.md": "---\nname: ana brook\n---\n",
            ]),
        with(
            "redaction-ambiguous",
            [
                "Content/articles/other.md":
                    "---\ntitle: More talks\npublished: 2031-04-04\n---\nMr Tom Brook, a docker, spoke on Friday.\n",
                "Content/corrections.yml": "redact:\n  - {person: Brook}\n",
            ]),
        with(
            "redaction-name-left",
            [
                "Content/assets/ana-brook.txt": "Nothing.\n", "Content/assets/note.txt": "For Ana  BROOK only.\n",
                "Content/corrections.yml": "redact:\n  - {person: Ana Brook}\n",
            ]),
        with("entry-former-slug", ["Content/people/ana.md": "---\nname: Ana Brook\nformerly: [A. Brook, [x]]\n---\n"]),
        with(
            "entry-publication", ["Content/people/ana.md": "---\nname: Ana Brook\ndraft: nearly\nnoindx: on\n---\n"]),
        with(
            "sources-file",
            [
                "Content/sources.yml":
                    "one: {file: a.md}\n0: {file: b.md}\n2: strike.md\n3: {fiel: c.md}\n4: {file: d.md, slug: D d}\n"
                    + "5: {file: e.md, outlet: [x]}\n6: {file: strike.md}\n7: {file: strike.md}\n06: {file: f.md}\n"
            ]),
        with("sources-file-not-yaml", ["Content/sources.yml": "1: {file: a.md\n2: {file: b.md}\n"]),
        with("unknown-filter", ["Templates/person.html": "<h1>{{ person.name | uper }}</h1>\n"]),
        with("missing-template", ["Templates/person.html": "{% extends \"bse.html\" %}\n"]),
        with(
            "template-syntax",
            ["Templates/people.html": "<ul>\n{% for p in entries %}\n<li>{{ p.name }</li>\n{% endfor %}\n"]),
        with(
            "template-broken-links",
            [
                "Templates/person.html":
                    "{% extends \"base.html\" %}{% block main %}\n<h1>{{ person.name }}</h1>\n<img src=\"../logo.png\">\n<a href=\"people.html\">All</a> <a href=\"people/index.html\">People</a>\n<p id=\"main\">x</p>\n{% endblock %}\n"
            ]),
        with("undefined-name", ["Templates/person.html": "<h1>{{ person.nam }}</h1>\n"]),
        with("one-path-twice", ["Content/assets/x.css": "a", "Templates/assets/x.css": "b"]),
        with("settings-not-utf8", [:]).with(bytes: ["Content/site.yml": Array("title: caf".utf8) + [0xE9, 0x0A]]),
        with("foreign-output", ["Output/thesis.txt": "ten years\n", "Output/a/b.html": "mine\n"]),
        with("output-a-file", ["Output": "a file"]),
        Case(name: "no-content", files: ["elsewhere/a.txt": "A.\n"]),
        Case(name: "no-clippings", files: ["Content/articles/photo.jpg": "", "Content/site.yml": "title: A\n"]),
        with(
            "broken-manifest", ["Output/.briefing.json": "{\"generator\": \"briefing\"\n", "Output/index.html": "old"]),
        with(
            "entry-key-twice", ["Content/people/ana.md": "---\nname: Ana Brook\nrole: Minister\nname: A. Brook\n---\n"]),
        with("entry-key-no-text", ["Content/people/ana.md": "---\nname: Ana Brook\n[a, b]: Minister\n---\n"]),
        with("settings-too-complex", ["Content/site.yml": "title: \(String(repeating: "[", count: 2000))\n"]),
        Case(name: "unwritable-output", files: good, unwritable: "people/ana-brook.html"),
        Case(name: "unreadable-file", files: good.merging(["Content/articles/b.md": "B"]) { $1 }, unreadable: "b.md"),
        with(
            "several-at-once",
            [
                "Content/site.yml": "titel: Strike\n", "Content/people/ana.md": "---\nname: Ana\n",
                "Content/dates/2031-13.md": "Text.\n", "Content/articles/empty.txt": "\n \n",
                "Templates/person.html": "{{ person.name | uper }}",
            ]),
    ]

    static let warnings: [Case] = [
        with("template-without-links", ["Templates/index.html": "<h1>Nothing to see</h1>\n"]),
        with("empty-clipping", ["Content/articles/empty.txt": "\n   \n"]),
        with(
            "redaction-own-words",
            [
                "Content/site.yml": "title: Brook's strike\n", "Content/index.md": "Brook won. The port is open.\n",
                "Content/pages/about.md": "---\ntitle: About\n---\nAsk Ana Brook.\n",
                "Content/people/tom.md": "---\nname: Tom Achterberg\n---\nHe met Ana Brook.\n",
                "Content/corrections.yml": "redact:\n  - {person: Ana Brook}\n",
            ]),
        with(
            "redaction-unused",
            [
                "Content/articles/a.md":
                    "---\ntitle: Dark\nsourceURL: https://tide.example/a\npublished: 2031-04-04\n---\nThe tide was low.\n",
                "Content/articles/b.md":
                    "---\ntitle: Dark again\nsourceURL: https://tide.example/a\n---\nThe tide was low.\n",
                "Content/corrections.yml":
                    "redact:\n  - {person: Anna Brook}\n  - {article: strikes.md}\n  - {article: a.md}\n",
            ]),
        Case(
            name: "invalid-utf8", files: good,
            bytes: [
                "Content/articles/old.txt": Array("The “old” pier\n\nThe caf".utf8) + [0xE9]
                    + Array(" on the pier closed in 2029.\n".utf8)
            ]),
        with(
            "clipping-front-matter-not-closed",
            [
                "Content/articles/b.md":
                    "---\ntitle: Talks\npublished: 2031-04-03\n\nAna Brook opened the talks in the port.\n"
            ]),
        with(
            "clipping-front-matter-not-yaml",
            [
                "Content/articles/b.md":
                    "---\ntitle: \"Talks\npublished: 2031-04-03\n---\n\nAna Brook opened the talks.\n"
            ]),
        with(
            "unknown-keys",
            [
                "Content/site.yml": "titel: Strike\nzzz: 1\nbaseurl: https://desk.example\nmarkings: SECRET\n",
                "Content/people/ana.md": "---\nname: Ana Brook\nroel: Minister\n---\n",
                "Content/articles/b.md":
                    "---\ntitel: Talks\nlayout: wide\npublished: 2031-04-03\n---\nAna Brook opened the talks.\n",
            ]),
        with(
            "two-articles-one-slug", ["Content/articles/again.md": Fixtures.strike.replacing("Gazette", with: "Herald")]
        ),
        Case(
            name: "no-date",
            files: [
                "Content/articles/a.md": "---\ntitle: A quiet port\n---\nNothing moved in the harbour, people said.\n"
            ]),
        with(
            "not-analysed",
            [
                "Content/articles/hafen.md":
                    "---\ntitle: Ruhe im Hafen\npublished: 2031-04-02\n---\nDie Ministerin sprach am Dienstag mit dem "
                    + "Rat, und der Streik ist damit vorbei, wie aus dem Amt zu hören war.\n"
            ]),
        with(
            "strange-entries",
            [
                "Content/asets/a.css": "", "Content/site.yaml": "", "Content/new.txt": "A",
            ]),
        Case(
            name: "no-articles-folder",
            files: ["Content/a.md": Fixtures.strike, "Content/people/ana.md": "Ana Brook is new."]),
        with(
            "page-nested-too-deeply",
            [
                "Content/articles/deep.html":
                    "<title>The pier</title><meta name=date content=2031-04-03>\(String(repeating: "<div>", count: 2000))<p>The old pier in the harbour closed in the evening, people said, and nobody knew why.</p>"
            ]),
        with(
            "raw-html",
            [
                "Content/articles/b.md":
                    "---\ntitle: Talks\npublished: 2031-04-03\n---\nThe port opened.\n\n<div>\nMinister Ana Brook spoke.\n</div>\n"
            ]),
        with("page-not-utf8", [:]).with(bytes: [
            "Content/articles/old.html":
                Array("<title>The pier</title><meta name=date content=2031-04-03><h1>The pier</h1><p>The caf".utf8) + [
                    0xE9
                ]
                + Array(
                    " on the old pier in the harbour closed in the evening, people said, and nobody knew why.</p>".utf8)
        ]),
        with("not-an-entry", ["Content/people/ana.jpg": "\u{1}", "Content/people/list.txt": "Ana"]),
        with(
            "one-spelling-for-two",
            [
                "Content/people/ana.md": "---\nname: Ana Brook\naliases: [A. Brook]\n---\n",
                "Content/people/abe.md": "---\nname: Abe Brook\naliases: [A. Brook]\n---\n",
            ]),
        with(
            "direction-override",
            [
                "Content/articles/b.md":
                    "---\npublished: 2031-04-03\n---\nThe \u{202E}pier\u{202C} closed in the evening, people said.\n"
            ]),
        Case(
            name: "link-leads-out", files: good.merging(["secret.txt": "Nothing for you."]) { $1 },
            link: ("Content/articles/theirs.txt", "../../secret.txt")),
        with(
            "unportable-name",
            [
                "Content/assets/Aux.css": "", "Content/assets/Map.css": "", "Content/assets/map.css": "",
                "Content/assets/a:b": "",
            ]
        ),
        with(
            "embargo-unreadable",
            [
                "Content/articles/b.md": "---\ntitle: B\nembargo: Monday\n---\nNothing yet.\n",
                "Content/articles/c.md": "---\ntitle: C\nembarog: 2031-06-01T09:00Z\n---\nNothing yet.\n",
                "Content/articles/d.md": "---\ntitle: D\nembargo: 2031-06-01T09:00\n---\nNothing yet.\n",
            ]),
        with(
            "publication-words",
            [
                "Content/articles/b.md":
                    "---\ntitle: B\npublished: 2031-04-03\nnoindex: maybe\nformerly: Old Name\n---\nThe pier closed in the evening.\n",
                "Content/articles/c.md": "---\ntitle: C\ndraft: nearly\n---\nNothing yet.\n",
            ]),
        with(
            "source-numbers",
            ["Content/sources.yml": "2: {file: gone.md}\n", "Content/site.yml": "titel: The strike\n"]),
        Case(name: "link-to-a-folder", files: good, link: ("Content/articles/loop", "..")),
    ]

    @Test(arguments: errors) func anErrorKeepsTheOldOutput(_ bad: Case) throws {
        try run(bad) { folder, site in
            #expect(site.report.diagnostics.hasErrors)
            #expect(site.report.written == nil)
            let untouched = bad.files.filter { $0.key.hasPrefix("Output/") }
            #expect(Set(site.files.keys) == Set(untouched.keys.map { String($0.dropFirst(7)) }))
            expectGolden(site.text(in: folder), "bad-input/\(bad.name).txt")
        }
    }

    @Test(arguments: warnings) func aWarningLeavesTheRestWhole(_ bad: Case) throws {
        try run(bad) { folder, site in
            #expect(!site.report.diagnostics.hasErrors)
            #expect(site.report.diagnostics.contains { $0.severity == .warning })
            #expect(site.report.written != nil)
            expectGolden(site.text(in: folder), "bad-input/\(bad.name).txt")
        }
        try run(bad, strict: true) { _, site in
            #expect(site.report.written == nil, "--strict makes a warning an error")
        }
    }

    private func run(_ bad: Case, strict: Bool = false, _ body: (TemporaryFolder, BuiltSite) throws -> Void) throws {
        try TemporaryFolder.with(bad.files) { folder in
            for (name, bytes) in bad.bytes { try folder.write(name, bytes: bytes) }
            if let link = bad.link {
                try FileManager.default.createSymbolicLink(
                    atPath: folder.path(link.path), withDestinationPath: link.target)
            }
            let before = try folder.files().filter { !$0.hasPrefix("Output") }
            var disk = Disk.real
            if let unreadable = bad.unreadable {
                disk.read = { path throws(Disk.Failure) in
                    if path.hasSuffix(unreadable) {
                        throw Disk.Failure(path: path, reason: "Permission denied", code: 13)
                    }
                    return try Disk.real.read(path)
                }
            }
            if let unwritable = bad.unwritable {
                disk.write = { path, bytes throws(Disk.Failure) in
                    if path.hasSuffix(unwritable) {
                        throw Disk.Failure(path: unwritable, reason: "No space left on device", code: 28)
                    }
                    try Disk.real.write(path, bytes)
                }
            }
            let site = try BuiltSite.build(folder, disk: disk, strict: strict)
            try body(folder, site)
            let after = try folder.files().filter { !$0.hasPrefix("Output") }
            #expect(before == after, "a build writes nothing but Output")
        }
    }
}
