import Basics
import Testing

@Suite struct HTMLEscapingTests {
    @Test func escapesTheFive() {
        #expect(HTMLEscaping.escape(#"<a href='x'>"&"é</a>"#) == "&lt;a href=&#39;x&#39;&gt;&#34;&amp;&#34;é&lt;/a&gt;")
    }
}
