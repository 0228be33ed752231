import Foundation
import Testing

@testable import Briefing

@Suite struct BuiltInTemplatesTests {
    @Test func holdsEveryFileOfTheFolder() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Templates")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(BuiltInTemplates.files.keys.sorted() == names)
        for name in names {
            let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
            #expect(BuiltInTemplates.files[name].map { Data($0) } == bytes, "\(name)")
        }
    }
}
