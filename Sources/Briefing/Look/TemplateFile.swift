public import Basics
internal import Loaders
internal import Templating
internal import Yams

/// One template to render, and how.
public struct TemplateRequest: Sendable {
    /// How values are escaped.
    public enum Escape: String, Sendable, CaseIterable {
        /// By where the value stands: text, attribute, address, script.
        case contextual
        /// The five characters, everywhere.
        case html
        /// Not at all.
        case none
    }

    /// What a name that does not exist is.
    public enum Undefined: String, Sendable, CaseIterable {
        /// An error.
        case strict
        /// Empty; what is below it is an error.
        case lenient
        /// Empty, and so is all below it.
        case chainable
    }

    /// The template's path; its folder is the root of what it may load.
    public var file: String
    /// A JSON or YAML file with the names that it sees.
    public var data: String?
    /// `nil` leaves it to the file's ending.
    public var escape: Escape?
    /// What a name that does not exist is.
    public var undefined = Undefined.strict
    /// Remove the first line feed after a block tag.
    public var trimBlocks = false
    /// Remove white space from the start of a line to a block tag.
    public var lstripBlocks = false
    /// Keep a single line feed at the end of the template.
    public var keepTrailingNewline = false

    /// A template with everything else at its default.
    public init(file: String) { self.file = file }

    var options: TemplateOptions {
        var options = TemplateOptions()
        options.escaping =
            switch escape {
            case nil: .byFileEnding
            case .contextual: .contextual
            case .html: .html
            case .some(.none): .none
            }
        options.undefined =
            switch undefined {
            case .strict: .strict
            case .lenient: .lenient
            case .chainable: .chainable
            }
        options.trimBlocks = trimBlocks
        options.lstripBlocks = lstripBlocks
        options.keepTrailingNewline = keepTrailingNewline
        return options
    }
}

/// Renders one template with the templates beside it: for authors, and for comparing with other engines.
public struct TemplateFile: Sendable {
    private let disk: Disk

    /// A renderer on a disk.
    public init(disk: Disk) { self.disk = disk }

    /// The bytes of a template, or the complaints that prevented them.
    ///
    /// The file's own folder is the root: what it includes and extends is looked for there and below, nowhere else.
    /// `data` names a JSON or YAML file whose top level is a mapping.
    public func render(_ request: TemplateRequest) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
        let path = request.file
        var environment = TemplateEnvironment(options: request.options)
        SiteFilters.register(in: &environment)
        do throws(Disk.Failure) {
            let (context, problems) = try readData(request.data)
            guard let context else { return (nil, problems) }
            let root = Path.folder(of: path)
            let main = Path.name(of: path)
            var siblings: [(name: String, source: SourceText)] = []
            for name in [main] + (try names(in: root, "").filter { $0 != main }) {
                let path = Path.join(root, name)
                siblings.append((name, SourceText(name: path, decoding: try disk.read(path))))
            }
            let compiled = Self.compile(siblings, in: environment)
            guard let library = compiled.library else { return (nil, compiled.diagnostics) }
            let rendered = library.render(main, context)
            return (rendered.bytes, compiled.diagnostics + rendered.diagnostics)
        } catch {
            return (nil, [.unreadable(error)])
        }
    }

    /// Compiles a template, the first, with those beside it. What is wrong with one that it does not need is nobody's
    /// business: broken ones are left out, unless the first can't do without them.
    private static func compile(
        _ templates: [(name: String, source: SourceText)], in environment: TemplateEnvironment
    ) -> (library: TemplateLibrary?, diagnostics: [Diagnostic]) {
        let all = environment.compile(templates.map(\.source), names: templates.map(\.name))
        var rest = templates
        var compiled = all
        while compiled.library == nil {
            let broken = Set(compiled.diagnostics.filter { $0.severity == .error }.compactMap(\.location?.file))
            let whole = rest.filter { !broken.contains($0.source.name) }
            guard whole.first?.name == templates.first?.name, whole.count < rest.count else { return all }
            rest = whole
            compiled = environment.compile(rest.map(\.source), names: rest.map(\.name))
        }
        let used = Set(rest.map(\.source.name))
        return (compiled.library, compiled.diagnostics.filter { used.contains($0.location?.file ?? "") })
    }

    private func names(in folder: String, _ prefix: String) throws(Disk.Failure) -> [String] {
        var names: [String] = []
        for entry in try disk.list(folder) where !entry.isHidden {
            switch entry.kind {
            case .file: names.append(prefix + entry.name)
            case .folder: names += try self.names(in: Path.join(folder, entry.name), prefix + entry.name + "/")
            case .link, .other, .unnameable: continue
            }
        }
        return names.sorted()
    }

    private func readData(_ path: String?) throws(Disk.Failure) -> (TemplateDictionary?, [Diagnostic]) {
        guard let path else { return (TemplateDictionary(), []) }
        let bytes = try disk.read(path)
        let source = SourceText(name: path, decoding: bytes)
        let value: TemplateValue
        if ["yml", "yaml"].contains(Path.ending(of: path)) {
            do {
                value = try Yams.compose(yaml: source.text).map(TemplateValue.init) ?? .dictionary(TemplateDictionary())
            } catch {
                return (nil, [.badData(.init(file: path), "\(error)")])
            }
        } else {
            do throws(JSON.ParseFailure) {
                value = TemplateValue(try JSON(parsing: bytes))
            } catch {
                let place = Diagnostic.Location(source, error.offset..<error.offset + 1)
                return (nil, [.badData(place, "expected \(error.expected)")])
            }
        }
        guard case .dictionary(let context) = value else {
            return (nil, [.badData(.init(file: path), "the top level must be a mapping of names to values")])
        }
        return (context, [])
    }
}

extension TemplateValue {
    /// The same value.
    init(_ json: JSON) {
        switch json {
        case .null: self = .none
        case .bool(let value): self = .bool(value)
        case .int(let value): self = .int(value)
        case .double(let value): self = .double(value)
        case .string(let text): self = .string(text)
        case .array(let elements): self = .list(elements.map(TemplateValue.init))
        case .object(let members):
            var dictionary = TemplateDictionary()
            for member in members { dictionary[member.name] = TemplateValue(member.value) }
            self = .dictionary(dictionary)
        }
    }

    /// A YAML node, its plain scalars typed as YAML types them.
    init(_ node: Node) {
        switch node {
        case .scalar(let scalar) where scalar.style != .plain: self = .string(scalar.string)
        case .scalar(let scalar):
            if node.null != nil {
                self = .none
            } else if let value = node.bool {
                self = .bool(value)
            } else if let value = node.int {
                self = .int(value)
            } else if let value = node.float {
                self = .double(value)
            } else {
                self = .string(scalar.string)
            }
        case .sequence(let sequence): self = .list(sequence.map(TemplateValue.init))
        case .mapping(let mapping):
            var dictionary = TemplateDictionary()
            for (key, value) in mapping { dictionary[key.string ?? ""] = TemplateValue(value) }
            self = .dictionary(dictionary)
        case .alias: self = .none
        }
    }
}

extension Diagnostic {
    static func badData(_ location: Location, _ problem: String) -> Diagnostic {
        Diagnostic(.error, "bad-data", at: location, "the data can't be read: \(problem)")
    }
}
