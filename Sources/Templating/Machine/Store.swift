/// The values of one render: those that were there before it, and its own.
struct Store: Sendable {
    /// Why a value is undefined, where no variable's name says it.
    struct UndefinedReason: Sendable {
        var object: Value
        var key: Value
        /// A message of its own, such as that of `first` on an empty sequence.
        var message: String?
    }

    /// Constants of the templates and shared data.
    let frozen: Heap
    /// What the render made.
    var own: Heap
    let symbols: [String: Int32]
    /// Undefined values below this index are names.
    let symbolCount: Int32
    var reasons: [UndefinedReason] = []
    /// Where filters on bytes write.
    private var scratch: [UInt8] = []
    let frozenStrings: Int32
    let frozenLists: Int32
    let frozenMaps: Int32

    init(frozen: Heap, symbols: [String: Int32]) {
        self.frozen = frozen
        self.symbols = symbols
        symbolCount = Int32(symbols.count)
        own = Heap(following: frozen)
        frozenStrings = own.stringBase
        frozenLists = own.listBase
        frozenMaps = own.mapBase
        own.bytes.reserveCapacity(1 << 13)
        own.strings.reserveCapacity(256)
        own.values.reserveCapacity(256)
    }

    // MARK: Strings

    func bytes(_ index: Int32) -> ArraySlice<UInt8> {
        if index < frozenStrings {
            return frozen.bytes[frozen.strings[Int(index)].range]
        }
        return own.bytes[own.strings[Int(index - frozenStrings)].range]
    }

    /// Appends a string's bytes; `bytes(_:)` would hold a reference, which costs more than most strings are long.
    @inline(__always)
    func append(_ index: Int32, to out: inout [UInt8]) {
        if index < frozenStrings {
            out.append(frozen.bytes.span.extracting(frozen.strings[Int(index)].range))
        } else {
            out.append(own.bytes.span.extracting(own.strings[Int(index - frozenStrings)].range))
        }
    }

    /// Appends a string's bytes with the five characters of HTML escaped.
    @inline(__always)
    func appendEscaped(_ index: Int32, to out: inout [UInt8]) {
        if index < frozenStrings {
            Machine.escape(frozen.bytes.span.extracting(frozen.strings[Int(index)].range), to: &out)
        } else {
            Machine.escape(own.bytes.span.extracting(own.strings[Int(index - frozenStrings)].range), to: &out)
        }
    }

    func string(_ index: Int32) -> String { String(decoding: bytes(index), as: UTF8.self) }

    mutating func make(_ text: String, markup: Bool = false) -> Value {
        let index = own.addString(text)
        return markup ? .markup(index) : .string(index)
    }

    mutating func make(_ text: some Sequence<UInt8>, markup: Bool = false) -> Value {
        let index = own.addString(text)
        return markup ? .markup(index) : .string(index)
    }

    /// The text that a filter makes of two others.
    mutating func make(by filter: TemplateEnvironment.BytesFilter, _ text: Int32, _ argument: Int32) -> Value {
        var made: [UInt8] = []
        swap(&made, &scratch)
        bytes(text).withUnsafeBufferPointer { text in
            bytes(argument).withUnsafeBufferPointer { argument in filter(text, argument, &made) }
        }
        let index = own.addString(made.span)
        made.removeAll(keepingCapacity: true)
        swap(&made, &scratch)
        return .string(index)
    }

    /// Notes that a string of the render's own is what a macro or a set block wrote.
    mutating func markCaptured(_ value: Value) {
        guard let index = value.stringIndex, index >= frozenStrings else { return }
        own.strings[Int(index - frozenStrings)].isCaptured = true
    }

    func isCaptured(_ index: Int32) -> Bool {
        index >= frozenStrings && own.strings[Int(index - frozenStrings)].isCaptured
    }

    /// The same text under an index of its own, as the author vouches for it.
    mutating func vouched(_ index: Int32) -> Value {
        guard isCaptured(index) else { return .markup(index) }
        own.strings.append(own.strings[Int(index - frozenStrings)])
        own.strings[own.strings.count - 1].isCaptured = false
        return .markup(frozenStrings + Int32(own.strings.count - 1))
    }

    /// The string that stands once, if the templates mention it.
    func interned(_ index: Int32) -> Int32? {
        if index < symbolCount { return index }
        return symbols[string(index)]
    }

    // MARK: Sequences

    @inline(__always)
    func count(list index: Int32) -> Int {
        Int(index < frozenLists ? frozen.lists[Int(index)].count : own.lists[Int(index - frozenLists)].count)
    }

    @inline(__always)
    func item(_ position: Int, ofList index: Int32) -> Value {
        if index < frozenLists { return frozen.values[Int(frozen.lists[Int(index)].start) + position] }
        return own.values[Int(own.lists[Int(index - frozenLists)].start) + position]
    }

