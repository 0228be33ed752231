internal import Basics
internal import Loaders
internal import Recognition

/// Finds what statements of several sources go back to: the same words of the same speaker, or one author's text.
struct OriginFinder: Sendable {
    let pile: ComparedPile

    /// The origins that two sources and more of a group share.
    func origins(of members: [Int]) -> [SharedOrigin] {
        quoted(members) + authored(members)
    }

    private struct Quoted {
        var statement: Int
        var speaker: Speaker
        var shingles: Set<UInt64>
    }

    private func quoted(_ members: [Int]) -> [SharedOrigin] {
        let speeches = members.prefix(Self.limit).flatMap { index in
            pile.statements[index].speakers.flatMap { speaker in
                speaker.quotations.compactMap { range -> Quoted? in
                    let text = ComparedText(pile.words(index, range))
                    guard text.words.count >= 4 else { return nil }
                    return Quoted(
                        statement: index, speaker: speaker, shingles: Set(text.shingles(NearIdentical.width)))
                }
            }
        }
        var clusters: [[Quoted]] = []
        for speech in speeches {
            if let at = clusters.firstIndex(where: { $0.first.map { Self.same($0, speech) } ?? false }) {
                clusters[at].append(speech)
            } else {
                clusters.append([speech])
            }
        }
        return clusters.compactMap { cluster in
            guard let first = cluster.first, Set(cluster.map { pile.source($0.statement) }).count > 1 else {
                return nil
            }
            return SharedOrigin(
                name: first.speaker.name, basis: .quotation, statements: Set(cluster.map(\.statement)).sorted())
        }
    }

    private static func same(_ a: Quoted, _ b: Quoted) -> Bool {
        let common = a.shingles.intersection(b.shingles).count
        guard common * 5 >= min(a.shingles.count, b.shingles.count) * 4 else { return false }
        if let subject = a.speaker.subject { return subject == b.speaker.subject }
        // "the Harbour Embassy" is "the Harbour Embassy in Quell".
        let (x, y) = (ComparedText(a.speaker.name).content, ComparedText(b.speaker.name).content)
        return !x.isEmpty && !y.isEmpty && (x.isSubset(of: y) || y.isSubset(of: x))
    }

    /// Statements worded alike in sources that print the same author.
    private func authored(_ members: [Int]) -> [SharedOrigin] {
        var byAuthor: [String: [Int]] = [:]
        var names: [String: String] = [:]
        for index in members {
            for author in pile.dossier.sources[pile.source(index)].article.authors {
                let key = author.lowercased()
                byAuthor[key, default: []].append(index)
                if names[key] == nil { names[key] = author }
            }
        }
        return byAuthor.sorted { $0.key < $1.key }.compactMap { key, statements in
            guard let name = names[key], Set(statements.map(pile.source)).count > 1 else { return nil }
            return SharedOrigin(name: name, basis: .author, statements: statements)
        }
    }

    /// Of a group of thousands the first tell what it goes back to.
    private static let limit = 200
}
