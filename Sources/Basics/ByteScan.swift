internal import CPlatform

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The C library's searches, which look at 16 to 64 bytes at a time, for bytes of Swift.
///
///     "a, b".utf8.withContiguousStorageIfAvailable { ByteScan.index(of: 0x2C, in: $0) }   // 1
///
/// A loop over an array looks at one byte in about a nanosecond: over the texts of ten thousand articles, a dozen
/// times each, that is most of a build.
public enum ByteScan {
    /// Where a byte stands first at `start` or behind it.
    public static func index(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
        guard let base = bytes.baseAddress, start < bytes.count,
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    /// Where a text stands first at `start` or behind it; nowhere, where there is nothing to look for.
    public static func index(
        of text: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0
    ) -> Int? {
        guard let base = bytes.baseAddress, let wanted = text.baseAddress, !text.isEmpty, start < bytes.count,
            let found = memmem(base + start, bytes.count - start, wanted, text.count)
        else { return nil }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    /// Whether two stretches of memory hold the same bytes.
    public static func areEqual(_ first: UnsafePointer<UInt8>, _ second: UnsafePointer<UInt8>, count: Int) -> Bool {
        memcmp(first, second, count) == 0
    }

    /// Whether the last bytes are those of a text.
    public static func ends(_ bytes: [UInt8], with text: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            guard text.count <= bytes.count else { return false }
            guard let end = bytes.baseAddress?.advanced(by: bytes.count - text.count), let wanted = text.baseAddress
            else { return text.isEmpty }
            return areEqual(end, wanted, count: text.count)
        }
    }
}

extension [UInt8] {
    /// Where a byte stands first at `start` or behind it.
    public func scan(for byte: UInt8, from start: Int = 0) -> Int? {
        withUnsafeBufferPointer { ByteScan.index(of: byte, in: $0, from: start) }
    }
}
