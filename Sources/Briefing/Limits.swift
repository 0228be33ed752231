/// What a build takes, so that a mistake or an attack ends in a sentence and not in a full memory.
///
///     Limits.standard.fileBytes      // 64 MB: what a clipping may have
///
/// No pile that a desk made meets them; `Documentation/Limits.md` lists them all, with those of the engines.
struct Limits: Sendable, Hashable {
    /// The bytes of a clipping; a larger one is left out.
    var clippingBytes = 64 << 20
    /// The bytes of a file that the editor wrote: settings, corrections, an entry, a template.
    var editorBytes = 8 << 20
    /// The bytes of a file that is copied into the site.
    var assetBytes = 512 << 20
    /// The bytes of a picture beside a clipping.
    var pictureBytes = 20 << 20
    /// The files below one folder.
    var files = 200_000
    /// How many folders may stand in each other.
    var depth = 64
    /// After how many seconds a clipping that is being read is named; it is read to its end.
    var patience = Duration.seconds(5)

    /// What the program uses.
    static let standard = Limits()
}
