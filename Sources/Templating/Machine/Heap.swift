/// Where one part of the values of a render lies: byte strings, sequences and maps in a few flat arrays.
///
/// Nothing is freed before the heap is.
struct Heap: Sendable {
    struct StringEntry: Sendable, BitwiseCopyable {
        var start: Int32
        var count: Int32
        /// Whether it is what a macro or a set block wrote: markup for content, not for scripts.
        var isCaptured = false

        var range: Range<Int> { Int(start)..<Int(start + count) }
    }

    /// A run of elements; the room behind it is its own up to the capacity.
    struct Extent: Sendable, BitwiseCopyable {
        var start: Int32
        var count: Int32
        var capacity: Int32
    }

    struct Pair: Sendable, BitwiseCopyable {
        var key: Value
        var value: Value
    }

    var bytes: [UInt8] = []
    var strings: [StringEntry] = []
    var values: [Value] = []
    var lists: [Extent] = []
    var pairs: [Pair] = []
    var maps: [Extent] = []
    var objects: [Object] = []
    /// Where the indexes of this heap begin.
    var stringBase: Int32 = 0
    var listBase: Int32 = 0
    var mapBase: Int32 = 0
    var objectBase: Int32 = 0

    /// An empty heap whose indexes follow those of another.
    init(following other: Heap? = nil) {
        guard let other else { return }
        stringBase = other.stringBase + Int32(other.strings.count)
        listBase = other.listBase + Int32(other.lists.count)
        mapBase = other.mapBase + Int32(other.maps.count)
        objectBase = other.objectBase + Int32(other.objects.count)
    }

    mutating func addString(_ text: some Sequence<UInt8>) -> Int32 {
        let start = bytes.count
        bytes.append(contentsOf: text)
        return closeString(from: start)
    }

    mutating func addString(_ text: Swift.Span<UInt8>) -> Int32 {
        let start = bytes.count
        bytes.append(text)
        return closeString(from: start)
    }

    mutating func addString(_ text: String) -> Int32 {
        let start = bytes.count
        if text.utf8.withContiguousStorageIfAvailable({ bytes.append($0) }) == nil {
            bytes.append(contentsOf: text.utf8)
        }
        return closeString(from: start)
    }

    /// Makes a string of the bytes that were appended to `bytes` since `start`.
    @inline(__always)
    mutating func closeString(from start: Int) -> Int32 {
        strings.append(StringEntry(start: Int32(start), count: Int32(bytes.count - start)))
        return stringBase + Int32(strings.count - 1)
    }

    mutating func addList(_ items: some Collection<Value>) -> Int32 {
        let start = values.count
        values.append(contentsOf: items)
        let count = Int32(values.count - start)
        lists.append(Extent(start: Int32(start), count: count, capacity: count))
        return listBase + Int32(lists.count - 1)
    }

    mutating func addMap(_ items: some Collection<Pair>) -> Int32 {
        let start = pairs.count
        pairs.append(contentsOf: items)
        let count = Int32(pairs.count - start)
        maps.append(Extent(start: Int32(start), count: count, capacity: count))
        return mapBase + Int32(maps.count - 1)
    }

    mutating func addObject(_ object: Object) -> Int32 {
        objects.append(object)
        return objectBase + Int32(objects.count - 1)
    }

    /// Changes an item of a list of this heap.
    mutating func setItem(_ position: Int, ofList index: Int32, _ value: Value) {
        values[Int(lists[Int(index - listBase)].start) + position] = value
    }

    /// Adds an item to a list of this heap, which moves where it has no room.
    mutating func append(_ item: Value, toList index: Int32) {
        let at = Int(index - listBase)
        var extent = lists[at]
        if extent.count == extent.capacity {
            if Int(extent.start + extent.count) == values.count {
                values.append(item)
                extent.capacity += 1
            } else {
                let start = values.count
                let capacity = max(8, extent.capacity * 2)
                values.append(contentsOf: Array(values[Int(extent.start)..<Int(extent.start + extent.count)]))
                values.append(item)
                values.append(contentsOf: repeatElement(.none, count: Int(capacity - extent.count) - 1))
                extent.start = Int32(start)
                extent.capacity = capacity
            }
        } else {
            values[Int(extent.start + extent.count)] = item
        }
        extent.count += 1
        lists[at] = extent
    }

    /// Adds a pair to a map of this heap, which moves where it has no room.
    mutating func append(_ pair: Pair, toMap index: Int32) {
        let at = Int(index - mapBase)
        var extent = maps[at]
        if extent.count == extent.capacity {
            if Int(extent.start + extent.count) == pairs.count {
                pairs.append(pair)
                extent.capacity += 1
            } else {
                let start = pairs.count
                let capacity = max(8, extent.capacity * 2)
                pairs.append(contentsOf: Array(pairs[Int(extent.start)..<Int(extent.start + extent.count)]))
                pairs.append(pair)
                pairs.append(contentsOf: repeatElement(pair, count: Int(capacity - extent.count) - 1))
                extent.start = Int32(start)
                extent.capacity = capacity
            }
        } else {
            pairs[Int(extent.start + extent.count)] = pair
        }
        extent.count += 1
        maps[at] = extent
    }
}
