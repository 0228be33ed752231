import Basics
import Testing

@Suite struct ByteScanTests {
    @Test func findsWhatALoopFinds() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in UInt8.random(in: 0...3, using: &random)
            }
            let start = Int.random(in: 0...bytes.count, using: &random)
            let byte = UInt8.random(in: 0...4, using: &random)
            #expect(bytes.scan(for: byte, from: start) == bytes[start...].firstIndex(of: byte))
            let wanted = (0..<Int.random(in: 1...3, using: &random)).map { _ in UInt8.random(in: 0...3, using: &random)
            }
            let found = bytes.withUnsafeBufferPointer { bytes in
                wanted.withUnsafeBufferPointer { ByteScan.index(of: $0, in: bytes, from: start) }
            }
            let first = (start..<max(start, bytes.count)).first { bytes[$0...].starts(with: wanted) }
            #expect(found == first)
        }
    }

    @Test func nothingIsNowhere() {
        #expect([UInt8]().scan(for: 0) == nil)
        #expect([UInt8](repeating: 1, count: 3).scan(for: 1, from: 3) == nil)
        let found = [UInt8]([1, 2]).withUnsafeBufferPointer { bytes in
            [UInt8]().withUnsafeBufferPointer { ByteScan.index(of: $0, in: bytes) }
        }
        #expect(found == nil)
    }

    @Test func ends() {
        func ends(_ text: String, _ end: String) -> Bool {
            Array(end.utf8).withUnsafeBufferPointer { ByteScan.ends(Array(text.utf8), with: $0) }
        }
        #expect(ends("river", "ver") && ends("river", "river") && ends("river", "") && ends("", ""))
        #expect(!ends("river", "rive") && !ends("river", "a river") && !ends("", "r"))
    }

    @Test func equalBytes() {
        let bytes = Array("abcabd".utf8)
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else {
                Issue.record("an array of six bytes has an address")
                return
            }
            #expect(ByteScan.areEqual(base, base + 3, count: 2))
            #expect(!ByteScan.areEqual(base, base + 3, count: 3))
        }
    }
}
