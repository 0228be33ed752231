internal import Basics

/// Reads the value of a `data/briefing.json`, whoever wrote it: what is not as `Documentation/Data.md` says is told by its place.
struct SnapshotReader: Sendable {
    func snapshot(_ json: JSON) throws(JSONFields.Failure) -> Snapshot {
        let root = JSONFields(json, path: "")
        let site = try root.object("site")
        let statements = try root.objects("statements").map { fields throws(JSONFields.Failure) in
            try statement(fields)
        }
        let statuses = Self.statuses(statements)
        var subjects: [Snapshot.Entry] = []
        for fields in try root.objects("people") { subjects.append(try person(fields)) }
        for fields in try root.objects("initiatives") { subjects.append(try initiative(fields)) }
        for fields in try root.objects("dates") { subjects.append(try date(fields, statuses)) }
        let names = Dictionary(
            subjects.map { ("\($0.kind.rawValue):\($0.id)", $0.name) }, uniquingKeysWith: { first, _ in first })
        return Snapshot(
            edition: .init(
                title: try site.optionalText("title"), version: try site.optionalText("version"),
                asOf: try root.optionalObject("asOf")?.text("date")),
            isWhole: try site.text("articles") == Reproduction.full.rawValue,
            event: try root.optionalObject("event")?.text("value"),
            sources: try root.objects("sources").map { fields throws(JSONFields.Failure) in try source(fields) },
            subjects: subjects, statements: statements,
            meetings: try root.objects("meetings").map { fields throws(JSONFields.Failure) in try meeting(fields) },
            differences: try root.objects("differences").map { fields throws(JSONFields.Failure) in
                try difference(fields, names)
            })
    }

    private func source(_ fields: JSONFields) throws(JSONFields.Failure) -> Snapshot.Source {
        let (slug, title) = (try fields.text("slug"), try fields.optionalText("title"))
        return Snapshot.Source(
            number: try fields.number("number"), slug: slug, title: title ?? slug,
            address: try fields.optionalText("address"),
            fields: [
                .init(name: .headline, values: [title].compactMap(\.self)),
                .init(name: .outlet, values: [try fields.optionalText("outlet")].compactMap(\.self)),
                .init(name: .authors, values: try fields.texts("authors")),
                .init(
                    name: .published,
                    values: [try fields.optionalObject("published")?.text("value")].compactMap(\.self)),
            ])
    }

    private func person(_ fields: JSONFields) throws(JSONFields.Failure) -> Snapshot.Entry {
        let name = try fields.text("name")
        // A surname alone is many people's.
        let spellings = try fields.texts("spellings").filter { $0.contains(" ") }
        let roles = try fields.objects("roles").map { role throws(JSONFields.Failure) in try role.text("text") }
        return try entry(
            .person, fields, spellings: [name] + spellings,
            [
                .init(name: .role, values: roles),
                .init(name: .organisation, values: [try fields.optionalText("organisation")].compactMap(\.self)),
            ])
    }

    private func initiative(_ fields: JSONFields) throws(JSONFields.Failure) -> Snapshot.Entry {
        let (acronym, expansion) = (try fields.optionalText("acronym"), try fields.optionalText("expansion"))
        let spellings = [try fields.text("name")] + [acronym, expansion].compactMap(\.self)
        return try entry(
            .initiative, fields, spellings: spellings + (try fields.texts("spellings")),
            [
                .init(name: .acronym, values: [acronym].compactMap(\.self)),
                .init(name: .expansion, values: [expansion].compactMap(\.self)),
            ])
    }

    private func date(
        _ fields: JSONFields, _ statuses: [String: String]
    ) throws(JSONFields.Failure) -> Snapshot.Entry {
        let id = try fields.text("id")
        return try entry(
            .date, fields, spellings: [],
            [
                .init(name: .title, values: [try fields.optionalText("title")].compactMap(\.self)),
                .init(name: .status, values: [statuses[id]].compactMap(\.self)),
            ])
    }

    private func entry(
        _ kind: Change.Kind, _ fields: JSONFields, spellings: [String], _ own: [Snapshot.Field]
    ) throws(JSONFields.Failure) -> Snapshot.Entry {
        Snapshot.Entry(
            kind: kind, id: try fields.text("id"), name: try fields.text("name"), spellings: spellings, fields: own,
            statements: try fields.texts("statements"), listedBy: try fields.numbers("listedBy"))
    }

    private func statement(_ fields: JSONFields) throws(JSONFields.Failure) -> Snapshot.Statement {
        let text = try fields.longText("text")
        let length = text.utf8.count
        var dates: [Snapshot.Naming] = []
        for naming in try fields.objects("namings") where try naming.text("kind") == "date" {
            let (start, end) = (try naming.offset("start"), try naming.offset("end"))
            guard start <= end, end <= length else { throw naming.failure("end", "a place in the statement's text") }
            dates.append(
                .init(id: try naming.text("id"), range: start..<end, status: try naming.optionalText("status")))
        }
        return Snapshot.Statement(
            id: try fields.text("id"), source: try fields.number("source"), text: text,
            dates: dates.sorted {
                ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
            })
    }

    private func meeting(_ fields: JSONFields) throws(JSONFields.Failure) -> Snapshot.Meeting {
        let parties = try fields.objects("parties")
        return Snapshot.Meeting(
            parties: try parties.map { party throws(JSONFields.Failure) in
                "\(try party.text("kind")):\(try party.text("id"))"
            }.sorted(), names: try parties.map { party throws(JSONFields.Failure) in try party.text("name") },
            days: try fields.texts("days"), isPlanned: try fields.truth("planned"))
    }

    private func difference(
        _ fields: JSONFields, _ names: [String: String]
    ) throws(JSONFields.Failure) -> Snapshot.Difference {
        let subjects = try fields.objects("subjects").map { subject throws(JSONFields.Failure) in
            let (kind, id) = (try subject.text("kind"), try subject.text("id"))
            return names["\(kind):\(id)"] ?? id
        }
        let values = try fields.objects("claims").map { claim throws(JSONFields.Failure) in try claim.text("value") }
        return Snapshot.Difference(
            kind: try fields.text("kind"), topic: try fields.text("topic"), subjects: subjects.sorted(),
            values: Set(values).sorted())
    }

    /// What is printed of each date: that it happened, where any statement says so, else that it is due.
    private static func statuses(_ statements: [Snapshot.Statement]) -> [String: String] {
        var found: [String: Set<String>] = [:]
        for naming in statements.flatMap(\.dates) {
            if let status = naming.status { found[naming.id, default: []].insert(status) }
        }
        return found.compactMapValues { statuses in
            if statuses.contains("happened") { return "happened" }
            return statuses.contains("scheduled") || statuses.contains("deadline") ? "due" : nil
        }
    }
}
