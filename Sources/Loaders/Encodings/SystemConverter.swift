#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// The C library's `iconv`, for the charsets of several bytes a letter.
enum SystemConverter {
    /// The text, each byte that the charset doesn't have shown as U+FFFD, and how many those are; `nil` where the system
    /// doesn't know the charset.
    static func decode(_ bytes: [UInt8], from charset: String) -> (text: String, faults: Int)? {
        #if canImport(Glibc) || canImport(Musl)
            guard let converter = iconv_open("UTF-8", charset), UInt(bitPattern: converter) != UInt.max else {
                return nil
            }
            defer { iconv_close(converter) }
            var input = bytes.map { CChar(bitPattern: $0) }
            var output = [CChar](repeating: 0, count: 1 << 16)
            var text: [UInt8] = []
            text.reserveCapacity(bytes.count * 2)
            var faults = 0
            var at = 0
            while at < input.count {
                var (left, room) = (input.count - at, output.count)
                let before = left
                let code = input.withUnsafeMutableBufferPointer { source -> Int32 in
                    output.withUnsafeMutableBufferPointer { target in
                        var from = source.baseAddress.map { $0 + at }
                        var to = target.baseAddress
                        let result = iconv(converter, &from, &left, &to, &room)
                        return result == Int.max || result == -1 ? errno : 0
                    }
                }
                text += output[..<(output.count - room)].map { UInt8(bitPattern: $0) }
                at += before - left
                guard code != 0 else { break }
                if code != E2BIG {
                    text += "\u{FFFD}".utf8
                    faults += 1
                    at += 1
                }
            }
            return (String(decoding: text, as: UTF8.self), faults)
        #else
            return nil
        #endif
    }
}
