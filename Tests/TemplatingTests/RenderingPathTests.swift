import Templating
import Testing

/// The shortcuts of rendering, against the plain way of doing the same.
struct RenderingPathTests {
    /// Escaping looks at eight bytes at a time: every byte at every place of short texts.
    @Test func everyByteAtEveryPlaceIsEscaped() throws {
        let library = try EnvironmentTests.library(["a.html": "{{ x }}"])
        let entities: [UInt8: String] = [0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&#34;", 0x27: "&#39;"]
        let odd: [UInt32] = [0x80, 0xA2, 0xA6, 0xA7, 0xBC, 0xBE, 0x426, 0x43C, 0x2026, 0x1F43C]
        for scalar in (Array(0..<0x80) + odd).compactMap(Unicode.Scalar.init) {
            let escaped = scalar.isASCII ? entities[UInt8(scalar.value)] : nil
            for count in 0..<18 {
                for before in 0...count {
                    let (head, tail) = (
                        String(repeating: "=", count: before), String(repeating: "?", count: count - before)
                    )
                    let result = try EnvironmentTests.text(
                        library.render("a.html", ["x": .string(head + String(scalar) + tail + "'")]))
                    #expect(result == head + (escaped ?? String(scalar)) + tail + "&#39;")
                }
            }
        }
    }

    /// Keys are looked for where the last dictionaries had them: left out, in another order, and more than are kept.
    @Test func keysThatComeAndGo() throws {
        let names = (0..<50).map { "a key of some length with the number \($0)" } + ["a", "b", "c", "d"]
        let orders: [[String]] = [
            names, names.reversed(), ["b", "c"], ["a", "b", "c", "d"], ["b", "d"], ["d", "a"], [], ["a", "c", "d"],
            names,
            Array(names[20..<54]), ["c"],
        ]
        let items = orders.enumerated().map { number, keys in
            TemplateValue.dictionary(TemplateDictionary(keys.map { ($0, .string("\(number) \($0)")) }))
        }
        let library = try EnvironmentTests.library(
            [
                "a.txt":
                    "{% for x in items %}{% for k, v in x.items() %}{{ k }}={{ v }}/{{ x[k] }};{% endfor %}{{ x.c|d('-') }}\n{% endfor %}"
            ])
        let result = try EnvironmentTests.text(library.render("a.txt", ["items": .list(items)]))
        let expected = orders.enumerated().map { number, keys in
            keys.map { "\($0)=\(number) \($0)/\(number) \($0);" }.joined() + (keys.contains("c") ? "\(number) c" : "-")
                + "\n"
        }
        #expect(result == expected.joined())
    }

    @Test(arguments: [
        ("anna-maria (berg)", "Anna-Maria (Berg)"), ("ÉCOLE d'art", "École D'art"), ("plain é", "Plain É"), ("", ""),
    ])
    func titlesOfASCIIAndOthers(text: String, title: String) throws {
        let library = try EnvironmentTests.library([
            "a.txt": "{% for x in xs %}{{ x|title }},{{ x|upper }};{% endfor %}"
        ])
        let result = try EnvironmentTests.text(library.render("a.txt", ["xs": [.string(text), .string(text)]]))
        #expect(result == String(repeating: "\(title),\(text.uppercased());", count: 2))
    }

    @Test func integersAreCompared() throws {
        let library = try EnvironmentTests.library([
            "a.txt":
                "{% for a, b in pairs %}{{ a == b }} {{ a != b }} {{ a < b }} {{ a <= b }} {{ a > b }} {{ a >= b }}\n{% endfor %}"
        ])
        let pairs: [TemplateValue] = [[1, 2], [2, 2], [3, -2]]
        let result = try EnvironmentTests.text(library.render("a.txt", ["pairs": .list(pairs)]))
        #expect(
            result == """
                False True True True False False
                True False False True False True
                False True False False True True

                """)
    }
}
