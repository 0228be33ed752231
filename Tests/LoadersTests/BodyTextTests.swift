import Basics
import Loaders
import Testing

/// Sentences that hold the words of page noise and are body text: none is ever dropped.
@Suite struct BodyTextTests {
    static let sentences = [
        "Advertisement of tobacco will be banned from January, the ministry said.",
        "The advertisement ran in three papers on Sunday and was withdrawn on Monday.",
        "Sponsored by the city, the festival opens on Friday.",
        "Home owners will pay more from July.",
        "Home, for most of the refugees, is a tent at the edge of the airfield.",
        "Related companies must report the loans to the regulator.",
        "Related to the king by marriage, she was long thought to be safe.",
        "Comments by the chairman were met with anger.",
        "Comments are expected from the union on Thursday.",
        "Subscribe to newspapers, the minister told students.",
        "Subscribers to the fund will lose half of what they paid in.",
        "Share prices fell by 3 per cent in Mirov.",
        "Share the burden, he said, or share the blame.",
        "Follow the money, the auditor said with a smile.",
        "Join the queue, she was told by the guard at the gate.",
        "Read the treaty again, he told the deputies.",
        "Also read out was a letter from the bishop.",
        "Watch this space, said the owner of the empty lot.",
        "By Monday, twelve of the ports had reopened.",
        "By law, the council must answer within a month.",
        "Tags on the animals showed that they had come from the south.",
        "Topics at the summit include fish, wine and steel.",
        "Copyright law is to be changed by the end of the year.",
        "Photo finishes decided three of the eight races.",
        "Photos of the bridge were taken down from the wall.",
        "Cookies were sold at the gate for the benefit of the school.",
        "We use water from the river, the farmers say.",
        "Sign up for the trial closed on Friday with 4,000 names.",
        "Sign in the window, read aloud by the judge, said that dogs were welcome.",
        "Published in 1904, the book had been forgotten.",
        "Updated rules take effect on 3 May 2024 in all states.",
        "Facebook and Twitter were fined by the court on Tuesday.",
        "The WhatsApp channel of the party was closed on Tuesday.",
        "Trending upwards since June, prices reached a peak in October.",
        "Source code of the program was published by the ministry.",
        "Editor Tom Reed of the Harbour Post was released on bail.",
        "More from the fund will be paid out in June, the bank said.",
        "Get the harvest in before the rain, the radio had said.",
        "Image rights were the last point on which the two sides could not agree.",
        "Reporting by the commission shows that nobody was told.",
        "Search parties left the village at dawn.",
        "Next week, the talks move to Geneva.",
        "Save the bees, read a banner on the town hall.",
        "Listen to the people, the archbishop said on Sunday.",
        "Recommended by two ministers, he was refused by the third.",
        "Date 2025-05-28 is printed on the ticket, the police said.",
        "He wrote: \"Read more: it helps.\"",
        "The two towns signed the pact (see the map) on Monday.",
        "It cost 3 / 4 of what was planned.",
        "The club had 31 votes / The union had 28.",
    ]

    @Test(arguments: sentences) func isKept(_ sentence: String) throws {
        let before = "The council of Orrin met on Tuesday behind closed doors, the first such meeting since the war."
        let after = "It is to meet again in June, when the new bridge is to be opened by the king in person."
        for text in [
            "\(before)\n\n\(sentence)\n\n\(after)\n", "\(before)\n\(sentence)\n\(after)",
            "\(before)\n\(after)\n\(sentence)\n",
        ] {
            let loaded = loader.load(Clipping(name: "a.txt", bytes: Array(text.utf8)))
            let article = try #require(loaded.articles.first)
            #expect(article.dropped == [])
            #expect(
                article.blocks.filter { $0.kind == .paragraph }.map(\.text).sorted()
                    == [before, sentence, after].sorted())
        }
    }

    /// Every stretch of the file that isn't white space is in a title, a standfirst, a block or on the receipt.
    @Test(arguments: ClippingsTests.names.filter { $0.hasSuffix(".txt") })
    func keptAndDroppedIsTheWhole(_ name: String) throws {
        let loaded = loader.load(try ClippingsTests.clipping(name))
        for article in loaded.articles {
            var covered = Set(article.dropped.flatMap(\.range))
            for map in [article.title?.map, article.standfirst?.map].compactMap(\.self) + article.blocks.map(\.map) {
                covered.formUnion(map.runs.flatMap(\.source))
            }
            let lost = article.source.utf8.indices.filter { !covered.contains($0) }
            let text = lost.map { article.source.utf8[$0] }.filter { ![0x0A, 0x0D, 0x20, 0x09].contains($0) }
            let rest = String(decoding: text, as: UTF8.self).unicodeScalars.filter {
                !["\u{A0}", "\u{200B}", "\u{AD}", "\u{FEFF}", "•"].contains($0)
            }
            #expect(String(String.UnicodeScalarView(rest)) == "")
        }
    }
}
