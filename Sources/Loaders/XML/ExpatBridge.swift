import Basics
import CExpat

/// The only code that touches libexpat: UTF-8 in, a flat tree with the place of every text out.
///
/// Nothing is fetched: what a document asks for from outside is taken as empty. Entities may not make a text that is much
/// longer than the file. Elements may be ``depth`` deep. What stands before a fault is kept.
enum ExpatBridge {
    /// How deep elements may be nested.
    static let depth = 200

    /// Why reading stopped, and the byte offset where.
    struct Fault: Sendable {
        enum Kind: Sendable { case form, entities, depth }
        var kind: Kind
        var words: String
        var offset: Int
    }

    static func parse(_ file: [UInt8]) -> (tree: XMLTree, fault: Fault?, mended: [Int]) {
        let repair = XMLRepair(file)
        let bytes = repair.bytes
        // The file is decoded already, whatever its declaration says.
        guard let parser = XML_ParserCreate("UTF-8") else { return (XMLTree(), nil, []) }
        defer { XML_ParserFree(parser) }
        let builder = Builder(file, repair, parser)
        return withExtendedLifetime(builder) {
            XML_SetUserData(parser, Unmanaged.passUnretained(builder).toOpaque())
            _ = XML_SetBillionLaughsAttackProtectionActivationThreshold(parser, 1 << 20)
            _ = XML_SetBillionLaughsAttackProtectionMaximumAmplification(parser, 4)
            setHandlers(parser)
            let status = bytes.withUnsafeBufferPointer { buffer in
                buffer.withMemoryRebound(to: CChar.self) { XML_Parse(parser, $0.baseAddress, Int32($0.count), 1) }
            }
            builder.flush()
            var fault: Fault?
            if status != XML_STATUS_OK {
                let code = XML_GetErrorCode(parser)
                let offset = builder.offset
                let words = XML_ErrorString(code).map { String(cString: $0) } ?? "unknown fault"
                let kind: Fault.Kind =
                    builder.isTooDeep ? .depth : code == XML_ERROR_AMPLIFICATION_LIMIT_BREACH ? .entities : .form
                fault = Fault(kind: kind, words: words, offset: offset)
            }
            builder.closeAll(at: fault?.offset ?? file.count)
            return (builder.tree, fault, repair.ampersands)
        }
    }

    private static func setHandlers(_ parser: XML_Parser) {
        XML_SetElementHandler(
            parser, { ExpatBridge.builder($0)?.start($1, $2) }, { data, _ in ExpatBridge.builder(data)?.end() })
        XML_SetCharacterDataHandler(parser) { ExpatBridge.builder($0)?.text($1, Int($2)) }
        XML_SetSkippedEntityHandler(parser) { data, name, isParameter in
            if isParameter == 0 { ExpatBridge.builder(data)?.skipped(name) }
        }
        // Names of HTML's letters (&nbsp;) are no entities of XML. With an outer definition, which is empty, such a name
        // is passed over instead of being a fault.
        XML_UseForeignDTD(parser, 1)
        _ = XML_SetParamEntityParsing(parser, XML_PARAM_ENTITY_PARSING_ALWAYS)
        XML_SetExternalEntityRefHandler(parser) { parser, context, _, _, _ in
            guard let inner = XML_ExternalEntityParserCreate(parser, context, "UTF-8") else { return 0 }
            defer { XML_ParserFree(inner) }
            return XML_Parse(inner, "", 0, 1) == XML_STATUS_OK ? 1 : 0
        }
    }

    private static func builder(_ data: UnsafeMutableRawPointer?) -> Builder? {
        data.map { Unmanaged<Builder>.fromOpaque($0).takeUnretainedValue() }
    }

