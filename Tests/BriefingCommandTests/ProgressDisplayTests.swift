import Briefing
import Synchronization
import TestSupport
import Testing

@testable import BriefingCommand

@Suite struct ProgressDisplayTests {
    /// What a display prints when a build is looked at in some moments.
    private func printed(_ form: ProgressDisplay.Form, _ body: (ProgressDisplay) -> Void) -> String {
        let text = Mutex("")
        let display = ProgressDisplay(form) { line in text.withLock { $0 += line } }
        body(display)
        return text.withLock(\.self)
    }

    @Test func aBarIsWrittenOverAndTakenAway() {
        let text = printed(.bar) { display in
            display.progress.begin(.reading, 10_000)
            for _ in 0..<4210 { display.progress.advance() }
            display.show(at: 1)
            display.show(at: 1.1)
            display.progress.begin(.recognising, 0)
            display.show(at: 1.2)
            display.progress.begin(.writing, 3)
            display.progress.advance()
            display.show(at: 1.3)
            display.finish()
            display.show(at: 1.4)
        }
        let end = "\u{1B}[K"
        #expect(
            text == "\rReading      [##########..............] 4,210 of 10,000\(end)" + "\rRecognising  …\(end)"
                + "\rWriting      [########................] 1 of 3\(end)" + "\r\(end)")
    }

    @Test func linesComeWithAStageAndEveryFiveSeconds() {
        let text = printed(.lines) { display in
            display.progress.begin(.reading, 2_000_000)
            display.progress.advance()
            for second in 1...7 { display.show(at: Double(second)) }
            display.progress.begin(.recognising, 0)
            display.show(at: 7.5)
            display.finish()
        }
        #expect(
            text == "Reading 1 of 2,000,000, 1 s\nReading 1 of 2,000,000, 6 s\nRecognising, 7 s\n")
    }

    @Test(arguments: [ProgressDisplay.Form.bar, .lines]) func nothingBeforeAStageOrAfterTheEnd(
        _ form: ProgressDisplay.Form
    ) {
        let text = printed(form) { display in
            display.show(at: 1)
            display.finish()
            display.progress.begin(.reading, 1)
            display.show(at: 2)
        }
        #expect(text.isEmpty)
    }
}
