internal import Recognition

/// The dossier as it was built last.
struct DossierMemory: Sendable {
    private struct Made: Sendable {
        var builder: DossierBuilder
        var editor: EditorEntries
        var dossier: Reported<Dossier>
    }

    private var made: Made?
    private var readings: ReadingMemory? = ReadingMemory()
    /// The dossier is the last one with other bodies of articles, and the same in all else.
    private(set) var isOfOtherBodies = false

    mutating func build(
        _ sources: [Source], knowing edits: ListEdits<Source>?, editor: EditorEntries, by builder: DossierBuilder
    ) -> Reported<Dossier> {
        isOfOtherBodies = false
        // Corrections may quote a text, and recognition reads it: then any body may change anything.
        if builder.scope == .frontMatter, builder.corrections.isEmpty, var made, made.builder == builder,
            made.editor == editor, let edited = BodyEdits.places(sources, made.dossier.value.sources, knowing: edits)
        {
            made.dossier.value.sources = sources
            for index in edited {
                made.dossier.value.readings[index] = SourceReading(Source.passages(of: sources[index].article))
            }
            self.made = made
            isOfOtherBodies = true
            return made.dossier
        }
        let dossier = builder.build(sources, editor: editor, &readings)
        made = Made(builder: builder, editor: editor, dossier: dossier)
        return dossier
    }
}
