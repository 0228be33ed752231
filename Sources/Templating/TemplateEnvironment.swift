public import Basics

/// A parameter of a filter or function from outside.
public struct TemplateParameter: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The name by which a template gives it.
    public var name: String
    /// The value where a template gives none; `nil` makes the parameter required.
    public var defaultValue: TemplateValue?

    /// A parameter, required where it has no default.
    public init(_ name: String, default defaultValue: TemplateValue? = nil) {
        self.name = name
        self.defaultValue = defaultValue
    }

    /// A required parameter.
    public init(stringLiteral value: String) { self.init(value) }
}

/// What a filter or function from outside is called with.
public struct TemplateArguments: Sendable {
    /// The value that a filter is applied to; `none` for functions.
    public var value: TemplateValue
    let parameters: [TemplateParameter]
    /// One for each parameter.
    let values: [TemplateValue]

    /// The argument of a parameter, or its default; `none` where there is no such parameter.
    public subscript(name: String) -> TemplateValue {
        parameters.firstIndex { $0.name == name }.map { values[$0] } ?? .none
    }
}

/// Why a filter or function from outside can't give a value; it becomes a diagnostic at the call.
public struct TemplateFailure: Error, Sendable, Hashable {
    /// One line: what is wrong.
    public var message: String
    /// The likely fix.
    public var fix: String?

    /// A failure, with its fix where there is one.
    public init(_ message: String, fix: String? = nil) {
        self.message = message
        self.fix = fix
    }
}

/// What templates are compiled with: options, and filters and functions from outside.
///
///     var environment = TemplateEnvironment()
///     environment.register(filter: "shout", parameters: []) { arguments in
///         guard case .string(let text) = arguments.value else { return arguments.value }
///         return .string(text.uppercased() + "!")
///     }
///     let source = SourceText(name: "Templates/a.html", text: "{{ name|shout }}")
///     let (library, diagnostics) = environment.compile([source], names: ["a.html"])
public struct TemplateEnvironment: Sendable {
    /// How templates are read, checked and escaped.
    public var options: TemplateOptions
    private(set) var filters: [HostCallable] = []
    private(set) var functions: [HostCallable] = []

    /// An environment with Jinja's own filters, tests and functions.
    public init(options: TemplateOptions = TemplateOptions()) { self.options = options }

    /// What a filter with one argument makes of two texts: it appends the bytes of a third.
    public typealias BytesFilter =
        @Sendable (
            _ text: UnsafeBufferPointer<UInt8>, _ argument: UnsafeBufferPointer<UInt8>, _ out: inout [UInt8]
        ) -> Void

    /// Adds a filter, or replaces the one of that name.
    ///
    /// Of a filter with one parameter `onBytes` may say the same for two texts: a filter that every link goes through then
    /// costs no strings.
    public mutating func register(
        filter name: String, parameters: [TemplateParameter], onBytes: BytesFilter? = nil,
        _ body: @escaping @Sendable (TemplateArguments) throws(TemplateFailure) -> TemplateValue
    ) {
        filters.removeAll { $0.name == name }
        filters.append(HostCallable(name: name, parameters: parameters, body: body, onBytes: onBytes))
    }

    /// Adds a function, or replaces the one of that name; a variable of the context with that name hides it.
    public mutating func register(
        function name: String, parameters: [TemplateParameter],
        _ body: @escaping @Sendable (TemplateArguments) throws(TemplateFailure) -> TemplateValue
    ) {
        functions.removeAll { $0.name == name }
        functions.append(HostCallable(name: name, parameters: parameters, body: body))
    }

    /// Compiles and checks every template; all complaints at once.
    ///
    /// `names[i]` is the name by which templates include and extend `sources[i]`; the name of the source is what
    /// diagnostics show. A library is returned only where there is no error.
    public func compile(
        _ sources: [SourceText], names: [String]
    ) -> (library: TemplateLibrary?, diagnostics: [Diagnostic]) {
        var compiler = Compiler(environment: self)
        let program = compiler.compile(sources, names: names)
        return (program.map(TemplateLibrary.init(program:)), compiler.diagnostics)
    }
}
