// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that no build of the product compiles it. It depends on the libraries alone: SwiftPM then
// compiles none of the packages that only the command needs.
let package = Package(
    name: "briefing-fuzzing",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "briefing", path: "../..")],
    targets: [
        // Runs the inputs of a target in a process of their own, and watches it.
        .target(name: "FuzzSupport"),
        .executableTarget(
            name: "TemplateFuzzer",
            dependencies: ["FuzzSupport", .product(name: "Templating", package: "briefing")]),
        .executableTarget(
            name: "LoaderFuzzer",
            dependencies: ["FuzzSupport", .product(name: "Loaders", package: "briefing")]),
        .executableTarget(
            name: "MarkdownFuzzer",
            dependencies: ["FuzzSupport", .product(name: "Loaders", package: "briefing")]),
        .executableTarget(
            name: "RecognitionFuzzer",
            dependencies: ["FuzzSupport", .product(name: "Recognition", package: "briefing")]),
        .executableTarget(
            name: "SiteFuzzer",
            dependencies: ["FuzzSupport", .product(name: "Briefing", package: "briefing")]),
    ]
)
