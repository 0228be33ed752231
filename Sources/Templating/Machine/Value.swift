/// A value of a running template: sixteen bytes without a reference count.
///
/// What doesn't fit lies in a ``Heap``, and the payload is its index.
enum Value: Sendable, BitwiseCopyable {
    /// No value at all: an argument that wasn't given.
    case missing
    /// An undefined value; the index says why, see ``Store/undefinedReason(_:)``.
    case undefined(Int32)
    case none
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(Int32)
    /// A string that is not escaped again.
    case markup(Int32)
    case list(Int32)
    case tuple(Int32)
    case map(Int32)
    case object(Int32)

    var isUndefined: Bool {
        if case .undefined = self { true } else { false }
    }

    var isMissing: Bool {
        if case .missing = self { true } else { false }
    }

    /// The index of a string's entry, whether or not it is markup.
    var stringIndex: Int32? {
        switch self {
        case .string(let index), .markup(let index): index
        default: nil
        }
    }

    var isMarkup: Bool {
        if case .markup = self { true } else { false }
    }
}

/// What a value of the kind `object` is.
enum Object: Sendable, BitwiseCopyable {
    /// A macro, a call block or the body of a recursive loop: a function with captured values and a context.
    case closure(function: Int32, captures: Int32, context: Int32, inheritance: Int32)
    /// A loop's own value; stale where the serial number differs.
    case loop(index: Int32, serial: Int32)
    case namespace(map: Int32)
    /// An imported template: where its context begins, and what it wrote.
    case module(template: Int32, context: Int32, output: Int32)
    case cycler(items: Int32, position: Int32)
    case joiner(separator: Int32, isUsed: Bool)
    case function(BuiltinFunction)
    case hostFunction(Int32)
    /// The blocks of the template, as `self`.
    case blocks(inheritance: Int32, context: Int32)
}
