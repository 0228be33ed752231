internal import Basics

/// Lays the sources side by side: what several tell, in whose words, where they differ, which figures they print.
///
///     let comparison = Comparer().compare(dossier)
///
/// Every finder is linear in the words of the pile but for sorting: candidates come from indices whose lists are capped.
struct Comparer: Sendable {
    func compare(_ dossier: Dossier) -> Comparison {
        let pile = ComparedPile(dossier)
        let groups = StatementGrouper(pile: pile).groups()
        return Comparison(
            groups: groups, wording: WordingFinder(dossier: dossier).wording(),
            differences: DifferenceFinder(pile: pile).differences(),
            figures: FigureGatherer(pile: pile, groups: groups).gather(),
            absences: AbsenceFinder(dossier: dossier).absences(), records: dossier.all)
    }
}
