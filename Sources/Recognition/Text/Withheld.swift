/// The words that stand where a sentence was: the editor took it out, for good.
///
///     "The port opened. [withheld by the editor] Talks go on."    // three sentences
///
/// They are a sentence of their own wherever they stand, whatever marks stand around them.
public enum Withheld {
    /// What a reader sees.
    public static let words = "[withheld by the editor]"

    /// The words as tokens, brackets included.
    static let keys = Tokenizer().tokens(of: words).map(\.key)

    /// Whether the words begin at a token.
    static func begins(_ tokens: [Token], _ index: Int) -> Bool {
        guard tokens[index].isMark("["), index + keys.count <= tokens.count else { return false }
        return zip(keys, tokens[index...]).allSatisfy { $0 == $1.key }
    }
}
