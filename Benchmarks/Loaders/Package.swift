// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "briefing-loader-benchmark",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "briefing", path: "../..")],
    targets: [
        .executableTarget(
            name: "LoaderBenchmark",
            dependencies: [.product(name: "Loaders", package: "briefing")])
    ]
)