    /// What the callbacks write to; it lives for one call of ``parse(_:)``.
    private final class Builder {
        /// The file, not what was mended of it.
        let bytes: [UInt8]
        let repair: XMLRepair
        let parser: XML_Parser
        var tree = XMLTree()
        var isTooDeep = false
        private var open: [Int] = []
        private var names = XMLNames()
        private var pending: [UInt8] = []
        private var map = TextMap()
        private var start: Int?

        init(_ bytes: [UInt8], _ repair: XMLRepair, _ parser: XML_Parser) {
            self.bytes = bytes
            self.repair = repair
            self.parser = parser
        }

        /// Where the parser is in the file, and where what it reads there ends.
        var offset: Int { place(Int(XML_GetCurrentByteIndex(parser))) }
        private var behind: Int {
            place(Int(XML_GetCurrentByteIndex(parser)) + Int(XML_GetCurrentByteCount(parser)))
        }
        private func place(_ index: Int) -> Int { min(max(repair.offset(max(index, 0)), 0), bytes.count) }

        func start(
            _ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
        ) {
            flush()
            guard let name, !isTooDeep else { return }
            guard open.count < ExpatBridge.depth else {
                isTooDeep = true
                _ = XML_StopParser(parser, 0)
                return
            }
            var written: [(name: String, value: String)] = []
            var at = 0
            while let attributes, let key = attributes[at], let value = attributes[at + 1] {
                written.append((String(cString: key), String(cString: value)))
                at += 2
            }
            names.open(written, depth: open.count)
            let node = XMLTree.Node(
                name: names.element(String(cString: name)), parent: open.last ?? 0, end: tree.nodes.count + 1,
                attributes: written, range: offset..<behind, content: behind..<behind)
            open.append(tree.nodes.count)
            tree.nodes.append(node)
        }

        func end() {
            flush()
            guard let node = open.popLast() else { return }
            names.close(depth: open.count)
            close(node, content: offset, behind)
        }

        func closeAll(at end: Int) {
            for node in open.reversed() { close(node, content: end, end) }
            open = []
        }

        private func close(_ node: Int, content: Int, _ end: Int) {
            tree.nodes[node].end = tree.nodes.count
            let start = tree.nodes[node].content.lowerBound
            tree.nodes[node].content = start..<max(start, content)
            let range = tree.nodes[node].range
            tree.nodes[node].range = range.lowerBound..<max(range.upperBound, end)
        }

        func text(_ characters: UnsafePointer<XML_Char>?, _ count: Int) {
            guard let characters, count > 0, !open.isEmpty else { return }
            characters.withMemoryRebound(to: UInt8.self, capacity: count) {
                add(UnsafeBufferPointer(start: $0, count: count))
            }
        }

        /// The letter of a name that HTML knows; the name itself otherwise.
        func skipped(_ name: UnsafePointer<XML_Char>?) {
            guard let name, !open.isEmpty else { return }
            let reference = Array("&\(String(cString: name));".utf8)
            let tree = GumboBridge.parse(reference)
            let letter = tree.nodes.indices.filter { tree.tag($0) == .text }.flatMap { Array(tree.text($0)) }
            (letter.isEmpty ? reference : letter).withUnsafeBufferPointer(add)
        }

        private func add(_ characters: UnsafeBufferPointer<UInt8>) {
            let source = offset..<behind
            start = start ?? source.lowerBound
            pending.append(contentsOf: characters)
            // Of as many bytes that differ nothing says which is which; in an entity the parser gives no place.
            let isCopy = source.count == characters.count && bytes[source].elementsEqual(characters)
            let isPlaced = isCopy || !source.isEmpty && source.count != characters.count
            map.append(textLength: characters.count, source: isPlaced ? source : nil)
        }

        func flush() {
            guard let start else { return }
            tree.nodes.append(
                .init(
                    name: "", parent: open.last ?? 0, end: tree.nodes.count + 1,
                    text: Article.Text(text: String(decoding: pending, as: UTF8.self), map: map),
                    range: start..<max(start, offset)))
            (pending, map, self.start) = ([], TextMap(), nil)
        }
    }
}
