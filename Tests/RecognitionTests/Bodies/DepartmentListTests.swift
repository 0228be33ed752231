import Recognition
import Testing

/// One noun in the plural for several bodies.
@Suite struct DepartmentListTests {
    @Test(arguments: [
        "The Departments of ⟦State⟧, ⟦Commerce⟧ and the ⟦Interior⟧ agreed.",
        "Several departments, including ⟦Commerce⟧ and ⟦Defence⟧, agreed.",
        "The Ministries of ⟦Ports⟧ and ⟦Health⟧ agreed.",
    ])
    func found(text: String) {
        let pile = Pile([text])
        #expect(pile.marked(.organisation) == [text])
        #expect(pile.entities(.organisation).contains { $0.basis.rule == "department-list" })
    }

    @Test(arguments: [
        "The departments of ports and shipping agreed.",
        "Several departments, including Oslo, agreed.",
        "State and Commerce agreed.",
    ])
    func leftAlone(text: String) { #expect(Pile([text]).marked(.organisation) == [text]) }
}
