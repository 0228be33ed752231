internal import Basics
internal import Loaders
internal import Recognition

/// `data/briefing.schema.json`: the JSON Schema (2020-12) of `data/briefing.json`, which allows nothing else.
enum DataSchema {
    static let value = JSON.make([
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string("A briefing")),
        ("description", .string("Sources, people, initiatives, dates and statements of a site that briefing built.")),
    ]).with(
        object([
            ("$schema", string), ("format", constant(.int(DataFile.format))), ("generator", string), ("site", site),
            ("asOf", nullable(object([("date", day), ("moment", nullable(string)), ("inferred", boolean)]))),
            ("event", nullable(object([("value", edtf), ("sources", list(number))]))),
            ("sources", list(source)), ("people", list(person)), ("initiatives", list(initiative)),
            ("dates", list(date)),
            ("statements", list(statement)), ("meetings", list(meeting)), ("groups", list(group)),
            ("differences", list(difference)),
        ]))

    private static let site = object([
        ("title", string), ("subtitle", nullable(string)), ("language", string), ("marking", nullable(string)),
        ("version", nullable(string)), ("preparedBy", nullable(string)),
        ("reviewed", nullable(object([("name", string), ("date", day)]))), ("isReviewed", boolean),
        ("contact", nullable(string)), ("address", nullable(string)),
        ("articles", oneOf(Reproduction.allCases.map(\.rawValue))),
    ])

    private static let source = object([
        ("number", number), ("slug", string), ("path", string), ("title", nullable(string)),
        ("outlet", nullable(string)), ("authors", list(string)),
        (
            "published",
            nullable(
                object([
                    ("value", pattern("^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})?)?$")),
                    ("basis", string),
                    ("reason", nullable(string)), ("zoneFromSettings", boolean),
                ]))
        ),
        ("phase", oneOf(SourcePhase.Phase.allCases.map(\.rawValue))), ("phaseReason", string),
        ("language", nullable(string)), ("address", nullable(pattern("^[Hh][Tt][Tt][Pp][Ss]?://"))),
    ])

    private static let head: [(String, JSON)] = [
        ("id", string), ("name", string), ("path", string), ("curated", boolean),
    ]

    private static let tail: [(String, JSON)] = [
        ("basis", nullable(basis)), ("statements", list(id)), ("listedBy", list(number)),
    ]

    private static let person = object(
        head + [
            ("roles", list(object([("text", string), ("byEditor", boolean), ("sources", list(number))]))),
            ("organisation", nullable(string)), ("spellings", list(string)),
        ] + tail)

    private static let initiative = object(
        head + [
            ("acronym", nullable(string)), ("expansion", nullable(string)), ("spellings", list(string)),
            ("notNamedInLaterSources", list(number)),
        ] + tail)

    private static let date = object(
        head + [("title", nullable(string)), ("firstDay", day), ("lastDay", day)] + tail)

    private static let statement = object([
        ("id", id), ("source", number), ("address", string), ("kind", oneOf(textKinds)), ("text", string),
        ("before", nullable(string)), ("repeats", boolean),
        (
            "speakers",
            list(
                object([
                    ("kind", oneOf(["person", "organisation", "unnamed"])), ("name", string), ("printed", string),
                    ("verb", string), ("person", nullable(string)), ("quotations", list(string)), ("basis", basis),
                ]))
        ),
        (
            "namings",
            list(
                object([
                    ("kind", oneOf(["person", "initiative", "date"])), ("id", string), ("start", offset),
                    ("end", offset), ("words", string),
                    ("status", oneOf(DateStatus.allCases.map(\.rawValue), orNull: true)), ("basis", basis),
                ]))
        ),
    ])

    private static let meeting = object([
        ("parties", list(object([("kind", string), ("id", string), ("name", string)]))), ("days", list(edtf)),
        ("planned", boolean), ("daysDiffer", boolean),
        (
            "accounts",
            list(
                object([
                    ("statement", id), ("day", nullable(edtf)), ("topic", nullable(string)), ("planned", boolean),
                    ("basis", basis),
                ]))
        ),
    ])

    private static let group = object([
        ("representative", id), ("statements", list(id)), ("sources", list(number)), ("reported", list(number)),
        ("expected", list(number)), ("separatelyWorded", number), ("origins", list(string)),
    ])

    private static let difference = object([
        ("id", pattern("^d\\d+$")), ("kind", oneOf(Difference.Kind.allCases.map(\.rawValue))),
        ("topic", oneOf(Difference.Topic.allCases.map(\.rawValue))),
        ("subjects", list(object([("kind", oneOf(["person", "initiative", "date"])), ("id", string)]))),
        ("meeting", nullable(offset)),
        (
            "claims",
            list(
                object([
                    ("value", string), ("statement", id), ("source", number), ("start", offset), ("end", offset),
                ]))
        ),
        ("bearing", list(string)), ("chosen", nullable(string)),
    ])

    private static let textKinds = [
        "title", "standfirst", "heading", "paragraph", "list item", "quotation", "caption", "table", "code",
    ]

    /// What kind of text a statement stands in.
    static func name(of kind: Passage.Kind) -> String {
        switch kind {
        case .title: "title"
        case .standfirst: "standfirst"
        case .heading: "heading"
        case .paragraph: "paragraph"
        case .listItem: "list item"
        case .quotation: "quotation"
        case .caption: "caption"
        case .table: "table"
        case .code: "code"
        }
    }

    private static let string = type("string")
    private static let boolean = type("boolean")
    private static let number = JSON.make([("type", .string("integer")), ("minimum", .int(1))])
    private static let offset = JSON.make([("type", .string("integer")), ("minimum", .int(0))])
    private static let id = pattern("^[^#]+#(headline|standfirst|p\\d+)\\.s\\d+$")
    private static let day = pattern("^\\d{4}-\\d{2}-\\d{2}$")
    private static let edtf = pattern("^\\d{4}[0-9W/-]*$")
    private static let basis = object([("rule", string), ("words", string), ("sentence", string)])

    private static func type(_ name: String) -> JSON { .make([("type", .string(name))]) }

    private static func pattern(_ text: String) -> JSON {
        .make([("type", .string("string")), ("pattern", .string(text))])
    }

    private static func constant(_ value: JSON) -> JSON { .make([("const", value)]) }

    private static func oneOf(_ names: [String], orNull: Bool = false) -> JSON {
        .make([("enum", .array(names.map(JSON.string) + (orNull ? [.null] : [])))])
    }

    private static func nullable(_ schema: JSON) -> JSON {
        .make([("anyOf", .array([schema, type("null")]))])
    }

    private static func list(_ items: JSON) -> JSON { .make([("type", .string("array")), ("items", items)]) }

    /// An object with exactly these members.
    private static func object(_ members: [(String, JSON)]) -> JSON {
        .make([
            ("type", .string("object")), ("properties", .make(members)),
            ("required", .strings(members.map(\.0))), ("additionalProperties", .bool(false)),
        ])
    }
}

extension JSON {
    /// An object with the members of another behind its own.
    fileprivate func with(_ other: JSON) -> JSON {
        guard case .object(let own) = self, case .object(let more) = other else { return self }
        return .object(own + more)
    }
}
