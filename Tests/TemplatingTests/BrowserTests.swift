import Basics
import Foundation
import Templating
import TestSupport
import Testing

/// Attacks in a real browser: none of the values may run, and each must be there as text.
struct BrowserTests {
    /// Values that run where they aren't escaped for their place.
    private static let attacks = [
        "<script>hit()</script>", "<img src=x onerror=hit()>", "\"><svg onload=hit()>", "'><svg onload=hit()>",
        "</script><script>hit()</script>", "</title><script>hit()</script>", "</textarea><script>hit()</script>",
        "</style><script>hit()</script>", "javascript:hit()", "JaVaScRiPt:hit()", " java\nscript:hit()",
        "\";hit();//", "';hit();//", "\\\";hit();//", "`;hit();`", "${hit()}", "-->\n<script>hit()</script>",
        "\" onmouseover=hit() autofocus onfocus=hit() x=\"", "' autofocus onfocus=hit() x='", "hit()",
        "};hit();{", "data:text/html,<script>parent.hit()</script>", "&#34;&#62;<script>hit()</script>",
        "\u{2028}hit()", "x} body { background: url(javascript:hit()) } y {", "expression(hit())", "1;hit()",
        "<!--<script>",
        "]]><script>hit()</script>", "&lt;script&gt;hit()&lt;/script&gt;",
    ]

    /// Places in which a value is printed; each shows it where text is.
    private static let places = [
        "<p class=\"t\">{{ x }}</p>", "<p class=\"t\" title=\"{{ x }}\">{{ x }}</p>",
        "<p class=\"t\" data-v='{{ x }}'>{{ x }}</p>", "<textarea class=\"t\">{{ x }}</textarea>",
        "<a class=\"t c\" href=\"{{ x }}\">{{ x }}</a>",
        "<a class=\"t c\" href=\"/p/{{ x }}?q={{ x }}#{{ x }}\">{{ x }}</a>",
        "<iframe srcdoc=\"{{ x }}\"></iframe><p class=\"t\">{{ x }}</p>",
        "<img src=\"{{ x }}\"><p class=\"t\">{{ x }}</p>",
        "<script>var a = {{ x }}; say(a);</script>", "<script>var a = \"{{ x }}\"; say(a);</script>",
        "<script>var a = '{{ x }}'; say(a);</script>", "<script>say([{{ x }}, 'b'][0]);</script>",
        "<button class=\"b\" onclick=\"say({{ x }})\">b</button>",
        "<button class=\"b\" onclick='say(\"{{ x }}\")'>b</button>",
        "<p class=\"t\" style=\"color: {{ x }}\">{{ x }}</p>",
        "<style>p { font-family: \"{{ x }}\" }</style><p class=\"t\">{{ x }}</p>",
        "<p class=\"t\" style=\"background: url('/i?{{ x }}')\">{{ x }}</p>",
        "<p class=\"t\" {{ x }}=\"1\">{{ x }}</p>",
    ]

    private static let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    private static let page = """
        <!DOCTYPE html><meta charset="utf-8"><title>attacks</title>
        <script>
        var hits = 0, shown = 0, current = -1;
        function hit() { hits++ }
        function same(value) { return value.replace(/\\r/g, "") === wanted[current].replace(/\\r/g, "") }
        function say(value) { if (same(value)) shown++ }
        var wanted = {{ wanted }};
        </script>
        {% for row in rows %}<script>current = {{ row.index }}</script>
        {{ row.markup|safe }}
        <script>
        document.querySelectorAll(".t:not(.done)").forEach(function (e) {
            e.classList.add("done");
            if (same(e.value === undefined ? e.textContent : e.value)) shown++;
        });
        document.querySelectorAll(".b:not(.done)").forEach(function (e) { e.classList.add("done"); e.click() });
        document.querySelectorAll(".c:not(.clicked)").forEach(function (e) {
            e.classList.add("clicked");
            if (e.protocol === "javascript:" || e.protocol === "data:") hit();
        });
        </script>
        {% endfor %}
        <pre id="result"></pre>
        <script>
        addEventListener("load", function () {
            document.getElementById("result").textContent = "hits " + hits + " shown " + shown;
        });
        </script>
        """

    @Test(.enabled(if: chromium != nil, "skipped: no Chromium"))
    func noValueRunsAndAllAreReadable() throws {
        let names = Self.places.indices.map { "place\($0).html" } + ["page.html"]
        let sources = zip(names, Self.places + [Self.page]).map { SourceText(name: $0, text: $1) }
        let (compiled, diagnostics) = TemplateEnvironment().compile(sources, names: names)
        let library = try #require(compiled, "\(DiagnosticReport().text(of: diagnostics))")
        var rows: [TemplateValue] = []
        var wanted: [TemplateValue] = []
        for attack in Self.attacks {
            for place in Self.places.indices {
                let result = library.render("place\(place).html", ["x": .string(attack)])
                let bytes = try #require(result.bytes, "\(DiagnosticReport().text(of: result.diagnostics))")
                rows.append(["index": .int(wanted.count), "markup": .string(String(decoding: bytes, as: UTF8.self))])
                wanted.append(.string(attack))
            }
        }
        let page = try #require(library.render("page.html", ["rows": .list(rows), "wanted": .list(wanted)]).bytes)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("attacks-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("page.html")
        try Data(page).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Self.chromium))
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000",
            "--user-data-dir=\(folder.path)/profile", "--dump-dom", file.absoluteString,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let dom = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let expected = "hits 0 shown \(wanted.count)"
        let found = dom.firstRange(of: "<pre id=\"result\">").map { String(dom[$0.upperBound...].prefix { $0 != "<" }) }
        #expect(found == expected)
        print("browser: \(wanted.count) attacks: \(found ?? "no result")")
    }
}
