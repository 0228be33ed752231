import Basics
import TestSupport
import Testing

@testable import Loaders

@Suite struct XMLTreeTests {
    private func parse(_ text: String) -> (tree: XMLTree, fault: ExpatBridge.Fault?, mended: [Int]) {
        ExpatBridge.parse(Array(text.utf8))
    }

    /// Every text leads to the bytes that it was made of, behind entities, CDATA and mended marks.
    @Test func textsHaveTheirPlaces() {
        let xml = "<a>x &amp; y<b><![CDATA[<é>]]></b> Q & A\r\n&nbsp;z</a>"
        let bytes = Array(xml.utf8)
        let (tree, fault, mended) = parse(xml)
        #expect(fault == nil)
        let text = tree.text(0)
        #expect(text.text == "x & y<é> Q & A\n\u{A0}z")
        #expect(mended == [bytes.lastIndex(of: UInt8(ascii: "A")).map { $0 - 2 } ?? 0])
        let out = Array(text.text.utf8)
        for run in text.map.runs where run.isCopy { #expect(out[run.text].elementsEqual(bytes[run.source])) }
        let place = text.map.source(for: out.count - 1..<out.count)
        #expect(place.map { Array(bytes[$0]) } == [UInt8(ascii: "z")])
    }

    /// Namespaces by their addresses, whatever the prefix; a prefix that nobody bound is its own name.
    @Test func names() {
        let xml = """
            <r xmlns="http://www.w3.org/2005/Atom" xmlns:x="HTTPS://purl.org/dc/elements/1.1" xmlns:own="urn:o">
            <entry/><x:creator/><media:title/><own:a/><b xmlns=""/><c xmlns="urn:unheard"/></r>
            """
        let (tree, _, _) = parse(xml)
        #expect(tree.name(0) == "atom:r")
        #expect(tree.children(0).map(tree.name) == ["atom:entry", "dc:creator", "media:title", "own:a", "b", "c"])
    }

    @Test func whatStandsBeforeAFaultIsKept() {
        let (tree, fault, _) = parse("<rss><item>one</item><item>tw")
        #expect(fault?.kind == .form)
        #expect(tree.children(0).map { tree.text($0).text } == ["one", "tw"])
        #expect(tree.nodes[0].range == 0..<29)
    }

    @Test func nestingAndEntitiesAreLimited() {
        let deep = parse(String(repeating: "<a>", count: ExpatBridge.depth) + "x")
        #expect(deep.fault?.kind == .form)
        #expect(parse(String(repeating: "<a>", count: ExpatBridge.depth + 1)).fault?.kind == .depth)
        let fine = parse("<!DOCTYPE a [<!ENTITY e 'letters'>]><a>&e;</a>")
        #expect(fine.fault == nil)
        #expect(fine.tree.text(0).text == "letters")
        #expect(fine.tree.text(0).map.source(for: 0..<7) == 39..<42)
    }

    /// What a file names outside itself is neither opened nor fetched.
    @Test(arguments: [
        "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a>x</a>",
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>x&e;</a>",
        "<!DOCTYPE a [<!ENTITY % e SYSTEM 'http://nowhere.example/'> %e;]><a>x</a>",
    ]) func nothingIsFetched(_ xml: String) {
        let (tree, fault, _) = parse(xml)
        #expect(fault == nil)
        #expect(tree.text(0).text == "x")
    }
}
