internal import Basics
internal import Loaders

/// A file of the editor's: front matter and a Markdown text.
struct EntryFile: Sendable {
    var source: SourceText
    /// `nil` where the file has no front matter.
    var front: MetadataMapping?
    /// The text below it.
    var body: String
}

/// Reads the editor's files. What is wrong with one is an error: the site would differ from what the editor meant.
struct EntryFileReader: Sendable {
    let disk: Disk

    func read(_ path: String) -> Reported<EntryFile?> {
        do throws(Disk.Failure) {
            let bytes = try disk.read(path)
            var diagnostics: [Diagnostic] = []
            let source = SourceText(name: path, decoding: bytes)
            if source.utf8.count != bytes.count || source.utf8 != bytes { diagnostics.append(.notUTF8(path)) }
            let split = FrontMatter.split(source)
            if let problem = split.problem { return Reported(nil, diagnostics + [problem.diagnostic(in: source, .error)]) }
            guard let yaml = split.yaml else {
                return Reported(EntryFile(source: source, front: nil, body: source.text(in: split.body)), diagnostics)
            }
            let (front, problems) = YAMLReader.mapping(in: source, range: yaml)
            diagnostics += problems
            if front == nil { return Reported(nil, diagnostics) }
            return Reported(EntryFile(source: source, front: front, body: source.text(in: split.body)), diagnostics)
        } catch {
            return Reported(nil, [.unreadable(error)])
        }
    }

    /// Reads a file that is YAML from end to end.
    func readYAML(_ path: String) -> Reported<(source: SourceText, mapping: MetadataMapping?)?> {
        do throws(Disk.Failure) {
            let source = SourceText(name: path, decoding: try disk.read(path))
            let (mapping, problems) = YAMLReader.mapping(in: source, range: 0..<source.utf8.count)
            return Reported((source, mapping), problems)
        } catch {
            return Reported(nil, [.unreadable(error)])
        }
    }
}

extension Diagnostic {
    static func notUTF8(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "invalid-utf8", at: .init(file: path), "the file is not UTF-8",
            fix: "save it as UTF-8 in your editor")
    }
}
