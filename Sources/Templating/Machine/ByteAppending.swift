/// Appends without the reference that a slice holds while it is copied.
extension [UInt8] {
    @inline(__always)
    mutating func append(_ bytes: Swift.Span<UInt8>) {
        bytes.withUnsafeBufferPointer { append($0) }
    }

    @inline(__always)
    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append($0) }
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        append(addingCapacity: bytes.count) { output in
            output.withUnsafeMutableBufferPointer { buffer, count in
                count = buffer[count...].initialize(fromContentsOf: bytes)
            }
        }
    }
}
