import Recognition
import Testing

@testable import Briefing

@Suite struct RoleLineTests {
    @Test(arguments: [
        (["Foreign Minister", "Ruritanian Foreign Minister"], "Foreign Minister"),
        (["Ruritanian Foreign Minister", "Foreign Minister"], "Ruritanian Foreign Minister"),
        (["President", "former President"], "President; former President"),
        (["Minister", "Deputy Minister"], "Minister; Deputy Minister"),
        (["Port Minister", "Minister for Ports"], "Port Minister; Minister for Ports"), (["mayor", "Mayor"], "mayor"),
        (["Prime Minister", "PM"], "Prime Minister"), (["PM", "Minister of Ports"], "PM; Minister of Ports"),
    ])
    func officesThatDifferAllStand(_ roles: [String], _ line: String) {
        #expect(RoleLine.text(roles.map { Role(text: $0, documents: ["a"]) }) == line)
    }

    @Test func theOnePrintedByMostComesFirst() {
        let roles = [Role(text: "Mayor", documents: ["a"]), Role(text: "Minister", documents: ["a", "b"])]
        #expect(RoleLine.text(roles) == "Minister; Mayor")
        #expect(RoleLine.text([]) == nil)
    }
}
