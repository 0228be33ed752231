import Foundation
import Templating

/// The benchmark's data in both forms: the engine's, and the dictionaries that other engines take.
struct TemplateObject {
    let object: Any
    let value: TemplateValue

    init(_ object: Any) {
        (self.object, value) = Self.converted(object)
    }

    private static func converted(_ object: Any) -> (Any, TemplateValue) {
        switch object {
        case let text as String: return (text, .string(text))
        case let number as NSNumber:
            if String(cString: number.objCType) == "c" { return (number.boolValue, .bool(number.boolValue)) }
            return (number.intValue, .int(number.intValue))
        case let list as [Any]:
            let items = list.map(converted)
            return (items.map(\.0), .list(items.map(\.1)))
        case let dictionary as [String: Any]:
            let pairs = dictionary.sorted { $0.key < $1.key }.map { ($0.key, converted($0.value)) }
            return (
                Dictionary(uniqueKeysWithValues: pairs.map { ($0, $1.0) }),
                .dictionary(TemplateDictionary(pairs.map { ($0, $1.1) }))
            )
        default: return (object, .none)
        }
    }
}

/// Renders one page over and over with each engine: one round of `Benchmarks/run`, which calls it many times.
///
/// A line for each engine: its name, renders per second, the size of the page.
@main
enum Main {
    static func main() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let data = TemplateObject(
            try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appendingPathComponent("data.json"))))
        let page = try Page(folder: folder, data: data.value)
        if CommandLine.arguments.contains("--print") {
            print(String(decoding: page.render(), as: UTF8.self), terminator: "")
            return
        }
        let engines =
            page.engines + [
                ("swift-mustache 2.1.1", try MustachePage.renderer(folder: folder, data: data)),
                ("Stencil 0.15.1", try StencilPage.renderer(folder: folder, data: data)),
            ]
        for (name, render) in engines { print("\(name)\t\(Int(rate(render)))\t\(render().count)") }
    }

    /// Renders per second, over about a third of a second, after a few that warm up.
    static func rate(_ render: () -> [UInt8]) -> Double {
        for _ in 0..<3 { _ = render() }
        let clock = ContinuousClock()
        var count = 0
        var bytes = 0
        let start = clock.now
        while clock.now - start < .milliseconds(300) {
            for _ in 0..<5 { bytes &+= render().count }
            count += 5
        }
        let seconds = (clock.now - start) / .seconds(1)
        return bytes > 0 ? Double(count) / seconds : 0
    }
}
