/// Writes the index as plain scripts, so that a page can load them from disk too: each calls one function with data.
///
///     search/index.js          // what there is, and which part begins with which word and which entry
///     search/words-1.js        // words, each with the numbers of its entries
///     search/entries-1.js      // entries, with the sources that they name
///
/// A query loads the parts of its words, and of the entries that it shows. The format stands in Documentation/Search.md.
struct SearchFiles: Sendable {
    let index: SearchIndex
    /// All sources; marks name them by their indices.
    let sources: [SearchSource]
    /// A part is closed behind so many bytes.
    var partSize = 32_768

    func files() -> [OutputFile] {
        let (wordParts, firstWords) = words()
        let (entryParts, firstEntries) = entries()
        var head = call("index", 0)
        head += "{".utf8
        member("starts", "[" + index.starts.map(String.init).joined(separator: ",") + "]", to: &head)
        member("count", String(index.entries.count), to: &head)
        member("words", texts: firstWords, to: &head)
        member("entries", "[" + firstEntries.map(String.init).joined(separator: ",") + "]", to: &head)
        member("common", texts: index.common, to: &head)
        member("marked", texts: SearchFold.marked, to: &head)
        member("spelled", texts: SearchFold.spelled, to: &head)
        head[head.count - 1] = UInt8(ascii: "}")
        head += ");\n".utf8
        return [OutputFile(path: "search/index.js", bytes: head)] + named("words", wordParts)
            + named("entries", entryParts)
    }

    private func named(_ name: String, _ parts: [[UInt8]]) -> [OutputFile] {
        parts.enumerated().map { OutputFile(path: "search/\(name)-\($0 + 1).js", bytes: $1) }
    }

    /// `word 4 2* 1`: the differences between the numbers, to base 36, a star where the word stands in a name.
    private func words() -> (parts: [[UInt8]], first: [String]) {
        var parts: [[UInt8]] = []
        var first: [String] = []
        var part: [UInt8] = []
        func close() {
            guard !part.isEmpty else { return }
            parts.append(part + "\");\n".utf8)
            part = []
        }
        for word in index.words {
            if part.isEmpty {
                part = call("words", parts.count + 1) + "\"".utf8
                first.append(word.text)
            } else {
                part += "\\n".utf8
            }
            ScriptText.appendContent(word.text, to: &part)
            var last = 0
            for place in word.entries {
                part.append(UInt8(ascii: " "))
                part += String(place.entry - last, radix: 36).utf8
                if place.isName { part.append(UInt8(ascii: "*")) }
                last = place.entry
            }
            if part.count > partSize { close() }
        }
        close()
        return (parts, first)
    }

    private func entries() -> (parts: [[UInt8]], first: [Int]) {
        var parts: [[UInt8]] = []
        var first: [Int] = []
        var part: [UInt8] = []
        var named: Set<Int> = []
        func close() {
            guard !part.isEmpty else { return }
            part += "],{".utf8
            for (offset, source) in named.sorted().enumerated() {
                part += (offset == 0 ? "\n\"\(source)\":" : ",\n\"\(source)\":").utf8
                append(sources[source], to: &part)
            }
            parts.append(part + "}]);\n".utf8)
            part = []
            named = []
        }
        for (number, entry) in index.entries.enumerated() {
            if part.isEmpty {
                part = call("entries", parts.count + 1) + "[[\n".utf8
                first.append(number)
            } else {
                part += ",\n".utf8
            }
            append(entry, to: &part)
            named.formUnion(entry.marks.map(\.source).filter(sources.indices.contains))
            if part.count > partSize { close() }
        }
        close()
        return (parts, first)
    }

    /// `[text, href, note, count, [[source, anchor] …], [[together, href, [[words, number, href] …]] …]]`; what is empty
    /// at the end is left out.
    private func append(_ entry: SearchEntry, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "["))
        ScriptText.append(entry.text, to: &out)
        out.append(UInt8(ascii: ","))
        ScriptText.append(entry.href, to: &out)
        out.append(UInt8(ascii: ","))
        ScriptText.append(entry.note ?? "", to: &out)
        out += ",\(entry.count),[".utf8
        for (offset, mark) in entry.marks.enumerated() {
            out += "\(offset == 0 ? "" : ",")[\(mark.source),".utf8
            ScriptText.append(mark.anchor, to: &out)
            out.append(UInt8(ascii: "]"))
        }
        out.append(UInt8(ascii: "]"))
        if !entry.doubts.isEmpty {
            out += ",[".utf8
            for (offset, doubt) in entry.doubts.enumerated() {
                out += "\(offset == 0 ? "" : ",")[\(doubt.isReadTogether),".utf8
                ScriptText.append(doubt.href, to: &out)
                out += ",[".utf8
                for (offset, rival) in doubt.rivals.enumerated() {
                    out += offset == 0 ? "[".utf8 : ",[".utf8
                    ScriptText.append(rival.words, to: &out)
                    out += ",\(rival.number),".utf8
                    ScriptText.append(rival.href, to: &out)
                    out.append(UInt8(ascii: "]"))
                }
                out += "]]".utf8
            }
            out.append(UInt8(ascii: "]"))
        }
        out.append(UInt8(ascii: "]"))
    }

    private func append(_ source: SearchSource, to out: inout [UInt8]) {
        out += "[\(source.number),".utf8
        ScriptText.append(source.path, to: &out)
        out.append(UInt8(ascii: ","))
        ScriptText.append(source.title, to: &out)
        out.append(UInt8(ascii: ","))
        ScriptText.append(source.imprint, to: &out)
        out.append(UInt8(ascii: "]"))
    }

    private func call(_ name: String, _ number: Int) -> [UInt8] { Array("briefingSearch(\"\(name)\",\(number),".utf8) }

    private func member(_ name: String, _ value: String, to out: inout [UInt8]) {
        out += "\"\(name)\":\(value),".utf8
    }

    private func member(_ name: String, texts: [String], to out: inout [UInt8]) {
        out += "\"\(name)\":[".utf8
        for (offset, text) in texts.enumerated() {
            if offset > 0 { out.append(UInt8(ascii: ",")) }
            ScriptText.append(text, to: &out)
        }
        out += "],".utf8
    }
}