    func items(_ index: Int32) -> [Value] {
        if index < frozenLists {
            let extent = frozen.lists[Int(index)]
            return Array(frozen.values[Int(extent.start)..<Int(extent.start + extent.count)])
        }
        let extent = own.lists[Int(index - frozenLists)]
        return Array(own.values[Int(extent.start)..<Int(extent.start + extent.count)])
    }

    mutating func makeList(_ items: some Collection<Value>) -> Value { .list(own.addList(items)) }
    mutating func makeTuple(_ items: some Collection<Value>) -> Value { .tuple(own.addList(items)) }

    // MARK: Maps

    @inline(__always)
    func count(map index: Int32) -> Int {
        Int(index < frozenMaps ? frozen.maps[Int(index)].count : own.maps[Int(index - frozenMaps)].count)
    }

    @inline(__always)
    func pair(_ position: Int, ofMap index: Int32) -> Heap.Pair {
        if index < frozenMaps { return frozen.pairs[Int(frozen.maps[Int(index)].start) + position] }
        return own.pairs[Int(own.maps[Int(index - frozenMaps)].start) + position]
    }

    func pairs(_ index: Int32) -> [Heap.Pair] {
        if index < frozenMaps {
            let extent = frozen.maps[Int(index)]
            return Array(frozen.pairs[Int(extent.start)..<Int(extent.start + extent.count)])
        }
        let extent = own.maps[Int(index - frozenMaps)]
        return Array(own.pairs[Int(extent.start)..<Int(extent.start + extent.count)])
    }

    /// The value under a key that is a symbol; keys that are symbols are interned, so that an index decides.
    @inline(__always)
    func value(ofSymbol symbol: Int32, inMap index: Int32) -> Value? {
        if index < frozenMaps {
            let extent = frozen.maps[Int(index)]
            return Self.scan(frozen.pairs, extent, symbol)
        }
        return Self.scan(own.pairs, own.maps[Int(index - frozenMaps)], symbol)
    }

    @inline(__always)
    private static func scan(_ pairs: [Heap.Pair], _ extent: Heap.Extent, _ symbol: Int32) -> Value? {
        var at = Int(extent.start)
        let end = at + Int(extent.count)
        while at < end {
            switch pairs[at].key {
            case .string(let key) where key == symbol: return pairs[at].value
            default: at += 1
            }
        }
        return nil
    }

    /// The place of any key in a map.
    func position(of key: Value, inMap index: Int32) -> Int? {
        if let text = key.stringIndex, let symbol = interned(text) {
            for position in 0..<count(map: index) {
                if case .string(symbol) = pair(position, ofMap: index).key { return position }
            }
            return nil
        }
        for position in 0..<count(map: index) where equal(pair(position, ofMap: index).key, key) { return position }
        return nil
    }

    /// A key as maps hold it: strings that the templates mention are interned, and none is markup.
    func normalized(key: Value) -> Value {
        guard let text = key.stringIndex else { return key }
        return .string(interned(text) ?? text)
    }

    /// Sets a key in a map of the render's own.
    mutating func set(_ key: Value, _ value: Value, inMap index: Int32) {
        let key = normalized(key: key)
        if let position = position(of: key, inMap: index) {
            own.pairs[Int(own.maps[Int(index - frozenMaps)].start) + position].value = value
        } else {
            own.append(.init(key: key, value: value), toMap: index)
        }
    }

    mutating func makeMap(_ pairs: [(Value, Value)] = []) -> Value {
        let index = own.addMap([])
        for (key, value) in pairs { set(key, value, inMap: index) }
        return .map(index)
    }

    /// How many bytes or elements a value has of its own; what one step goes over.
    @inline(__always)
    func size(of value: Value) -> Int {
        switch value {
        case .string(let index), .markup(let index):
            Int(
                index < frozenStrings ? frozen.strings[Int(index)].count : own.strings[Int(index - frozenStrings)].count
            )
        case .list(let index), .tuple(let index): count(list: index) << 4
        case .map(let index): count(map: index) << 4
        default: 0
        }
    }

    // MARK: Objects and undefined values

    func object(_ index: Int32) -> Object {
        index < own.objectBase ? frozen.objects[Int(index)] : own.objects[Int(index - own.objectBase)]
    }

    mutating func setObject(_ index: Int32, _ object: Object) {
        guard index >= own.objectBase else { return }
        own.objects[Int(index - own.objectBase)] = object
    }

    mutating func makeUndefined(_ object: Value, _ key: Value) -> Value {
        reasons.append(UndefinedReason(object: object, key: key))
        return .undefined(symbolCount + Int32(reasons.count - 1))
    }

    mutating func makeUndefined(_ message: String) -> Value {
        reasons.append(UndefinedReason(object: .none, key: .none, message: message))
        return .undefined(symbolCount + Int32(reasons.count - 1))
    }
}
