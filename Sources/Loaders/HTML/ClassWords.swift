/// Words of `class` and `id` that say what an element is, in the vocabulary that page authors share.
///
/// A name is split at hyphens, underscores and capitals: `postMeta` and `post-meta` are both *post* and *meta*. Words of
/// one site or one vendor do not belong here.
struct ClassWords: OptionSet, Sendable {
    let rawValue: UInt16
    /// Named as something that is not the article.
    static let noise = ClassWords(rawValue: 1)
    /// Named as the readers' comments.
    static let comments = ClassWords(rawValue: 2)
    /// Named as the article's text.
    static let body = ClassWords(rawValue: 4)
    /// Named as the line that names the author.
    static let byline = ClassWords(rawValue: 8)
    /// Named as the line of the date.
    static let date = ClassWords(rawValue: 16)
    /// Named as words on a picture.
    static let caption = ClassWords(rawValue: 32)
    /// Named as a headline.
    static let title = ClassWords(rawValue: 64)
    /// Named as a standfirst.
    static let standfirst = ClassWords(rawValue: 128)
    /// Named as a thing that is noise only where it is small.
    static let small = ClassWords(rawValue: 256)
    /// Named as related matter.
    static let related = ClassWords(rawValue: 512)
    /// Named as sharing buttons.
    static let share = ClassWords(rawValue: 1024)
    /// Named as an advertisement.
    static let advert = ClassWords(rawValue: 2048)
    /// Named as the words over a headline.
    static let kicker = ClassWords(rawValue: 4096)

    /// Whether any word says that it is not the article.
    var isNoise: Bool { !isDisjoint(with: [.noise, .comments, .byline, .date, .related, .share, .advert]) }

    /// What an element's class and id say.
    static func of(_ node: Int, _ tree: HTMLTree) -> ClassWords {
        var words: ClassWords = []
        for name in [HTMLAttribute.class, .id] {
            let value = tree.value(node, name)
            // A list of hundreds of names says nothing.
            if value.count < 400 { read(value, &words) }
        }
        return words
    }

    private static func read(_ value: ArraySlice<UInt8>, _ words: inout ClassWords) {
        var hash = seed
        var last = seed
        var length = 0
        var wasLower = false
        func end() {
            guard length > 0 else { return }
            if let found = table[hash] { words.formUnion(found) }
            if last != seed, let found = table[mix(last, hash)] { words.formUnion(found) }
            (last, hash, length) = (hash, seed, 0)
        }
        for byte in value {
            let isUpper = (0x41...0x5A).contains(byte)
            let lower = isUpper ? byte | 0x20 : byte
            guard (0x61...0x7A).contains(lower) else {
                end()
                if byte <= 0x20 { last = seed }
                wasLower = false
                continue
            }
            if isUpper, wasLower { end() }
            hash = (hash ^ UInt64(lower)) &* 0x0000_0100_0000_01B3
            length += 1
            wasLower = !isUpper
        }
        end()
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func mix(_ first: UInt64, _ second: UInt64) -> UInt64 { first &* 31 &+ second }
    private static func hash(_ word: Substring) -> UInt64 {
        word.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    private static let table: [UInt64: ClassWords] = {
        var table: [UInt64: ClassWords] = [:]
        for (kind, names) in lists {
            for name in names.split(separator: " ") {
                let parts = name.split(separator: "-")
                let key = parts.count == 2 ? mix(hash(parts[0]), hash(parts[1])) : hash(name)
                table[key, default: []].formUnion(kind)
            }
        }
        return table
    }()

    /// A hyphen joins two words that mean something only together.
    private static let lists: [(ClassWords, String)] = [
        (
            .noise,
            """
            newsletter subscribe subscription signup sidebar breadcrumb breadcrumbs crumbs footer nav navigation navbar \
            menu toolbar cookie cookies consent gdpr popup overlay login pagination pager paging postnav \
            disclaimer copyright printonly donate donation poll quiz survey rating ratings votes vote \
            skip-link screen-reader visually-hidden sr-only visuallyhidden masthead ticker weather \
            horoscope donations membership subnav topnav sitenav backtotop feedback widgets \
            post-navigation nav-links entry-footer article-footer post-footer site-footer site-header page-header \
            reading-time read-time correction-form
            """
        ),
        (.comments, "comments comment commentlist respond reply replies pingback discussion comment-form talkback"),
        (
            .body,
            """
            article-body articlebody story-body storybody entry-content post-content article-content story-content \
            post-body article-text story-text main-text body-text article-copy articletext articlecontent postcontent \
            body-copy content-body post-text news-text single-content entry-body rich-text richtext \
            story-copy text-content entry-text
            """
        ),
        (
            .byline,
            "byline bylines author autor autoren autorin auteur autore authorname verfasser writer author-name authors author-info author-bio author-box authorbox about-author bio full-name fullname"
        ),
        (
            .date,
            "date datum fecha dateline timestamp pubdate post-date entry-date article-date publish-date published-date date-time"
        ),
        (
            .caption,
            "caption captions wp-caption image-caption photo-caption figcaption legend credit credits photo-credit"
        ),
        (.title, "headline entry-title post-title article-title story-title page-title title"),
        (
            .kicker,
            """
            kicker eyebrow overline supertitle topline roofline dachzeile spitzmarke pretitle preheadline antetitulo \
            surtitre kicker-title head-kicker title-prefix headline-prefix topic-title
            """
        ),
        (.standfirst, "standfirst dek deck subtitle subheadline subhead lede kicker-text teaser-text"),
        (
            .small,
            """
            widget meta metadata tags tag taglist tagcloud topics categories category time views views-count \
            promo promotion promoted teaser header tools actions buttons button social follow section-label label kicker \
            info details controls toggle print sponsor sponsored banner modal share subscribe-box note paywall form \
            posted published updated readmore more eyebrow
            """
        ),
        (
            .related,
            """
            related recommended recommendation recommendations popular trending mostread most-read most-popular \
            read-more also-read see-also more-stories more-news more-articles similar latest-news latest \
            teasers newest top-stories further-reading recent-posts related-posts recirc next-article \
            read-next up-next more-from you-may recent
            """
        ),
        (
            .share,
            "sharing sharebar share-bar shares share-buttons social-share share-links sharetools socials share-tools social-links social-media"
        ),
        (
            .advert,
            "advert adverts advertisement advertisements advertising ad ads adslot adunit adbox adsense sponsorship ad-slot ad-container"
        ),
    ]
}
