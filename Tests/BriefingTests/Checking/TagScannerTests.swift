import Testing

@testable import Briefing

@Suite struct TagScannerTests {
    /// `name(attribute=value …)` of all start tags; attributes that mean nothing to links show their packed name.
    private func tags(_ html: String) -> [String] {
        let bytes = Array(html.utf8)
        var scanner = TagScanner(bytes)
        var found: [String] = []
        while let tag = scanner.next() {
            if tag.isEnd { continue }
            let values = scanner.attributes.map { String(decoding: bytes[$0.value], as: UTF8.self) }
            found.append(
                String(decoding: bytes[tag.range].prefix { $0 > 0x20 && $0 != 0x3E }, as: UTF8.self) + "\(values)")
        }
        return found
    }

    @Test func readsNamesAndValues() {
        #expect(
            tags("<a href=x.html id='b c' >t</a><br/><p hidden>") == [#"<a["x.html", "b c"]"#, "<br/[]", #"<p[""]"#])
        #expect(tags("<a title=\"1 > 0\" href = \"x\">") == [#"<a["1 > 0", "x"]"#])
        #expect(tags("<a href=x/y/>") == [#"<a["x/y/"]"#])
    }

    @Test func passesOverWhatIsNoTag() {
        #expect(tags("1 < 2 <!-- <a> --> <!DOCTYPE html> <?xml <p>").isEmpty)
        #expect(tags("<script>'<a>'</script><title><b></title><p>").map { $0.prefix(3) } == ["<sc", "<ti", "<p["])
    }

    @Test func theNamesAreWhatTheyStandFor() {
        typealias Name = TagScanner.Name
        let names: [(String, UInt64)] = [
            ("a", Name.a), ("area", Name.area), ("link", Name.link), ("img", Name.img), ("image", Name.image),
            ("input", Name.input), ("meta", Name.meta), ("html", Name.html), ("script", Name.script),
            ("style", Name.style), ("title", Name.title), ("textarea", Name.textarea), ("template", Name.template),
            ("iframe", Name.iframe), ("object", Name.object), ("form", Name.form), ("id", Name.id),
            ("name", Name.name), ("href", Name.href), ("src", Name.src), ("srcset", Name.srcset), ("alt", Name.alt),
            ("poster", Name.poster), ("data", Name.data), ("action", Name.action), ("type", Name.type),
            ("content", Name.content),
        ]
        for (name, packed) in names {
            #expect(TagScanner.pack(Array(name.utf8)[...]) == packed, "\(name)")
            #expect(TagScanner.pack(Array(name.uppercased().utf8)[...]) == packed, "\(name)")
        }
    }
}
