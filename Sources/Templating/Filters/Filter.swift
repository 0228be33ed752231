/// The filters that every template can use: Jinja's.
enum Filter: String, CaseIterable, Sendable {
    case abs, attr, batch, capitalize, center, count, d, `default`, dictsort, e, escape, filesizeformat, first, float
    case forceescape, format, groupby, indent, int, items, join, last, length, list, lower, map, max, min, pprint
    case random, reject, rejectattr, replace, reverse, round, safe, select, selectattr, slice, sort, string, striptags
    case sum, title, tojson, trim, truncate, unique, upper, urlencode, urlize, wordcount, wordwrap, xmlattr

    struct Signature: Sendable {
        var parameters: [String] = []
        var required = 0
        /// Whether the filter takes its arguments as they come.
        var isVariadic = false
    }

    static let all = allCases
    static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
    private static let codes = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

    var code: Int { Self.codes[self] ?? 0 }

    var signature: Signature {
        switch self {
        case .attr: Signature(parameters: ["name"], required: 1)
        case .batch: Signature(parameters: ["linecount", "fill_with"], required: 1)
        case .center: Signature(parameters: ["width"])
        case .d, .default: Signature(parameters: ["default_value", "boolean"])
        case .dictsort: Signature(parameters: ["case_sensitive", "by", "reverse"])
        case .filesizeformat: Signature(parameters: ["binary"])
        case .float: Signature(parameters: ["default"])
        case .groupby: Signature(parameters: ["attribute", "default", "case_sensitive"], required: 1)
        case .indent: Signature(parameters: ["width", "first", "blank"])
        case .int: Signature(parameters: ["default", "base"])
        case .join: Signature(parameters: ["d", "attribute"])
        case .max, .min: Signature(parameters: ["case_sensitive", "attribute"])
        case .replace: Signature(parameters: ["old", "new", "count"], required: 2)
        case .round: Signature(parameters: ["precision", "method"])
        case .slice: Signature(parameters: ["slices", "fill_with"], required: 1)
        case .sort: Signature(parameters: ["reverse", "case_sensitive", "attribute"])
        case .sum: Signature(parameters: ["attribute", "start"])
        case .tojson: Signature(parameters: ["indent"])
        case .trim: Signature(parameters: ["chars"])
        case .truncate: Signature(parameters: ["length", "killwords", "end", "leeway"])
        case .unique: Signature(parameters: ["case_sensitive", "attribute"])
        case .urlize: Signature(parameters: ["trim_url_limit", "nofollow", "target", "rel", "extra_schemes"])
        case .wordwrap: Signature(parameters: ["width", "break_long_words", "wrapstring", "break_on_hyphens"])
        case .xmlattr: Signature(parameters: ["autospace"])
        case .format, .map, .select, .reject, .selectattr, .rejectattr: Signature(isVariadic: true)
        default: Signature()
        }
    }
}
