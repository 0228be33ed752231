import Basics
import Recognition
import Testing

/// Who met whom; the articles are of Wednesday, 11 June 2031.
@Suite struct MeetingFinderTests {
    @Test(arguments: [
        ("Ana Brook met Jon Vale on Tuesday.", ["brook + vale, 2031-06-10"]),
        (
            "On Tuesday, Port Minister Ana Brook met with Ports Secretary Jon Vale in Zell.",
            ["brook + vale, 2031-06-10"]
        ),
        ("Ana Brook, who met Jon Vale on Tuesday, left.", ["brook + vale, 2031-06-10"]),
        ("Ana Brook met Jon Vale and Lea Stone.", ["brook + vale + stone"]),
        ("Ana Brook met Jon Vale, and Stone said it went well.", ["brook + vale"]),
        ("Ana Brook and Lea Stone met Jon Vale.", ["brook + stone + vale"]),
        ("Ana Brook and Jon Vale met on Tuesday.", ["brook + vale, 2031-06-10"]),
        ("Ana Brook held talks with Jon Vale.", ["brook + vale"]),
        ("Ana Brook was in discussions with Jon Vale.", ["brook + vale"]),
        ("At a luncheon with Jon Vale, Ana Brook spoke of the quay.", ["brook + vale"]),
        ("Meeting with Jon Vale, Ana Brook spoke of the quay.", ["brook + vale"]),
        ("Ana Brook called on Jon Vale.", ["brook + vale"]), ("Ana Brook received Jon Vale.", ["brook + vale"]),
        ("Ana Brook co-chaired a round table with Jon Vale.", ["brook + vale"]),
        ("Ana Brook sat down with Jon Vale.", ["brook + vale"]), ("Ana Brook hosted Jon Vale.", ["brook + vale"]),
        ("Brook's back-to-back talks with Vale went well.", ["brook + vale"]),
        ("The talks between Ana Brook and Jon Vale went well.", ["brook + vale"]),
        ("Ana Brook flew home after meeting Jon Vale.", ["brook + vale"]),
        ("The ministry wrote, “Ana Brook met Jon Vale to speak of fish.”", ["brook + vale"]),
        ("Ana Brook met with the Ministry of Ports.", ["brook + ports"]),
        ("It follows Ana Brook's trip to Zell, where she met with Jon Vale.", ["brook + vale"]),
        ("Ana Brook came. She met Jon Vale.", ["brook + vale"]),
        ("Ana Brook came. At a lunch with Jon Vale, both sides spoke of the quay.", ["brook + vale"]),
    ])
    func parties(text: String, expected: [String]) { #expect(meetings(text) == expected) }

    @Test(arguments: [
        ("Ana Brook met Jon Vale and discussed the new quay.", ["brook + vale, the new quay"]),
        (
            "Ana Brook met Jon Vale on Tuesday to discuss fishing, which is small.",
            ["brook + vale, 2031-06-10, fishing"]
        ),
        ("Ana Brook held talks on fishing with Jon Vale.", ["brook + vale, fishing"]),
        ("Ana Brook held talks with Jon Vale on the July fair.", ["brook + vale, the July fair"]),
    ])
    func topics(text: String, expected: [String]) { #expect(meetings(text) == expected) }

    @Test(arguments: [
        ("Ana Brook will meet Jon Vale on Friday.", ["brook + vale, 2031-06-13, planned"]),
        ("Ana Brook is scheduled to meet Jon Vale.", ["brook + vale, planned"]),
        ("Ana Brook is to hold talks with Jon Vale.", ["brook + vale, planned"]),
        ("Ana Brook flew to Zell to meet Jon Vale.", ["brook + vale, planned"]),
    ])
    func plans(text: String, expected: [String]) { #expect(meetings(text) == expected) }

    @Test(arguments: [
        "Ana Brook did not meet Jon Vale.", "Ana Brook refused to meet Jon Vale.",
        "Ana Brook denied that she met Jon Vale.", "Ana Brook may meet Jon Vale.",
        "Ana Brook hopes to meet Jon Vale.", "Ana Brook's talks with Jon Vale were cancelled.",
        "Ana Brook praised Jon Vale.", "Ana Brook and Jon Vale spoke at the fair.", "Ana Brook met the needs of Zell.",
        "Ana Brook met Jon Vale's demands.", "Ana Brook called on Ruritania to act.", "The crew met Jon Vale.",
        "Ana Brook received a letter from Jon Vale.", "Ana Brook and Jon Vale met the crew.",
        "Ana Brook said the crew held talks with Jon Vale.", "Ana Brook held no talks with Jon Vale.",
        "Ana Brook met with officials. Jon Vale spoke.", "Ana Brook was met by rain.", "He met Jon Vale.",
        "Ana Brook left before the talks. Jon Vale came.", "met", "met with", "talks with , met",
    ])
    func noMeeting(text: String) { #expect(meetings(text) == []) }

    @Test func hostileTextIsReadInLinearTime() {
        for text in ["Brook met Vale and ", "talks with Vale, ", "Brook and Vale, ", "met with the of "] {
            #expect(meetings(String(repeating: text, count: 4000)).count <= 8000)
        }
    }

    private func meetings(_ text: String) -> [String] {
        let pile = ReadPile(text)
        return MeetingFinder().meetings(in: pile.document, sentences: pile.sentences, mentions: pile.mentions).map {
            let topic = $0.topic.map { [pile.words(0, $0)] } ?? []
            let day = $0.day.map { [$0.description] } ?? []
            let who = $0.parties.map(\.id).joined(separator: " + ")
            return ([who] + day + topic + ($0.isPlanned ? ["planned"] : [])).joined(separator: ", ")
        }
    }
}
