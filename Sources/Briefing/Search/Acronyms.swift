internal import Recognition

/// What the short form of an initiative stands for, where a text prints the short form.
///
///     data.expansion(of: "HWA", .initiative("harbour-wage-agreement"))     // "Harbour Wage Agreement"
///
/// A template writes it as `<abbr title="…">`.
extension PageData {
    /// `nil` where the text prints anything but the short form, or nobody prints what it stands for.
    func expansion(of printed: String, _ subject: Subject) -> String? {
        guard subject.isInitiative, let record = dossier.record(subject),
            let expansion = record.editor?.expansion ?? record.entity?.expansion, expansion != printed
        else { return nil }
        let short = record.editor?.acronym ?? record.entity?.acronym ?? record.name
        // A name of several words is no short form, whatever else stands for it.
        return printed == short && !short.contains(" ") ? expansion : nil
    }
}
