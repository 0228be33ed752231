import Testing

@testable import Briefing

@Suite struct EditorTextTests {
    @Test func plainTextHasAParagraphForABlock() {
        let text = EditorText.plain(
            """
            # The *visit*

            First [link](https://desk.example/)
            and more.

            - one
            - **two**

            > quoted

            """)
        #expect(text == "The visit\n\nFirst link and more.\n\n- one\n- two\n\n> quoted")
    }

    @Test(arguments: ["", "\n \n", "<style>a {}</style>", "<!-- nothing -->"])
    func whatHoldsNoTextIsNothing(_ markdown: String) {
        #expect(EditorText.plain(markdown) == nil)
    }

    @Test func rawHTMLIsNothing() {
        #expect(EditorText.plain("a <b>bold</b> end\n\n<script>x()</script>\n") == "a bold end")
    }
}
