import Basics

/// What all templates of a library compile to.
struct Program: Sendable {
    struct Function: Sendable {
        enum Kind: Sendable { case root, block, macro, call, loop }

        var kind: Kind
        var name: String
        var template: Int
        /// The function around it, and the one that it is a copy of.
        var parent = -1
        var origin = 0
        var start = 0
        var end = 0
        var slotCount = 0
        var parameters: [ParameterSlot] = []
        /// Slots of the enclosing function that are copied into slots of this one.
        var captures: [(from: Int, to: Int)] = []
        /// The slot, in the function itself, of its own name, where it captures that.
        var ownSlot: Int?
        var callerSlot: Int?
        var varargsSlot: Int?
        var kwargsSlot: Int?
        var autoescape = false
        var escaping = Escaping.none
    }

    /// What the values of a template are escaped for.
    enum Escaping: Sendable { case none, html, contextual, json, calendar }

    struct ParameterSlot: Sendable {
        var symbol: Int32
        var slot: Int
        var hasDefault: Bool
    }

    struct Template: Sendable {
        var name: String
        var source: SourceText
        var root: Int
        /// Block and function, in the order of the source.
        var blocks: [(block: Int32, function: Int, isRequired: Bool)] = []
        /// Whether there is an `extends` anywhere in it.
        var hasParent = false
        /// The names that an import sees.
        var exports: [Int32] = []
        var mentions = Mentions()
    }

    /// What a template mentions by itself, as far as that is written in it.
    struct Mentions: Sendable {
        /// Every name, key and text of its code.
        var symbols: Set<Int32> = []
        /// The names whose values it takes whole, and not only one attribute of.
        var whole: Set<Int32> = []
        /// The templates that it extends, includes or imports.
        var templates: Set<Int> = []
        /// Whether it finds other templates when it runs.
        var isOpen = false
    }

    /// How the arguments of a call lie on the stack.
    struct CallShape: Sendable, Hashable {
        var positional: Int
        var keywords: [Int32] = []
        var hasStar = false
        var hasDoubleStar = false

        var count: Int { positional + keywords.count + (hasStar ? 1 : 0) + (hasDoubleStar ? 1 : 0) }
    }

    var code: [Instruction] = []
    var spans: [Span] = []
    var text: [UInt8] = []
    var constants: [Value] = []
    var heap = Heap()
    var functions: [Function] = []
    var templates: [Template] = []
    var templateNames: [String: Int] = [:]
    var shapes: [CallShape] = []
    /// Local variables that an include or a scoped block sees: slot (or loop) and global.
    var overlays: [[(isLoop: Bool, slot: Int, global: Int)]] = []
    /// The value of each global before a context is laid over it.
    var globals: [Value] = []
    var globalSymbols: [Int32] = []
    /// Strings that stand once in the heap, and their index.
    var symbols: [String: Int32] = [:]
    /// The global of a symbol, or -1.
    var symbolGlobals: [Int32] = []
    var blockNames: [String] = []
    var hostFilters: [HostCallable] = []
    var hostFunctions: [HostCallable] = []
    /// The copies of a function for the places in a page where it is used; empty where there is one.
    var variants: [[(variant: Int32, function: Int)]] = []
    var options = TemplateOptions()
}

/// A filter or function from outside.
struct HostCallable: Sendable {
    var name: String
    var parameters: [TemplateParameter]
    var body: @Sendable (TemplateArguments) throws(TemplateFailure) -> TemplateValue
    /// What `body` does where the value and the one argument are texts.
    var onBytes: TemplateEnvironment.BytesFilter?
}
