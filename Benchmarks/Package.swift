// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "briefing-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "briefing", path: "..")],
    targets: [
        .executableTarget(
            name: "RenderBenchmark",
            dependencies: [.product(name: "Templating", package: "briefing")])
    ]
)
