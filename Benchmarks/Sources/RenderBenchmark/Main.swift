import Foundation
import Templating

/// Renders one page over and over, with the engine and with a function that writes the same bytes.
///
///     swift run -c release --package-path Benchmarks RenderBenchmark
@main
enum Main {
    static func main() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let data = try value(
            JSONSerialization.jsonObject(with: Data(contentsOf: folder.appendingPathComponent("data.json"))))
        let page = try Page(folder: folder, data: data)
        if CommandLine.arguments.contains("--print") {
            print(String(decoding: page.render(), as: UTF8.self), terminator: "")
            return
        }
        let rounds = 5
        var best: [String: Double] = [:]
        for _ in 0..<rounds {
            for (name, render) in page.engines {
                best[name] = max(best[name] ?? 0, rate(render))
            }
        }
        for (name, _) in page.engines { print("\(name)\t\(Int(best[name] ?? 0))") }
    }

    /// Renders per second, over about half a second.
    static func rate(_ render: () -> [UInt8]) -> Double {
        let clock = ContinuousClock()
        var count = 0
        var bytes = 0
        let start = clock.now
        while clock.now - start < .milliseconds(500) {
            for _ in 0..<20 { bytes &+= render().count }
            count += 20
        }
        let seconds = (clock.now - start) / .seconds(1)
        return bytes > 0 ? Double(count) / seconds : 0
    }

    static func value(_ object: Any) -> TemplateValue {
        switch object {
        case let text as String: return .string(text)
        case let number as NSNumber:
            if CFNumberIsBool(number) { return .bool(number.boolValue) }
            return .int(number.intValue)
        case let list as [Any]: return .list(list.map(value))
        case let dictionary as [String: Any]:
            return .dictionary(
                TemplateDictionary(dictionary.sorted { $0.key < $1.key }.map { ($0.key, value($0.value)) }))
        default: return .none
        }
    }

    private static func CFNumberIsBool(_ number: NSNumber) -> Bool {
        String(cString: number.objCType) == "c"
    }
}
