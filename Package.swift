// swift-tools-version: 6.2
import PackageDescription

/// Upcoming language features that every target is written in.
let features: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
]
/// Scripts/check sets BRIEFING_STRICT: there a warning is an error, while a newer compiler's warnings stop no user.
let isStrict = Context.environment["BRIEFING_STRICT"] == "1"
let strict = isStrict ? features + [.treatAllWarnings(as: .error)] : features

/// Programs that throw random input at the libraries. They exist where Scripts/build-release is asked for them and in strict
/// builds, so that no user compiles them; in the same package they share the release build of the libraries.
let wantsFuzzers = isStrict || Context.environment["BRIEFING_FUZZERS"] == "1"
let fuzzers: [Target] = [
    // Runs the inputs of a fuzzer in a process of their own, and watches it.
    .target(name: "FuzzSupport", path: "Tests/Fuzzing/FuzzSupport", swiftSettings: strict),
    fuzzer("TemplateFuzzer", of: ["Templating"]),
    fuzzer("LoaderFuzzer", of: ["Loaders", "CommonMark"]),
    fuzzer("MarkdownFuzzer", of: ["Loaders", "CommonMark"]),
    fuzzer("RecognitionFuzzer", of: ["Recognition"]),
    fuzzer("SiteFuzzer", of: ["Briefing"]),
]
func fuzzer(_ name: String, of libraries: [String]) -> Target {
    .executableTarget(
        name: name, dependencies: (["FuzzSupport", "Basics"] + libraries).map { .byName(name: $0) },
        path: "Tests/Fuzzing/\(name)", swiftSettings: strict)
}

let package = Package(
    name: "briefing",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "briefing", targets: ["BriefingCommand"]),
        .library(name: "Briefing", targets: ["Briefing", "Basics"]),
        .library(name: "Templating", targets: ["Templating", "Basics"]),
        .library(name: "Recognition", targets: ["Recognition", "Basics"]),
        .library(name: "Loaders", targets: ["Loaders", "CommonMark", "Basics"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // The system's CommonMark parser. Scripts/build installs it.
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),

        // The system's HTML5 parser. Scripts/build installs it.
        .systemLibrary(
            name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),

        // The system's XML parser. Scripts/build installs it.
        .systemLibrary(
            name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),

        // A declaration of renameat2, which Swift's Glibc module lacks.
        .systemLibrary(name: "CPlatform"),

        // What every engine shares: source text, diagnostics, calendar values.
        .target(name: "Basics", dependencies: ["CPlatform"], swiftSettings: strict),

        // The engines. None of them imports another, and none knows what a site is.
        .target(
            name: "Loaders", dependencies: ["Basics", "CExpat", "CGumbo", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .target(name: "CommonMark", dependencies: ["Basics", "CCmark"], swiftSettings: strict),
        .target(name: "Recognition", dependencies: ["Basics"], swiftSettings: strict),
        .target(name: "Templating", dependencies: ["Basics"], swiftSettings: strict),

        // The pipeline: Content -> dossier -> site -> pages -> Output.
        .target(
            name: "Briefing",
            dependencies: [
                "Basics", "Loaders", "CommonMark", "Recognition", "Templating", "CPlatform",
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [.embedInCode("Templates")],  // a link to the folder at the top
            swiftSettings: strict),
        // The web server of `briefing serve`: it knows neither the disk nor the pipeline and serves what it is handed.
        .target(
            name: "PreviewServer", dependencies: ["Basics"],
            resources: [.embedInCode("Resources")], swiftSettings: strict),
        .executableTarget(
            name: "BriefingCommand",
            dependencies: [
                "Basics", "Briefing", "PreviewServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        .target(name: "TestSupport", dependencies: ["Basics"], path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "BasicsTests", dependencies: ["Basics", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "LoadersTests", dependencies: ["Loaders", "Basics", "CommonMark", "TestSupport"],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "CommonMarkTests", dependencies: ["CommonMark", "CCmark", "Basics", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "RecognitionTests", dependencies: ["Recognition", "Basics", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "TemplatingTests", dependencies: ["Templating", "Basics", "TestSupport"],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "BriefingTests",
            dependencies: ["Briefing", "Basics", "Loaders", "CommonMark", "Recognition", "Templating", "TestSupport"],
            exclude: ["Golden", "Search/Golden"], swiftSettings: strict),
        .testTarget(
            name: "PreviewServerTests", dependencies: ["PreviewServer", "Basics", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "BriefingCommandTests", dependencies: ["BriefingCommand", "PreviewServer", "TestSupport", "Basics"],
            exclude: ["Golden"], swiftSettings: strict),
    ] + (wantsFuzzers ? fuzzers : [])
)
