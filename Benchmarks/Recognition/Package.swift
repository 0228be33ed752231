// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "recognition-benchmark",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "briefing", path: "../..")],
    targets: [
        .executableTarget(
            name: "RecognitionBenchmark",
            dependencies: [.product(name: "Recognition", package: "briefing")])
    ]
)
