internal import Basics
internal import Recognition
internal import Templating

/// Who and what is named in the same sentences as a subject, drawn around it; from four links up.
struct NeighbourhoodPicture: Sendable {
    let data: PageData

    static let fewest = 4
    static let most = 10

    /// The picture, or nothing where there is too little to draw; the list beside it says the same in words.
    func svg(of record: SubjectRecord) -> TemplateValue {
        let links = record.companions.filter { !$0.subject.isDate }
            .compactMap { link in data.dossier.record(link.subject).map { (record: $0, count: link.count) } }
        guard links.count >= Self.fewest else { return .none }
        let shown = Array(links.prefix(Self.most))
        let height = 28 * max(shown.count, 3) + 8
        let middle = Double(height) / 2
        var lines = ""
        var labels = ""
        for (index, link) in shown.enumerated() {
            let y = 28 * index + 20
            let width = TimelinePicture.number(1 + Double(min(link.count, 6)) * 0.7)
            let end = TimelinePicture.number(middle)
            lines += #"<path class="edge" stroke-width="\#(width)" d="M14 \#(end)C60 \#(end) 50 \#(y) 92 \#(y)"/>"#
            labels += Self.node(link.record.subject, y)
            labels += #"<text x="108" y="\#(y + 4)">\#(Self.label(link.record.name))</text>"#
        }
        let centre = #"<circle class="point event" cx="14" cy="\#(TimelinePicture.number(middle))" r="8"/>"#
        return .safe(
            #"<svg class="picture neighbours-picture" viewBox="0 0 320 \#(height)" aria-hidden="true" focusable="false">"#
                + lines + centre + labels + "</svg>")
    }

    /// People are round, initiatives are not: the picture reads without colour.
    private static func node(_ subject: Subject, _ y: Int) -> String {
        subject.isPerson
            ? #"<circle class="point" cx="97" cy="\#(y)" r="5"/>"#
            : #"<rect class="point" x="92" y="\#(y - 5)" width="10" height="10"/>"#
    }

    private static func label(_ name: String) -> String {
        let short = name.count > 30 ? name.prefix(29) + "…" : name[...]
        return HTMLEscaping.escape(String(short))
    }
}
