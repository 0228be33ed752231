internal import Basics

extension Diagnostic.Location {
    /// A place in the editor's files as a page names it: `corrections.yml:12`, `people/ana-brook.md`.
    ///
    /// A value that the editor set carries a `setBy: Diagnostic.Location?` (or, where several facts of one value can be
    /// set, a dictionary of them by the fact): the entry in `corrections.yml`, or the file of a curated entry. `nil` is
    /// what was found.
    var editorsPlace: String {
        let folder = Path.name(of: Path.folder(of: file))
        let isEntry = ["people", "initiatives", "dates", "articles"].contains(folder)
        let name = isEntry ? Path.join(folder, Path.name(of: file)) : Path.name(of: file)
        return name.hasSuffix(".yml") ? position.map { "\(name):\($0.line)" } ?? name : name
    }
}
