import Testing

@testable import CommonMark

/// Every document of four pieces.
@Suite struct SmallWorldTests {
    private static let pieces = ["a", "*", "`", "[", "]", "(b)", "\\", "\n", "> ", "!", "<b>", "&lt;", "- ", "    "]

    @Test(arguments: pieces)
    func everySmallDocumentIsReadAsLibcmarkReadsIt(_ first: String) {
        for second in Self.pieces {
            for third in Self.pieces {
                for fourth in Self.pieces {
                    let markdown = first + second + third + fourth
                    expectLibcmark(markdown)
                    expectSoundLeaves(markdown)
                }
            }
        }
    }
}
