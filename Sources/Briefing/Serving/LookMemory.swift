/// The look as it was compiled last.
struct LookMemory: Sendable {
    private var compiled: (files: PageWords.Files, language: String, look: Reported<Look?>)?

    /// The look; its files are always read, and compiled where one of them has other bytes.
    mutating func read(_ folder: String?, language: String, by reader: LookReader) -> Reported<Look?> {
        let files = reader.files(folder)
        if compiled?.files != files.value || compiled?.language != language {
            compiled = (files.value, language, LookReader.look(files.value, language: language))
        }
        let look = compiled?.look ?? Reported(nil)
        return Reported(look.value, files.diagnostics + look.diagnostics)
    }
}
