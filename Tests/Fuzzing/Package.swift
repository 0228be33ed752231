// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that no build of the product compiles it. It depends on the product Templating alone:
// SwiftPM then compiles Basics and Templating, and none of the packages that the command needs.
let package = Package(
    name: "briefing-fuzzing",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "briefing", path: "../..")],
    targets: [
        .executableTarget(
            name: "TemplateFuzzer",
            dependencies: [.product(name: "Templating", package: "briefing")])
    ]
)
